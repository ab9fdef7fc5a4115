import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import * as argon from '@node-rs/argon2'
import { db } from '@/lib/platform/db'
import { hashPassword } from '@/lib/sign-in/hash'
import { signIn } from '@/lib/sign-in/commands'
import { findSignedIn } from '@/lib/sign-in/queries'
import { endOtherSessions, endSessionsOf, signOut, switchGrant } from '@/lib/sign-in/sessions'
import { changePassword, setInitialPassword } from '@/lib/sign-in/passwords'
import { ACCOUNT_BRAKE, ADDRESS_BRAKE, countTry } from '@/lib/sign-in/throttle'

// The outside library is watched, not replaced: how often a password was really looked at.
vi.mock('@node-rs/argon2', async (original) => {
  const real = await original<typeof argon>()
  return { ...real, verify: vi.fn(real.verify) }
})
const looked = vi.mocked(argon.verify)

const PASSWORD = 'correct horse battery'
const here = { address: '203.0.113.9', userAgent: 'Mozilla/5.0 (Windows NT 10.0) Chrome/130.0' }
let person: Awaited<ReturnType<typeof aPerson>>
let made = 0

async function aPerson({ roles = ['officer'] }: { roles?: string[] } = {}) {
  const name = `zhou.${(made += 1)}`
  const congress = await db.congress.create({ data: { name: `青岚县${name}人民代表大会`, shortName: '青岚县人大', level: 'county', regionCode: '522999', path: `${name}/`, officeName: '代工委' } })
  const { id } = await db.person.create({ data: { name: '周映川', loginName: name, passwordHash: await hashPassword(PASSWORD) } })
  const grants = []
  for (const role of roles) grants.push((await db.roleGrant.create({ data: { personId: id, congressId: congress.id, role } })).id)
  return { id, loginName: name, congressId: congress.id, grants }
}

async function comeIn(loginName = person.loginName, password = PASSWORD) {
  const entered = await signIn({ loginName, password }, here)
  if (!entered.ok) throw new Error(`not let in: ${entered.refusal.why}`)
  return entered.sessionId
}
const try_ = (password: string, { loginName = person.loginName, visit = here } = {}) => signIn({ loginName, password }, visit)
const whoIs = async (sessionId: string) => (await findSignedIn(sessionId))?.actor ?? null
const events = (recordId: string) => db.event.findMany({ where: { kind: 'session', recordId }, orderBy: { seq: 'asc' } })

beforeEach(async () => {
  await db.throttle.deleteMany()
  person = await aPerson()
  looked.mockClear()
})
afterAll(() => db.$disconnect())

describe('coming in', () => {
  test('with the right password opens a session in one’s role and leaves an event', async () => {
    const sessionId = await comeIn()
    expect(Buffer.from(sessionId, 'base64url')).toHaveLength(32)
    expect(await whoIs(sessionId)).toMatchObject({ personId: person.id, role: 'officer', congressId: person.congressId, grantId: person.grants[0], mayAct: true })
    expect((await events(person.id)).map(({ action, result, actorId }) => [action, result, actorId])).toEqual([['signIn', 'done', person.id]])
  })
  test('the name may be written large or wide, the password not', async () => {
    expect((await try_(PASSWORD, { loginName: ` ＺＨＯＵ.${made} ` })).ok).toBe(true)
    expect((await try_(PASSWORD.toUpperCase())).ok).toBe(false)
    expect((await try_(`${PASSWORD} `)).ok).toBe(false)
  })
  test('each time under another name of the session', async () => {
    expect(await comeIn()).not.toBe(await comeIn())
  })
  test('an unknown account and a wrong password cannot be told apart', async () => {
    const [unknown, wrong] = [await try_('x'.repeat(12), { loginName: 'nobody.here' }), await try_('x'.repeat(12))]
    expect(unknown).toEqual(wrong)
    expect(looked).toHaveBeenCalledTimes(2)
  })
  test('the typed name of an unknown account is in no event: people type passwords there', async () => {
    await try_('x', { loginName: 'my-secret-password' })
    const all = await db.event.findMany()
    expect(JSON.stringify(all, (_, held) => (typeof held === 'bigint' ? String(held) : held))).not.toContain('my-secret-password')
    expect(all.at(-1)).toMatchObject({ action: 'signInFailed', result: 'refused' })
  })
  test('a disabled account, or one without a role, stays outside', async () => {
    await db.roleGrant.updateMany({ where: { personId: person.id }, data: { endedAt: new Date(0) } })
    expect(await try_(PASSWORD)).toEqual({ ok: false, refusal: { why: 'noRole' } })
    await db.person.update({ where: { id: person.id }, data: { disabledAt: new Date(0) } })
    expect(await try_(PASSWORD)).toEqual({ ok: false, refusal: { why: 'disabled' } })
  })
})

