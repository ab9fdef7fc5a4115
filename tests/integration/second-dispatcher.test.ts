import { beforeAll, expect, test } from 'vitest'
import { listDisputes } from '@/lib/disputes/queries'
import { findMatter } from '@/lib/suggestions/matter'
import { takeStep as takePartStep } from '@/lib/assignments/commands'
import { db } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'
import { decideRequest } from '@/lib/requests/commands'
import { defaultRulebook } from '@/lib/rulebook/default'
import type { Rulebook } from '@/lib/rulebook/rulebook'
import { listEntrusted } from '@/lib/suggestions/dispatching'
import { renameUnit } from '@/lib/units/succession'
import { takeStep } from '@/lib/suggestions/commands'
import type { SuggestionAction } from '@/lib/suggestions/lifecycle'
import { submits, writes } from '@/prisma/seed/deeds-author'
import { accepts } from '@/prisma/seed/deeds-office'
import { asksExtension, asksReturn, disputes, signsFor } from '@/prisma/seed/deeds-unit'
import type { Life } from '@/prisma/seed/life'
import { aCounty } from '../factories/county'

const ROADS = '县交通运输局'
const WATER = '县水利局'
const COURT = '县人民法院'
let county: Awaited<ReturnType<typeof aCounty>>
let gov: Actor
let govId: string
beforeAll(async () => {
  county = await aCounty()
  govId = (await db.unit.create({ data: { congressId: county.ground.congressId, system: 'government', name: '县人民政府办公室', dispatches: true } })).id
  gov = { ...county.cast.handlerOf(county.ground.units.get(ROADS)!), personId: 'p-gov', grantId: 'g-gov', name: '韦知行', unitId: govId, dispatches: true }
})
const rules: Rulebook = { ...defaultRulebook, stages: { ...defaultRulebook.stages, dispatcher: true } }
/** A day of a county whose rules have the stage. */
const day = (count: number) => {
  const on = county.day(count)
  return { ...on, rulebook: rules, versions: { current: null, byId: new Map(), default: rules } }
}
const office = () => county.cast.officers[0]!
const unit = (name: string) => county.ground.units.get(name)!

async function act(life: Life, actor: Actor, action: SuggestionAction, input: object, on: number) {
  const { version } = await db.suggestion.findUniqueOrThrow({ where: { id: life.id }, select: { version: true } })
  return takeStep(actor, { id: life.id, version, action }, input as never, day(on))
}
const share = (life: Life, names: readonly (readonly [string, string])[], on: number, action: SuggestionAction = 'dispatch', actor = gov) =>
  act(life, actor, action, { plan: names.map(([name, role]) => ({ unitId: unit(name), role })), instruction: '' }, on)
async function entrusted(): Promise<Life> {
  const life = county.aLife()
  await county.tell(life, [0, writes()], [0, submits()], [1, accepts()])
  expect(await act(life, office(), 'entrust', { unitId: govId }, 3)).toMatchObject({ ok: true })
  return life
}

test('the office hands it to the government’s office, which shares it out; the law’s clock runs from the day the government had it', async () => {
  const life = await entrusted()
  expect((await listEntrusted(gov, {}))!.rows.map(({ id }) => id)).toContain(life.id)
  expect(await share(life, [[ROADS, 'sole']], 8)).toMatchObject({ ok: true })
  const stored = await county.stored(life)
  expect(stored).toMatchObject({ state: 'handling', assignments: [{ state: 'assigned', dispatchedOn: day(8).today }] })
  expect(stored.replyReckoning).toMatchObject({ startOn: day(3).today })
  expect((await county.events(life)).at(-1)).toMatchObject({ action: 'dispatch', capacity: 'dispatcher', actorName: '韦知行' })
  expect((await county.events(life, 'assignment')).at(-1)).toMatchObject({ action: 'dispatch', capacity: 'dispatcher' })
})

test('it shares out among its own system only, and hands back what is not its own', async () => {
  const life = await entrusted()
  expect(await share(life, [[COURT, 'sole']], 4)).toMatchObject({ ok: false, refusal: { condition: 'otherSystem' } })
  expect(await act(life, gov, 'handBack', { reason: '属于法院职责，请人大另行交办' }, 5)).toMatchObject({ ok: true })
  expect(await county.stored(life)).toMatchObject({ state: 'accepted', dispatcherId: null })
  expect(await share(life, [[ROADS, 'sole']], 6), 'it does not exist for it any more').toMatchObject({ ok: false, refusal: { why: 'missing' } })
  expect(await share(life, [[COURT, 'sole']], 6, 'dispatch', office())).toMatchObject({ ok: true })
})

