import { z } from 'zod'
import { ROLES, type Role } from '@/lib/policy'

/** Three administrators, never the same person (access.md, G3): who gives rights, who keeps people, who watches both. */
export const APART: readonly Role[] = ['systemAdmin', 'securityAdmin', 'auditor']
export const OF_UNIT: readonly Role[] = ['handler', 'unitHead']
export const OF_DEPUTY: readonly Role[] = ['deputy']
export const OF_COMMITTEE: readonly Role[] = ['committee']
export const OF_STATION: readonly Role[] = ['liaison']
/** Without whom nobody could let anybody in again. */
export const NEVER_NONE: readonly Role[] = ['systemAdmin', 'securityAdmin']

export const RoleInput = z.object({ role: z.enum(ROLES, '选一个身份。'), unitId: z.string().default(''), deputyId: z.string().default(''), stationId: z.string().optional(), committeeId: z.string().optional() })
export type RoleInput = z.infer<typeof RoleInput>

export const isApart = (held: readonly string[], wanted: Role): boolean => APART.includes(wanted) && APART.some((role) => role !== wanted && held.includes(role))

/** One of the administrators: only the one for security resets their passwords. */
export const isWatcher = ({ grants }: { grants: readonly { role: Role; endedAt: Date | null }[] }): boolean => grants.some(({ role, endedAt }) => endedAt === null && APART.includes(role))