describe('trying again and again', () => {
  test('of forty wrong passwords at the same moment, five are looked at; then even the right one is not', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, (_, tried) => try_(`wrong password ${tried}`, { visit: { ...here, address: `203.0.113.${tried}` } })))
    expect(looked).toHaveBeenCalledTimes(5)
    expect(answers.filter((answer) => !answer.ok && answer.refusal.why === 'wrong')).toHaveLength(4)
    expect(answers.filter((answer) => !answer.ok && answer.refusal.why === 'lockedOut')).toHaveLength(36)
    expect(await try_(PASSWORD)).toMatchObject({ ok: false, refusal: { why: 'lockedOut', minutesLeft: 15 } })
    expect(looked).toHaveBeenCalledTimes(5)
    const actions = (await events(person.id)).map(({ action }) => action)
    expect(actions.filter((action) => action === 'signInFailed')).toHaveLength(5)
    expect(actions.filter((action) => action === 'lockedOut')).toHaveLength(1)
  })
  test('an unknown name locks in the same way', async () => {
    for (let tried = 0; tried < 5; tried += 1) await try_('x', { loginName: 'nobody.at.all' })
    expect(await try_('x', { loginName: 'nobody.at.all' })).toMatchObject({ refusal: { why: 'lockedOut' } })
  })
  test('after a quarter of an hour the door is open again', async () => {
    for (let tried = 0; tried < 6; tried += 1) await try_('x')
    await db.$executeRaw`UPDATE throttle SET "blockedUntil" = now() - interval '1 second' WHERE key LIKE 'account:%'`
    expect((await try_(PASSWORD)).ok).toBe(true)
  })
  test('the right password at the fifth try forgets the four before it', async () => {
    for (let tried = 0; tried < 4; tried += 1) await try_('x')
    expect((await try_(PASSWORD)).ok).toBe(true)
    for (let tried = 0; tried < 4; tried += 1) expect(await try_('x')).toMatchObject({ refusal: { why: 'wrong' } })
    expect((await try_(PASSWORD)).ok).toBe(true)
  })
  test('one address that tries many accounts is stopped after thirty, and others are not', async () => {
    const answers = []
    for (let tried = 0; tried < 32; tried += 1) answers.push(await try_('x', { loginName: `nobody.${tried}` }))
    expect(answers.filter((answer) => !answer.ok && answer.refusal.why === 'addressBlocked')).toHaveLength(2)
    expect(await try_(PASSWORD)).toMatchObject({ refusal: { why: 'addressBlocked' } })
    expect((await try_(PASSWORD, { visit: { ...here, address: '198.51.100.7' } })).ok).toBe(true)
  })
  test('an office of two hundred behind one address is never stopped for coming in', async () => {
    for (let tried = 0; tried < ADDRESS_BRAKE.tries + 5; tried += 1) expect((await try_(PASSWORD)).ok).toBe(true)
  })
  test('the count lives in the database and a window that is over begins anew', async () => {
    for (let tried = 0; tried < 4; tried += 1) await countTry('k', ACCOUNT_BRAKE)
    await db.$executeRaw`UPDATE throttle SET "windowStartedAt" = now() - interval '16 minutes' WHERE key = 'k'`
    expect(await countTry('k', ACCOUNT_BRAKE)).toMatchObject({ allowed: true, last: false })
    expect((await db.throttle.findUniqueOrThrow({ where: { key: 'k' } })).count).toBe(1)
  })
})

