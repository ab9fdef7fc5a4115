import { expect, test } from 'vitest'
import { DeputyInput } from '@/lib/people/deputy'
import { addDeputy, changeDeputy, showCertificate, takeDeputyStep } from '@/lib/people/deputy-commands'
import { DEPUTY_ACTIONS, DEPUTY_STATES, deputyLifecycle } from '@/lib/people/deputy-lifecycle'
import { findDeputy, listDeputies, readDeputyFilter } from '@/lib/people/deputy-queries'
import { db } from '@/lib/platform/db'
import { dayOf } from '@/lib/platform/clock'
import type { Actor } from '@/lib/policy'
import { getCircumstances } from '@/lib/settings/queries'
import { openSession } from '@/lib/sign-in/sessions'
import { findSignedIn } from '@/lib/sign-in/queries'
import { aCongress, at, eventsOf, signedIn } from './people-ground'

const aDeputy = (given: object = {}) => DeputyInput.parse({ name: '石望山', gender: '男', bornOn: '1975年8月', certificate: 'QL-0042', phone: '13800005678', ...given })

async function ground() {
  const congress = await aCongress()
  const admin = await signedIn(congress.id, 'systemAdmin')
  return { congress, admin, circumstances: await getCircumstances(congress.id, at) }
}
async function seated(admin: Actor, given: object = {}) {
  const outcome = await addDeputy(admin, aDeputy(given), at)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome.value
}

test('whoever is seated can act as a deputy, and their numbers are in no column and no event as they are', async () => {
  const { admin, congress } = await ground()
  const id = await seated(admin)
  const row = await db.deputy.findUniqueOrThrow({ where: { id }, include: { grants: true, person: true } })
  expect(row.grants.map(({ role }) => role)).toEqual(['deputy'])
  expect(JSON.stringify([row, await eventsOf('deputy', id)])).not.toMatch(/QL-?0042|138 ?0000 ?5678/i)
  expect(await findDeputy(admin, id)).toMatchObject({ name: '石望山', bornOn: '1975-08-01', phone: '138****5678', termNumber: 18 })
  expect((await listDeputies(admin, readDeputyFilter({ q: 'ql0042' }))).rows).toHaveLength(1)
  const officer = await signedIn(congress.id, 'officer')
  expect(await showCertificate(admin, id, '想看', at)).toMatchObject({ ok: false })
  expect(await showCertificate(officer, id, '制发代表证', at)).toEqual({ ok: true, value: 'QL-0042' })
})

test('a suspended deputy can act no more, acts again when it is lifted, and an ended seat stays ended', async () => {
  const { admin, circumstances } = await ground()
  const id = await seated(admin)
  const seat = await db.deputy.findUniqueOrThrow({ where: { id }, include: { grants: true } })
  const sessionId = await openSession(db, { personId: seat.personId, grantId: seat.grants[0]!.id })
  const mayAct = async () => (await findSignedIn(sessionId))?.actor.mayAct
  expect(await mayAct()).toBe(true)

  const on = dayOf(at)
  expect((await takeDeputyStep(admin, { id, version: 0, action: 'suspend' }, { ground: 'detained', on, note: '' }, circumstances)).ok).toBe(true)
  expect(await mayAct()).toBe(false)
  expect((await takeDeputyStep(admin, { id, version: 1, action: 'resume' }, { on, note: '' }, circumstances)).ok).toBe(true)
  expect(await mayAct()).toBe(true)
  expect(await takeDeputyStep(admin, { id, version: 1, action: 'end' }, { ground: 'resigned', on, note: '' }, circumstances)).toMatchObject({ ok: false, refusal: { why: 'movedOn' } })
  expect((await takeDeputyStep(admin, { id, version: 2, action: 'end' }, { ground: 'resigned', on, note: '' }, circumstances)).ok).toBe(true)
  for (const action of ['suspend', 'resume', 'end'] as const) {
    const input = { ground: action === 'suspend' ? 'detained' : 'moved', on, note: '' }
    expect(await takeDeputyStep(admin, { id, version: 3, action }, input as never, circumstances), action).toMatchObject({ ok: false, refusal: { why: 'wrongState' } })
  }
  expect((await eventsOf('deputy', id)).map(({ action }) => action)).toEqual(['add', 'suspend', 'resume', 'end'])
})

test('no step on a day that has not come, and none by anybody but the administrator of this congress', async () => {
  const { admin, circumstances, congress } = await ground()
  const id = await seated(admin)
  const input = { ground: 'moved' as const, on: '2026-05-27', note: '' }
  expect(await takeDeputyStep(admin, { id, version: 0, action: 'end' }, input, circumstances)).toMatchObject({ ok: false, refusal: { condition: '日期不能晚于今天。' } })
  const today = { ...input, on: '2026-05-26' }
  for (const role of ['deputy', 'officer', 'securityAdmin', 'leader'] as const) {
    expect(await takeDeputyStep(await signedIn(congress.id, role), { id, version: 0, action: 'end' }, today, circumstances), role).toMatchObject({ ok: false, refusal: { why: 'forbidden' } })
  }
  const stranger = await signedIn((await aCongress('邻县')).id, 'systemAdmin')
  expect(await takeDeputyStep(stranger, { id, version: 0, action: 'end' }, today, circumstances)).toMatchObject({ ok: false, refusal: { why: 'missing' } })
})

test('one person sits at several levels; a second seat in one term is refused', async () => {
  const { admin } = await ground()
  const above = await ground()
  const phone = '13911112222'
  const here = await seated(admin, { phone })
  const there = await seated(above.admin, { phone })
  const seats = await db.deputy.findMany({ where: { id: { in: [here, there] } } })
  expect(new Set(seats.map(({ personId }) => personId)).size).toBe(1)
  expect((await findDeputy(admin, here))?.seats).toHaveLength(2)
  expect(await addDeputy(admin, aDeputy({ certificate: '', phone }), at)).toMatchObject({ ok: false, refusal: { condition: '这个人已经是本届代表。' } })
  expect(await addDeputy(admin, aDeputy({ name: '石望川', phone: '' }), at)).toMatchObject({ ok: false, refusal: { condition: expect.stringContaining('代表证号') } })
})

test('a change keeps the numbers that were left empty', async () => {
  const { admin } = await ground()
  const id = await seated(admin)
  expect((await changeDeputy(admin, { id, version: 0 }, aDeputy({ certificate: '', phone: '', employer: '云溪镇中学校长' }), at)).ok).toBe(true)
  expect(await findDeputy(admin, id)).toMatchObject({ employer: '云溪镇中学校长', phone: '138****5678' })
  expect((await db.deputy.findUniqueOrThrow({ where: { id } })).certificateIndex).not.toBeNull()
})

test('the table has no dead end but the end, and nothing brings an ended seat back', () => {
  for (const state of DEPUTY_STATES) {
    const open = DEPUTY_ACTIONS.filter((action) => (deputyLifecycle[action].from as readonly string[]).includes(state))
    expect(open.length > 0, state).toBe(state !== 'ended')
  }
})
