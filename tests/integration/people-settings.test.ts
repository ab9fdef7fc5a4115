import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { changeFacts, saveDelegation, saveSitting, saveTerm } from '@/lib/congresses/commands'
import { ChildInput } from '@/lib/congresses/congress'
import { foundCongress } from '@/lib/congresses/found'
import { findTerm, listBelow } from '@/lib/congresses/queries'
import { giveRole } from '@/lib/people/role-commands'
import { findPerson } from '@/lib/people/queries'
import { db } from '@/lib/platform/db'
import { CorrectionInput, specialDaysOf } from '@/lib/settings/calendar'
import { correctDay, removeCorrection } from '@/lib/settings/commands'
import { getCircumstances, listCorrections } from '@/lib/settings/queries'
import { reckon } from '@/lib/rulebook/reckoning'
import { signIn } from '@/lib/sign-in/commands'
import { aCongress, at, eventsOf, signedIn } from './people-ground'

test('terms and sittings: a number once, no two terms at a time, the congress\'s own only', async () => {
  const congress = await aCongress()
  const admin = await signedIn(congress.id, 'systemAdmin')
  const next = { number: 19, startsOn: '2026-10-01', endsOn: null }
  expect((await saveTerm(admin, null, next, at)).ok).toBe(true)
  expect(await saveTerm(admin, null, next, at)).toMatchObject({ ok: false, refusal: { condition: '这一届已经有了。' } })
  await saveTerm(admin, congress.termId, { number: 18, startsOn: '2021-10-01', endsOn: '2026-09-30' }, at)
  expect(await saveTerm(admin, null, { number: 20, startsOn: '2026-01-01', endsOn: '2026-12-31' }, at)).toMatchObject({ ok: false, refusal: { condition: '日期与另一届重叠。' } })
  const sitting = { number: 5, startsOn: '2026-01-10', endsOn: null }
  const bound = { termId: congress.termId, id: null }
  expect((await saveSitting(admin, bound, sitting, at)).ok).toBe(true)
  expect((await saveDelegation(admin, bound, { name: '云溪镇代表团', headId: '' }, at)).ok).toBe(true)
  expect(await findTerm(admin, congress.termId)).toMatchObject({ sittings: [{ number: 5 }], delegations: [{ name: '云溪镇代表团', head: null }] })

  const stranger = await signedIn((await aCongress('邻县')).id, 'systemAdmin')
  expect(await saveSitting(stranger, bound, { ...sitting, number: 6 }, at)).toMatchObject({ ok: false, refusal: { why: 'missing' } })
  expect(await saveTerm(await signedIn(congress.id, 'officer'), null, { ...next, number: 21 }, at)).toMatchObject({ ok: false, refusal: { why: 'forbidden' } })
})

const aChild = (given: object = {}) =>
  ChildInput.parse({
    level: 'township', name: '云溪镇人民代表大会', shortName: '云溪镇人大', regionCode: '522601103', officeName: '镇人大办', termNumber: '18', termStartsOn: '2021-10-01',
    adminName: '单之一', adminLogin: `one-${randomUUID().slice(0, 8)}`, ...given,
  })

test('a congress is founded below one\'s own, and its administrator comes in with the password that was shown', async () => {
  const above = await aCongress()
  const admin = await signedIn(above.id, 'systemAdmin')
  const outcome = await foundCongress(admin, aChild(), at)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  const [only] = outcome.value
  expect(await signIn({ loginName: only!.loginName, password: only!.password }, { address: '10.0.0.9', userAgent: '' })).toMatchObject({ ok: true })
  expect((await listBelow(admin)).map(({ name, depth }) => [name, depth])).toEqual([['云溪镇人民代表大会', 0]])
  expect((await eventsOf('congress', above.id)).map(({ action }) => action)).toEqual(['foundBelow'])
  // called as was said where it was said, and as at its level where it was left empty
  expect(await db.congress.findFirstOrThrow({ where: { parentId: above.id }, select: { officeName: true, officeShort: true } })).toEqual({ officeName: '镇人大办', officeShort: '人大主席团' })

  // one clerk holds all three offices there, and may give themselves the work as well; above, the separation stands
  const grant = await db.roleGrant.findFirstOrThrow({ where: { person: { loginName: only!.loginName }, role: 'securityAdmin' } })
  const clerk = { ...admin, personId: grant.personId, grantId: grant.id, role: 'securityAdmin' as const, congressId: grant.congressId }
  expect((await giveRole(clerk, grant.personId, { role: 'officer', unitId: '', deputyId: '' }, at)).ok).toBe(true)
  expect(await findPerson(admin, grant.personId)).toBeNull()
})

