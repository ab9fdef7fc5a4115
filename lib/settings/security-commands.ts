import { z } from 'zod'
import { appendEvent } from '@/lib/events/commands'
import { APART } from '@/lib/people/roles'
import { keepsApart } from '@/lib/people/separation'
import { roleRefusals } from '@/lib/people/words'
import { db } from '@/lib/platform/db'
import { transact, type Outcome } from '@/lib/platform/transact'
import { canAnywhere, type Actor } from '@/lib/policy'
import { allowedAs, movedOn, refuse } from '@/lib/settings/allowed'
import { Security, securityOf } from '@/lib/sign-in/security'
import type { Tx } from '@/lib/platform/db'

export const SecurityInput = Security.extend({ complexity: z.stringbool().default(false), separation: z.enum(['three', 'one'], '请选管理员怎样分。'), reason: z.string().trim().max(200, '原因最多 200 个字。').default('') })
export type SecurityInput = z.infer<typeof SecurityInput>

/** The rules of the door as they stand here, and the version that a change is made on; null for who may not see them. */
export async function findSecurity(actor: Actor) {
  if (!canAnywhere(actor, 'settings.read')) return null
  const congress = await db.congress.findUniqueOrThrow({ where: { id: actor.congressId }, select: { security: true, settingsVersion: true } })
  const separation: 'three' | 'one' = (await keepsApart(db, actor.congressId)) ? 'three' : 'one'
  return { ...securityOf(congress.security), separation, version: congress.settingsVersion }
}

/** Changes the rules of the door. To let one person hold several of the three offices needs a reason, which the log keeps. */
export const saveSecurity = (actor: Actor, version: number, { reason, ...input }: SecurityInput, now: Date): Promise<Outcome> =>
  transact(async (tx) => {
    const capacity = allowedAs(actor, 'security.manage')
    const { congressId } = actor
    const { count } = await tx.congress.updateMany({ where: { id: congressId, settingsVersion: version }, data: { settingsVersion: { increment: 1 } } })
    if (count === 0) movedOn()
    const congress = await tx.congress.findUniqueOrThrow({ where: { id: congressId }, select: { security: true } })
    const apart = await keepsApart(tx, congressId)
    if (apart && input.separation === 'one' && reason.length < 5) refuse('管理员不再分开时，请写明原因，至少 5 个字。')
    if (!apart && input.separation === 'three') await holdNobodyTwice(tx, congressId)
    await tx.congress.update({ where: { id: congressId }, data: { security: input } })
    await appendEvent(tx, { kind: 'congress', recordId: congressId, action: 'changeSecurity', capacity, detail: { before: securityOf(congress.security), after: input, reason } }, actor, now)
  })

async function holdNobodyTwice(tx: Tx, congressId: string): Promise<void> {
  const grants = await tx.roleGrant.findMany({ where: { congressId, endedAt: null, role: { in: [...APART] } }, select: { personId: true, role: true, person: { select: { name: true } } } })
  const twice = grants.filter((grant) => grants.some((other) => other.personId === grant.personId && other.role !== grant.role))
  if (twice.length > 0) refuse(roleRefusals.together([...new Set(twice.map(({ person }) => person.name))]))
}
