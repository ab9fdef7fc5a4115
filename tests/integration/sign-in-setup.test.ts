import { afterAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/platform/db'
import { hashOfSetupCode } from '@/lib/platform/launch/setup-code'
import { healthNow } from '@/lib/platform/health'
import { enterDemo, signIn } from '@/lib/sign-in/commands'
import { Setup } from '@/lib/sign-in/needs'
import { findSignedIn, getHouse, listDemoPeople } from '@/lib/sign-in/queries'
import { setUp } from '@/lib/sign-in/setup'

const CODE = 'ABCDE-FGHJK-MNPQR-STUVW'
const here = { address: '203.0.113.9', userAgent: '' }
const given = (change: object = {}) =>
  Setup.parse({
    code: 'abcde fghjk mnpqr stuvw', level: 'county', name: '青岚县人民代表大会', shortName: '青岚县人大', regionCode: '522999', officeName: '代表工作委员会', officePhone: '0855-000 0142',
    termNumber: '18', termStartsOn: '2026-01-08', sittingNumber: '1', sittingStartsOn: '2026-01-08', admin: { name: '高远', loginName: 'gao.yuan' },
    newPassword: '山高月小水落石出也', passwordAgain: '山高月小水落石出也', separation: 'three', security: { name: '安映雪', loginName: 'an.yingxue' }, audit: { name: '明微', loginName: 'ming.wei' }, ...change,
  })
afterAll(() => db.$disconnect())

describe('setting the platform up', () => {
  test('is closed while there is no code', async () => {
    expect(await setUp(given({ newPassword: '山高月小水落石出也来', passwordAgain: '山高月小水落石出也来' }))).toEqual({ ok: false, why: 'closed' })
    expect(await getHouse()).toMatchObject({ isSetUp: false, canSetUp: false })
  })

  test('is closed in a demo, even with its code', async () => {
    await db.installation.create({ data: { id: 1, isDemo: true, setupCodeHash: hashOfSetupCode(CODE, process.env['NEXTAUTH_SECRET']!) } })
    expect(await setUp(valid())).toEqual({ ok: false, why: 'closed' })
    await db.installation.update({ where: { id: 1 }, data: { isDemo: false } })
  })

  test('a wrong code or a weak password leaves nothing behind', async () => {
    expect(await setUp({ ...valid(), code: 'ABCDE-FGHJK-MNPQR-STUVX' })).toEqual({ ok: false, why: 'wrongCode' })
    expect(await setUp({ ...valid(), newPassword: '青岚县人大青岚县人大' })).toMatchObject({ why: 'password', fault: 'personal' })
    expect([await db.congress.count(), await db.person.count(), await db.event.count()]).toEqual([0, 0, 0])
  })

  test('with a login name that is taken half way, nothing of it stays and the code still opens', async () => {
    const taken = await db.person.create({ data: { name: '已在', loginName: 'ming.wei' } })
    await expect(setUp(valid())).rejects.toThrow()
    expect([await db.congress.count(), await db.person.count(), await db.term.count()]).toEqual([0, 1, 0])
    await db.person.delete({ where: { id: taken.id } })
    expect(await getHouse()).toMatchObject({ canSetUp: true })
  })

  test('pressed five times at once founds one congress; the code is used up', async () => {
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => setUp(valid())))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    const congress = await db.congress.findFirstOrThrow({ include: { terms: { include: { sittings: true } } } })
    expect(await db.congress.count()).toBe(1)
    expect(congress).toMatchObject({ path: `${congress.id}/`, terms: [{ number: 18, sittings: [{ number: 1, startsOn: '2026-01-08' }] }] })
    expect((await db.installation.findUniqueOrThrow({ where: { id: 1 } })).setupCodeHash).toBeNull()
    expect(await db.event.findMany({ where: { kind: 'congress' } })).toMatchObject([{ action: 'setUp', recordId: congress.id, actorName: '高远' }])

    const won = outcomes.find((outcome) => outcome.ok)!
    const handedOut = won.ok ? won.handedOut : []
    expect(handedOut.map(({ role, loginName }) => [role, loginName])).toEqual([['securityAdmin', 'an.yingxue'], ['auditor', 'ming.wei']])
    expect(await roleOf('gao.yuan', valid().newPassword)).toEqual(['systemAdmin', false])
    expect(await roleOf('an.yingxue', handedOut[0]!.password)).toEqual(['securityAdmin', true])
    expect(await roleOf('ming.wei', handedOut[1]!.password)).toEqual(['auditor', true])
  })

  test('is closed for good afterwards', async () => {
    await db.installation.update({ where: { id: 1 }, data: { setupCodeHash: hashOfSetupCode(CODE, process.env['NEXTAUTH_SECRET']!) } })
    expect(await setUp(valid())).toEqual({ ok: false, why: 'closed' })
  })
})

const valid = () => given({ newPassword: '山高月小水落石出也来', passwordAgain: '山高月小水落石出也来' })

async function roleOf(loginName: string, password: string) {
  const entered = await signIn({ loginName, password }, here)
  if (!entered.ok) throw new Error(entered.refusal.why)
  const visitor = await findSignedIn(entered.sessionId)
  return [visitor?.actor.role, visitor?.mustChangePassword]
}

describe('the demo’s open door', () => {
  test('does not exist on a real platform, even for a person of that name', async () => {
    const { id: congressId } = await db.congress.findFirstOrThrow()
    const person = await db.person.create({ data: { name: '高远', loginName: 'demo-gaoyuan' } })
    await db.roleGrant.create({ data: { personId: person.id, congressId, role: 'systemAdmin' } })
    expect(await enterDemo('demo-gaoyuan', here)).toMatchObject({ ok: false })
    expect(await listDemoPeople()).toEqual([])
    expect(await signIn({ loginName: 'demo-gaoyuan', password: '' }, here)).toMatchObject({ ok: false })
  })
  test('in a demo it lets in who is on the list of the fictional, and nobody else', async () => {
    await db.installation.update({ where: { id: 1 }, data: { isDemo: true } })
    expect((await listDemoPeople()).map(({ name }) => name)).toEqual(['高远'])
    expect(await enterDemo('demo-gaoyuan', here)).toMatchObject({ ok: true })
    expect(await enterDemo('gao.yuan', here)).toMatchObject({ ok: false })
  })
})

describe('a deputy who is suspended, or whose term is over, comes in and can do nothing', () => {
  test.each([
    ['active', null, true],
    ['active', '2999-12-31', true],
    ['active', '2020-12-31', false],
    ['suspended', null, false],
    ['ended', null, false],
  ])('%s, term ends %s: may act %s', async (status, endsOn, mayAct) => {
    const congress = await db.congress.findFirstOrThrow()
    const term = await db.term.create({ data: { congressId: congress.id, number: 40 + (await db.term.count()), startsOn: '2016-01-01', endsOn } })
    const person = await db.person.create({ data: { name: '石望山', loginName: `demo-${status}-${endsOn}` } })
    const deputy = await db.deputy.create({ data: { personId: person.id, congressId: congress.id, termId: term.id, status } })
    await db.roleGrant.create({ data: { personId: person.id, congressId: congress.id, role: 'deputy', deputyId: deputy.id } })
    const entered = await enterDemo(person.loginName!, here)
    expect((await findSignedIn(entered.ok ? entered.sessionId : ''))?.actor).toMatchObject({ role: 'deputy', deputyId: deputy.id, mayAct })
  })
})

test('health asks the database for a write and leaves nothing', async () => {
  expect(await healthNow()).toBe('well')
  expect(await db.throttle.findUnique({ where: { key: 'health' } })).toBeNull()
})
