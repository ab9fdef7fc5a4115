import { timingSafeEqual } from 'node:crypto'
import { officeOf } from '@/lib/congresses/office'
import { appendEvent } from '@/lib/events/commands'
import { now } from '@/lib/platform/clock'
import { db, type Tx } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { hashOfSetupCode } from '@/lib/platform/launch/setup-code'
import type { Actor, Role } from '@/lib/policy'
import { hashPassword } from './hash'
import type { Setup } from './needs'
import { faultOf, type PasswordFault } from './password'
import { setInitialPassword } from './passwords'

export type HandedOut = { role: Role; name: string; loginName: string; password: string }
export type SetupOutcome = { ok: true; handedOut: HandedOut[] } | { ok: false; why: 'closed' | 'wrongCode' } | { ok: false; why: 'password'; fault: PasswordFault }

/**
 * Sets the platform up: congress, term, first administrators; all of it or nothing, once. The code opens it, and is used up.
 * Two that press at the same moment meet at the installation's row: the second finds a congress and is refused.
 */
export async function setUp(input: Setup): Promise<SetupOutcome> {
  const fault = faultOf(input.newPassword, { words: [input.name, input.shortName, input.admin.name, input.admin.loginName] })
  if (fault) return { ok: false, why: 'password', fault }
  const passwordHash = await hashPassword(input.newPassword)

  return db.$transaction(async (tx): Promise<SetupOutcome> => {
    const [installation] = await tx.$queryRaw<{ isDemo: boolean; setupCodeHash: string | null }[]>`SELECT "isDemo", "setupCodeHash" FROM installation WHERE id = 1 FOR UPDATE`
    if (!installation?.setupCodeHash || installation.isDemo || (await tx.congress.count()) > 0) return { ok: false, why: 'closed' }
    if (!isSame(installation.setupCodeHash, hashOfSetupCode(input.code, env.NEXTAUTH_SECRET))) return { ok: false, why: 'wrongCode' }

    const congressId = await foundCongress(tx, input)
    const first = await addAdmin(tx, congressId, input.admin, input.separation === 'one' ? ['systemAdmin', 'securityAdmin', 'auditor'] : ['systemAdmin'])
    await tx.person.update({ where: { id: first.personId }, data: { passwordHash, passwordChangedAt: now() } })
    const handedOut = input.separation === 'one' ? [] : [await handOut(tx, congressId, input.security, 'securityAdmin'), await handOut(tx, congressId, input.audit, 'auditor')]

    await tx.installation.update({ where: { id: 1 }, data: { setupCodeHash: null } })
    const detail = { name: input.name, level: input.level, term: input.termNumber, separation: input.separation }
    await appendEvent(tx, { kind: 'congress', recordId: congressId, action: 'setUp', capacity: 'systemAdmin', detail }, first, now())
    return { ok: true, handedOut }
  }, { timeout: 20_000 })
}

const isSame = (a: string, b: string) => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

async function foundCongress(tx: Tx, { level, name, shortName, regionCode, officePhone, ...rest }: Setup): Promise<string> {
  const officeName = rest.officeName || officeOf[level].name
  const officeShort = rest.officeShort || officeOf[level].short
  const { id } = await tx.congress.create({ data: { level, name, shortName, regionCode, officeName, officeShort, officePhone, path: '' } })
  await tx.congress.update({ where: { id }, data: { path: `${id}/` } })
  const term = await tx.term.create({ data: { congressId: id, number: rest.termNumber, startsOn: rest.termStartsOn } })
  if (rest.sittingNumber !== null && rest.sittingStartsOn !== null) {
    await tx.sitting.create({ data: { termId: term.id, number: rest.sittingNumber, startsOn: rest.sittingStartsOn } })
  }
  return id
}

/** A person with their roles, as the actor they are in the first of them. */
async function addAdmin(tx: Tx, congressId: string, { name, loginName }: { name: string; loginName: string }, roles: [Role, ...Role[]]): Promise<Actor> {
  const person = await tx.person.create({ data: { name, loginName } })
  const grants = []
  for (const role of roles) grants.push(await tx.roleGrant.create({ data: { personId: person.id, congressId, role } }))
  return { personId: person.id, name, sessionId: '', grantId: grants[0]!.id, role: roles[0], congressId, unitId: null, deputyId: null, mayAct: true }
}

async function handOut(tx: Tx, congressId: string, who: { name: string; loginName: string }, role: Role): Promise<HandedOut> {
  const { personId } = await addAdmin(tx, congressId, who, [role])
  return { role, ...who, password: await setInitialPassword(tx, personId) }
}