test('half of a separation is none, a level above is not below, and nothing of a refused founding stays', async () => {
  const above = await aCongress()
  const admin = await signedIn(above.id, 'systemAdmin')
  expect(await foundCongress(admin, aChild({ securityName: '安映雪', securityLogin: 'an' }), at)).toMatchObject({ ok: false, refusal: { condition: expect.stringContaining('三位管理员') } })
  expect(await foundCongress(admin, aChild({ level: 'county' }), at)).toMatchObject({ ok: false })
  const taken = await db.person.create({ data: { name: '甲', loginName: `taken-${randomUUID()}` } })
  expect(await foundCongress(admin, aChild({ adminLogin: taken.loginName }), at)).toMatchObject({ ok: false })
  expect(await db.congress.count({ where: { parentId: above.id } })).toBe(0)
})

test('the office corrects a day, limits reckon with it at once, and the correction can be dropped', async () => {
  const congress = await aCongress()
  const officer = await signedIn(congress.id, 'officer')
  const dueOf = async () => {
    const { rulebook, calendar } = await getCircumstances(congress.id, at)
    return reckon(rulebook.limits.returnRequest, '2026-05-25', calendar).dueOn
  }
  const before = await dueOf()
  const wednesday = CorrectionInput.parse({ day: '2026-05-27', kind: 'rest', name: '县庆' })
  const circumstances = await getCircumstances(congress.id, at)
  expect(await correctDay(officer, wednesday, circumstances)).toMatchObject({ ok: true, value: expect.stringContaining('5月27日（星期三）改为休息') })
  expect([before, await dueOf()]).toEqual(['2026-06-08', '2026-06-09'])
  expect(specialDaysOf(2026, await listCorrections(congress.id, 2026)).off).toContainEqual({ day: '2026-05-27', name: '县庆', corrected: true })
  expect(await correctDay(officer, { ...wednesday, kind: 'work' }, circumstances)).toMatchObject({ ok: false, refusal: { condition: expect.stringContaining('本来就上班') } })
  expect((await removeCorrection(officer, '2026-05-27', circumstances)).ok).toBe(true)
  expect(await dueOf()).toBe(before)
  expect((await eventsOf('calendar', congress.id)).map(({ action }) => action)).toEqual(['correct', 'removeCorrection'])
  expect(await correctDay(await signedIn(congress.id, 'systemAdmin'), wednesday, circumstances)).toMatchObject({ ok: false, refusal: { why: 'forbidden' } })
})

test('the facts of a congress are changed by its administrator and recorded', async () => {
  const congress = await aCongress()
  const admin = await signedIn(congress.id, 'systemAdmin')
  const facts = { name: '青岚县人民代表大会', shortName: '青岚县人大', regionCode: '522601', officeName: '代表工作委员会', officeShort: '代工委', officePhone: '0855-8220142' }
  expect((await changeFacts(admin, facts, at)).ok).toBe(true)
  expect((await db.congress.findUniqueOrThrow({ where: { id: congress.id } })).officePhone).toBe('0855-8220142')
  expect((await eventsOf('congress', congress.id)).map(({ action }) => action)).toEqual(['change'])
})
