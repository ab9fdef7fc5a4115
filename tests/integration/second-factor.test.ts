import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { resetSecondFactor } from '@/lib/people/role-commands'
import { giveRole } from '@/lib/people/role-commands'
import { now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { unseal } from '@/lib/platform/seal'
import type { Actor, Role } from '@/lib/policy'
import { findSecurity, saveSecurity, type SecurityInput } from '@/lib/settings/security-commands'
import { signIn } from '@/lib/sign-in/commands'
import { hashPassword } from '@/lib/sign-in/hash'
import { findSignedIn } from '@/lib/sign-in/queries'
import { beginFactor, confirmFactor, dropFactor, findOwnFactor, showCode } from '@/lib/sign-in/second-factor'
import { codeOf, periodOf } from '@/lib/sign-in/totp'
import { aCongress, signedIn } from './people-ground'

const PASSWORD = 'correct horse battery'
let congressId: string
let admin: Actor

async function anAccount(role: Role, name: string): Promise<Actor> {
  const actor = await signedIn(congressId, role, name)
  await db.person.update({ where: { id: actor.personId }, data: { passwordHash: await hashPassword(PASSWORD), passwordChangedAt: now() } })
  return actor
}
const comeIn = async ({ personId }: Actor) => {
  const { loginName } = await db.person.findUniqueOrThrow({ where: { id: personId } })
  const entered = await signIn({ loginName: loginName!, password: PASSWORD }, { address: '203.0.113.9', userAgent: '' })
  if (!entered.ok) throw new Error(entered.refusal.why)
  return (await findSignedIn(entered.sessionId))!
}
/** What the telephone shows now, or so many periods later. */
const phone = async ({ personId }: Actor, later = 0) => {
  const { keySealed } = await db.secondFactor.findUniqueOrThrow({ where: { personId } })
  return codeOf(Buffer.from(unseal(keySealed), 'base64'), periodOf(now()) + later)
}
async function enrolled(actor: Actor): Promise<string[]> {
  await beginFactor(actor)
  const confirmed = await confirmFactor(actor, await phone(actor))
  if (!confirmed.ok) throw new Error(confirmed.why)
  return confirmed.recovery
}

beforeEach(async () => {
  await db.throttle.deleteMany()
  congressId = (await aCongress()).id
  admin = await anAccount('securityAdmin', '安映雪')
})
afterAll(() => db.$disconnect())

describe('an administrator', () => {
  test('may not work before a second factor is set up, and may afterwards', async () => {
    expect((await comeIn(admin)).missing).toBe('factor')
    await enrolled(admin)
    expect((await comeIn(admin)).missing).toBe('code')
    const visitor = await comeIn(admin)
    expect(await showCode(visitor.actor, '000000')).toEqual({ ok: false, why: 'wrong' })
    expect((await findSignedIn(visitor.actor.sessionId))?.missing).toBe('code')
    expect(await showCode(visitor.actor, await phone(admin, 1))).toEqual({ ok: true })
    expect((await findSignedIn(visitor.actor.sessionId))?.missing).toBeNull()
  })
  test('a code is good once, of many at the same moment too', async () => {
    await enrolled(admin)
    const code = await phone(admin, 1)
    const visitors = await Promise.all(Array.from({ length: 5 }, () => comeIn(admin)))
    const shown = await Promise.all(visitors.map(({ actor }) => showCode(actor, code)))
    expect(shown.filter(({ ok }) => ok)).toHaveLength(1)
  })
  test('guessing is braked after ten tries, the right one included', async () => {
    await enrolled(admin)
    const { actor } = await comeIn(admin)
    for (let guess = 0; guess < 10; guess += 1) await showCode(actor, String(guess).padStart(6, '0'))
    expect(await showCode(actor, await phone(admin, 1))).toMatchObject({ ok: false, why: 'blocked' })
  })
  test('a recovery code lets in once, and is kept only as a hash', async () => {
    const [one] = await enrolled(admin)
    const factor = await db.secondFactor.findUniqueOrThrow({ where: { personId: admin.personId } })
    expect(JSON.stringify(factor)).not.toContain(one!)
    expect(await showCode((await comeIn(admin)).actor, one!.toLowerCase().replace('-', ' '))).toEqual({ ok: true })
    expect(await showCode((await comeIn(admin)).actor, one!)).toEqual({ ok: false, why: 'wrong' })
    expect(await findOwnFactor(admin, '青岚县人大')).toMatchObject({ state: 'inForce', recoveryLeft: 9 })
  })
  test('the key is shown until it is in force and never again; a key in force is not replaced without a code', async () => {
    await beginFactor(admin)
    const begun = await findOwnFactor(admin, '青岚县人大')
    expect(begun).toMatchObject({ state: 'begun', key: expect.stringMatching(/^([A-Z2-7]{4} ?){8}$/) })
    await confirmFactor(admin, await phone(admin))
    await beginFactor(admin)
    expect(JSON.stringify(await findOwnFactor(admin, '青岚县人大'))).not.toContain('key')
    expect(await dropFactor(admin, '000000')).toMatchObject({ ok: false })
    expect(await dropFactor(admin, await phone(admin, 1))).toEqual({ ok: true })
    expect(await findOwnFactor(admin, '青岚县人大')).toEqual({ state: 'none' })
  })
  test('whose telephone is gone is helped by another security administrator, never by themselves, and is out at once', async () => {
    const other = await anAccount('systemAdmin', '高远')
    await enrolled(other)
    const visitor = await comeIn(other)
    expect(await resetSecondFactor(other, other.personId, now())).toMatchObject({ ok: false })
    expect(await resetSecondFactor(admin, admin.personId, now())).toMatchObject({ ok: false })
    expect(await resetSecondFactor(admin, other.personId, now())).toMatchObject({ ok: true })
    expect(await findSignedIn(visitor.actor.sessionId)).toBeNull()
    expect((await comeIn(other)).missing).toBe('factor')
    expect(await db.event.count({ where: { kind: 'person', recordId: other.personId, action: 'resetFactor', actorId: admin.personId } })).toBe(1)
  })
})

describe('the rules of the door', () => {
  const rules = (more: Partial<SecurityInput> = {}): SecurityInput => ({ secondFactor: 'admins', complexity: false, rotationDays: 0, separation: 'three', reason: '', ...more })
  const save = async (actor: Actor, more: Partial<SecurityInput>) => saveSecurity(actor, (await findSecurity(admin))!.version, rules(more), now())

  test('others need no second factor by default; the office does where the rules say so', async () => {
    const officer = await anAccount('officer', '周映川')
    expect((await comeIn(officer)).missing).toBeNull()
    expect(await save(admin, { secondFactor: 'office' })).toMatchObject({ ok: true })
    expect((await comeIn(officer)).missing).toBe('factor')
  })
  test('a password that was in use for too long is changed first', async () => {
    const officer = await anAccount('officer', '周映川')
    await db.person.update({ where: { id: officer.personId }, data: { passwordChangedAt: new Date(now().getTime() - 100 * 86_400_000) } })
    expect((await comeIn(officer)).mustChangePassword).toBe(false)
    await save(admin, { rotationDays: 90 })
    expect((await comeIn(officer)).mustChangePassword).toBe(true)
  })
  test('are changed by the security administrator alone, once per look', async () => {
    for (const role of ['systemAdmin', 'auditor', 'officeHead'] as const) expect(await save(await signedIn(congressId, role), { secondFactor: 'off' })).toMatchObject({ ok: false, refusal: { why: 'forbidden' } })
    const { version } = (await findSecurity(admin))!
    const outcomes = await Promise.all([1, 2, 3].map((days) => saveSecurity(admin, version, rules({ rotationDays: days }), now())))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await db.event.count({ where: { kind: 'congress', recordId: congressId, action: 'changeSecurity' } })).toBe(1)
  })
  test('one person holds several offices only after a reason was given, and the offices part again only once nobody does', async () => {
    const keeper = await signedIn(congressId, 'systemAdmin', '独一人')
    const give = () => giveRole(admin, keeper.personId, { role: 'auditor', unitId: '', deputyId: '' }, now())
    expect(await give()).toMatchObject({ ok: false })
    expect(await save(admin, { separation: 'one' })).toMatchObject({ ok: false })
    expect(await save(admin, { separation: 'one', reason: '乡镇只有一名工作人员' })).toMatchObject({ ok: true })
    expect(await give()).toMatchObject({ ok: true })
    expect(await save(admin, { separation: 'three' })).toMatchObject({ ok: false, refusal: { condition: expect.stringContaining('独一人') } })
    await db.roleGrant.updateMany({ where: { personId: keeper.personId, role: 'auditor' }, data: { endedAt: now() } })
    expect(await save(admin, { separation: 'three' })).toMatchObject({ ok: true })
    expect(await give()).toMatchObject({ ok: false })
  })
  test('while the offices part again, nobody is given a second one', async () => {
    const together = { separation: 'one', reason: '乡镇只有一名工作人员' } as const
    for (let round = 0; round < 6; round += 1) {
      expect(await save(admin, together)).toMatchObject({ ok: true })
      const { personId } = await signedIn(congressId, 'systemAdmin', `独一人${round}`)
      await Promise.all([giveRole(admin, personId, { role: 'auditor', unitId: '', deputyId: '' }, now()), save(admin, { separation: 'three' })])
      const offices = await db.roleGrant.count({ where: { personId, endedAt: null } })
      expect([offices, (await findSecurity(admin))!.separation]).not.toEqual([2, 'three'])
      await db.roleGrant.updateMany({ where: { personId, role: 'auditor' }, data: { endedAt: now() } })
    }
  })
})
