import { LEVELS, type ChildInput } from '@/lib/congresses/congress'
import { officeOf } from '@/lib/congresses/office'
import { congressRefusals } from '@/lib/congresses/words'
import { appendEvent } from '@/lib/events/commands'
import type { Tx } from '@/lib/platform/db'
import { transact, type Outcome } from '@/lib/platform/transact'
import type { Actor, Role } from '@/lib/policy'
import { allowedAs, refuse } from '@/lib/settings/allowed'
import { loginNameOf } from '@/lib/sign-in/login-name'
import { setInitialPassword } from '@/lib/sign-in/passwords'

export type HandedOut = { name: string; loginName: string; password: string }
type Admin = { name: string; loginName: string; roles: readonly Role[] }

/**
 * Founds a congress below one's own with its first term and its first administrators, who are handed a password each.
 * Three administrators, or one who holds all three offices: then the separation is off there, and its log says so.
 */
export const foundCongress = (actor: Actor, input: ChildInput, now: Date): Promise<Outcome<HandedOut[]>> =>
  transact(async (tx) => {
    const capacity = allowedAs(actor, 'congress.manage')
    const own = await tx.congress.findUniqueOrThrow({ where: { id: actor.congressId } })
    if (LEVELS.indexOf(input.level) <= (LEVELS as readonly string[]).indexOf(own.level)) refuse(congressRefusals.notLower)
    const admins = adminsOf(input)
    const { level, name, shortName, regionCode, officePhone } = input
    const officeName = input.officeName || officeOf[level].name
    const officeShort = input.officeShort || officeOf[level].short
    const { id } = await tx.congress.create({ data: { parentId: own.id, level, name, shortName, regionCode, officeName, officeShort, officePhone, path: '' } })
    await tx.congress.update({ where: { id }, data: { path: `${own.path}${id}/` } })
    await tx.term.create({ data: { congressId: id, number: input.termNumber, startsOn: input.termStartsOn } })

    const handedOut: HandedOut[] = []
    for (const admin of admins) handedOut.push(await letIn(tx, { ...actor, congressId: id }, admin, now))
    const detail = { name, level, term: input.termNumber, separation: admins.length === 1 ? 'one' : 'three' }
    await appendEvent(tx, { kind: 'congress', recordId: id, action: 'found', capacity, detail }, { ...actor, congressId: id }, now)
    await appendEvent(tx, { kind: 'congress', recordId: own.id, action: 'foundBelow', capacity, detail: { congressId: id, name } }, actor, now)
    return handedOut
  })

function adminsOf({ adminName, adminLogin, securityName, securityLogin, auditorName, auditorLogin }: ChildInput): Admin[] {
  const others = [securityName, securityLogin, auditorName, auditorLogin].filter(Boolean).length
  const first = { name: adminName, loginName: loginNameOf(adminLogin) }
  if (others === 0) return [{ ...first, roles: ['systemAdmin', 'securityAdmin', 'auditor'] }]
  if (others < 4) refuse(congressRefusals.halfApart)
  return [
    { ...first, roles: ['systemAdmin'] },
    { name: securityName, loginName: loginNameOf(securityLogin), roles: ['securityAdmin'] },
    { name: auditorName, loginName: loginNameOf(auditorLogin), roles: ['auditor'] },
  ]
}

async function letIn(tx: Tx, actor: Actor, { name, loginName, roles }: Admin, now: Date): Promise<HandedOut> {
  if (await tx.person.count({ where: { loginName } })) refuse(congressRefusals.loginTaken)
  const { id } = await tx.person.create({ data: { name, loginName } })
  for (const role of roles) await tx.roleGrant.create({ data: { personId: id, congressId: actor.congressId, role, createdAt: now } })
  await appendEvent(tx, { kind: 'person', recordId: id, action: 'create', capacity: 'systemAdmin', detail: { name, loginName, roles: [...roles] } }, actor, now)
  return { name, loginName, password: await setInitialPassword(tx, id) }
}
