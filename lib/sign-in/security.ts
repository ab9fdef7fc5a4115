import { z } from 'zod'
import type { Role } from '@/lib/policy'

export const SECOND_FACTOR = ['office', 'admins', 'off'] as const

/**
 * A congress's rules of the door. By default as ASVS 5.0 (length, no guessable words, a second factor for administrators);
 * 等保三级 (GB/T 22239 8.1.4.1) asks in addition for composition and rotation. Where separation is not named, the founding says it.
 */
export const Security = z.object({
  secondFactor: z.enum(SECOND_FACTOR, '请选谁要用动态口令。').default('admins'),
  complexity: z.coerce.boolean().default(false),
  rotationDays: z.coerce.number('天数是一个数。').int('天数是一个整数。').min(0, '天数不能小于 0。').max(730, '最长 730 天。').default(0),
  separation: z.enum(['three', 'one']).optional(),
})
export type Security = z.infer<typeof Security>

/** What stands in a congress's row. What cannot be read is the default, which is stricter. */
export const securityOf = (kept: unknown): Security => Security.safeParse(kept).data ?? Security.parse({})

/** Whose account opens more than their own work (ASVS 6.3.3, GB/T 22239 8.1.4.1 d). */
const PRIVILEGED: Record<Security['secondFactor'], readonly Role[]> = {
  off: [],
  admins: ['systemAdmin', 'securityAdmin', 'auditor'],
  office: ['systemAdmin', 'securityAdmin', 'auditor', 'officer', 'officeHead', 'leader', 'committee'],
}
export const needsSecondFactor = ({ secondFactor }: Security, role: Role) => PRIVILEGED[secondFactor].includes(role)

/** Has a password been in use for longer than these rules let it? Zero days: as long as it is good. */
export const isWornOut = ({ rotationDays }: Security, changedAt: Date | null, now: Date) =>
  rotationDays > 0 && changedAt !== null && now.getTime() - changedAt.getTime() > rotationDays * 86_400_000