test('it sees and settles the disputes of its own system, and no others', async () => {
  const [life, direct] = [await entrusted(), county.aLife()]
  expect(await share(life, [[ROADS, 'sole']], 4, 'propose')).toMatchObject({ ok: true })
  await county.tell(life, [5, disputes(0, WATER)])
  await county.tell(direct, [0, writes()], [0, submits()], [1, accepts()])
  expect(await share(direct, [[ROADS, 'sole']], 4, 'propose', office())).toMatchObject({ ok: true })
  await county.tell(direct, [5, disputes(0, WATER)])
  const rows = (await listDisputes(gov, {}))!.rows
  expect(rows.map(({ suggestionId }) => suggestionId)).toEqual([life.id])
  expect((await listDisputes(office(), {}))!.rows.map(({ suggestionId }) => suggestionId)).toEqual(expect.arrayContaining([life.id, direct.id]))

  const settle = async (of: Life) => {
    const [part] = (await county.stored(of)).assignments
    return takePartStep(gov, { id: part!.id, version: part!.version, action: 'uphold' }, { reason: '职责清单写明由你局牵头', basis: '县编办职责清单' }, day(6))
  }
  expect(await settle(direct)).toMatchObject({ ok: false, refusal: { why: 'missing' } })
  expect(await settle(life)).toMatchObject({ ok: true })
  expect(await act(life, gov, 'dispatchClaimed', { instruction: '' }, 7)).toMatchObject({ ok: true })
})

test('a return goes to it and it shares out anew; more time it grants only where the rules leave that to it', async () => {
  const life = await entrusted()
  await share(life, [[ROADS, 'sole']], 4)
  await county.tell(life, [5, signsFor()], [6, asksReturn(0, WATER)])
  const asked = async () => (await db.request.findFirstOrThrow({ where: { suggestionId: life.id, state: 'asked' } }))
  const answer = async (rulebook: Rulebook) => {
    const { id, version } = await asked()
    const on = day(7)
    return decideRequest(gov, { id, version, action: 'grant' }, { reason: '' }, { ...on, rulebook, versions: { ...on.versions, default: rulebook } })
  }
  expect(await answer(rules)).toMatchObject({ ok: true })
  expect(await county.stored(life)).toMatchObject({ state: 'accepted', dispatcherId: govId })
  expect(await share(life, [[WATER, 'sole']], 8)).toMatchObject({ ok: true })

  life.units = [{ unitId: unit(WATER), role: 'sole' }]
  await county.tell(life, [9, signsFor()], [10, asksExtension(0, 20)])
  expect(await answer(rules)).toMatchObject({ ok: false, refusal: { why: 'forbidden' } })
  expect(await answer({ ...rules, extension: { ...rules.extension, agreedBy: 'dispatcher' } })).toMatchObject({ ok: true })
})

test('without the stage nothing is handed to it; what was not handed to it does not exist for it; of two who share out at once, one does', async () => {
  const life = county.aLife()
  await county.tell(life, [0, writes()], [0, submits()], [1, accepts()])
  const { version } = await county.stored(life)
  expect(await takeStep(office(), { id: life.id, version, action: 'entrust' }, { unitId: govId }, county.day(2))).toMatchObject({ ok: false, refusal: { condition: 'mayEntrust' } })
  expect(await findMatter(db, gov, life.id, day(3))).toBeNull()
  expect(await act(life, office(), 'entrust', { unitId: unit(ROADS) }, 3)).toMatchObject({ ok: false, refusal: { condition: 'notDispatching' } })

  const shared = await entrusted()
  const outcomes = await Promise.all([share(shared, [[ROADS, 'sole']], 5), share(shared, [[WATER, 'sole']], 5, 'dispatch', office())])
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  expect((await county.stored(shared)).assignments).toHaveLength(1)
})

test('the dispatcher has a new name: what was handed to it is the new one’s to hand out', async () => {
  const life = await entrusted()
  const { version } = await db.unit.findUniqueOrThrow({ where: { id: govId } })
  const renamed = await renameUnit(county.cast.byLogin('demo-gaoyuan'), { id: govId, version }, { name: '县人民政府办公厅', on: day(4).today, basis: '县机构改革方案' }, day(4))
  if (!renamed.ok) throw new Error(JSON.stringify(renamed.refusal))
  expect(await db.unit.findUniqueOrThrow({ where: { id: renamed.value } })).toMatchObject({ dispatches: true })
  expect(await county.stored(life)).toMatchObject({ dispatcherId: renamed.value })
  expect(await share(life, [[ROADS, 'sole']], 5, 'dispatch', { ...gov, unitId: renamed.value, predecessorIds: [govId] })).toMatchObject({ ok: true })
})