describe('a session ends at once', () => {
  test('when one goes', async () => {
    const sessionId = await comeIn()
    await signOut((await whoIs(sessionId))!)
    expect(await whoIs(sessionId)).toBeNull()
    expect((await events(person.id)).map(({ action }) => action)).toEqual(['signIn', 'signOut'])
  })
  test('when the person is disabled, or the role taken away', async () => {
    const sessionId = await comeIn()
    await db.person.update({ where: { id: person.id }, data: { disabledAt: new Date(0) } })
    expect(await whoIs(sessionId)).toBeNull()
    await db.person.update({ where: { id: person.id }, data: { disabledAt: null } })
    expect(await whoIs(sessionId)).not.toBeNull()
    await db.roleGrant.update({ where: { id: person.grants[0] }, data: { endedAt: new Date(0) } })
    expect(await whoIs(sessionId)).toBeNull()
  })
  test('after half an hour without a click, and after twelve hours whatever happens', async () => {
    const [idle, old] = [await comeIn(), await comeIn()]
    await db.$executeRaw`UPDATE session SET "lastSeenAt" = now() - interval '29 minutes' WHERE id = ${idle}`
    expect(await whoIs(idle)).not.toBeNull()
    const { lastSeenAt } = await db.session.findUniqueOrThrow({ where: { id: idle } })
    await db.$executeRaw`UPDATE session SET "lastSeenAt" = now() - interval '31 minutes' WHERE id = ${idle}`
    expect(await whoIs(idle)).toBeNull()
    await db.$executeRaw`UPDATE session SET "expiresAt" = now() - interval '1 second' WHERE id = ${old}`
    expect(await whoIs(old)).toBeNull()
    const { createdAt, expiresAt } = await db.session.findUniqueOrThrow({ where: { id: await comeIn() } })
    expect(expiresAt.getTime() - createdAt.getTime()).toBe(12 * 3600_000)
    expect(lastSeenAt.getTime()).toBeGreaterThan(createdAt.getTime() - 60_000)
  })
  test('being used is written down at most once a minute', async () => {
    const sessionId = await comeIn()
    const before = await db.session.findUniqueOrThrow({ where: { id: sessionId } })
    await whoIs(sessionId)
    expect((await db.session.findUniqueOrThrow({ where: { id: sessionId } })).lastSeenAt).toEqual(before.lastSeenAt)
  })
  test('all but this one when the password changes; the old password is asked for', async () => {
    const [mine, other] = [await comeIn(), await comeIn()]
    const actor = (await whoIs(mine))!
    expect(await changePassword(actor, { oldPassword: 'not this', newPassword: 'a new sentence of mine' })).toMatchObject({ field: 'oldPassword' })
    expect(await changePassword(actor, { oldPassword: PASSWORD, newPassword: 'short' })).toMatchObject({ field: 'newPassword', fault: 'short' })
    expect(await changePassword(actor, { oldPassword: PASSWORD, newPassword: '周映川的密码是这一句' })).toMatchObject({ fault: 'personal' })
    expect(await whoIs(other)).not.toBeNull()
    expect(await changePassword(actor, { oldPassword: PASSWORD, newPassword: 'a new sentence of mine' })).toEqual({ ok: true })
    expect([await whoIs(mine), await whoIs(other)]).toEqual([actor, null])
    expect((await try_(PASSWORD)).ok).toBe(false)
    expect((await try_('a new sentence of mine')).ok).toBe(true)
  })
  test('guessing the old password at a desk left open is stopped as at the door', async () => {
    const actor = (await whoIs(await comeIn()))!
    for (let tried = 0; tried < 5; tried += 1) await changePassword(actor, { oldPassword: `guess ${tried}`, newPassword: 'a new sentence of mine' })
    expect(await changePassword(actor, { oldPassword: PASSWORD, newPassword: 'a new sentence of mine' })).toMatchObject({ ok: false, minutesLeft: 15 })
  })
  test('others can be ended by hand, and one person’s never ends another’s', async () => {
    const [mine, other] = [await comeIn(), await comeIn()]
    const colleague = await aPerson()
    const theirs = await comeIn(colleague.loginName)
    expect(await endOtherSessions((await whoIs(mine))!)).toBe(1)
    expect([await whoIs(mine), await whoIs(other)].map(Boolean)).toEqual([true, false])
    await endSessionsOf(db, person.id)
    expect([await whoIs(mine), await whoIs(theirs)].map(Boolean)).toEqual([false, true])
  })
})

test('an invented session is nobody', async () => {
  expect(await whoIs('A'.repeat(43))).toBeNull()
  expect(await whoIs(`' OR true --`)).toBeNull()
})

test('an initial password lets one in only to change it, for seven days, and ends what was open', async () => {
  const before = await comeIn()
  const initial = await db.$transaction((tx) => setInitialPassword(tx, person.id))
  expect(await whoIs(before)).toBeNull()
  expect((await try_(PASSWORD)).ok).toBe(false)
  expect(await findSignedIn(await comeIn(person.loginName, initial))).toMatchObject({ mustChangePassword: true })
  await db.$executeRaw`UPDATE person SET "passwordChangedAt" = now() - interval '8 days' WHERE id = ${person.id}`
  expect(await try_(initial)).toEqual({ ok: false, refusal: { why: 'expired' } })
})

test('someone with two roles acts in one at a time, under a new session that ends when the old one would have', async () => {
  const both = await aPerson({ roles: ['officer', 'leader'] })
  const first = await comeIn(both.loginName)
  const actor = (await whoIs(first))!
  expect(actor.role).toBe('officer')
  await db.$executeRaw`UPDATE session SET "expiresAt" = now() + interval '1 hour' WHERE id = ${first}`
  const second = (await switchGrant(actor, both.grants[1]!))!
  expect(await whoIs(first)).toBeNull()
  expect(await whoIs(second)).toMatchObject({ personId: both.id, role: 'leader' })
  const left = (await db.session.findUniqueOrThrow({ where: { id: second } })).expiresAt.getTime() - Date.now()
  expect(left).toBeLessThan(3_700_000)
  expect(await switchGrant((await whoIs(second))!, person.grants[0]!), 'another person’s role').toBeNull()
  expect(await whoIs(second)).not.toBeNull()
})
