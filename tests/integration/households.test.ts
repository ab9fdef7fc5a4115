import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { findChain, listChains, writeChain } from '@/lib/households/chain'
import { changeHousehold, endPairing, pairHousehold, showHousehold } from '@/lib/households/commands'
import { PairInput, TalkInput } from '@/lib/households/household'
import { countPaired, findHousehold, listHouseholds, readHouseholdFilter } from '@/lib/households/queries'
import { partiesOf, readableHouseholds } from '@/lib/households/readable'
import { recordTalk } from '@/lib/households/talks'
import { householdWorkbook } from '@/lib/households/workbook'
import { showContact } from '@/lib/opinions/contact'
import { trust } from '@/lib/opinions/trust'
import { findOpinionPage } from '@/lib/opinions/view'
import { db } from '@/lib/platform/db'
import { can, type Actor, type Role } from '@/lib/policy'
import { aCalendar } from '@/lib/rulebook/calendar'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { defaultRulebook } from '@/lib/rulebook/default'
import { aCongress, eventsOf, signedIn } from './people-ground'

const at: Circumstances = { now: new Date('2026-05-26T02:00:00Z'), today: '2026-05-26', rulebook: defaultRulebook, calendar: aCalendar() }
const NAME = '滕阿婆'
const PHONE = '13800004417'

type Place = { congressId: string; stationId: string; otherStationId: string; people: Record<string, Actor>; deputyId: string; delegationId: string }
let place: Place

async function aDeputy(name: string, congressId: string, termId: string, delegationId: string): Promise<Actor> {
  const actor = await signedIn(congressId, 'deputy', name)
  const { id } = await db.deputy.create({ data: { personId: actor.personId, congressId, termId, delegationId } })
  return { ...actor, deputyId: id }
}

beforeEach(async () => {
  const county = await aCongress()
  const town = await aCongress('云溪镇', county)
  const sibling = await aCongress('别的县')
  const region = `99${randomUUID().slice(0, 8).toUpperCase()}`
  await db.region.create({ data: { code: region, level: 'township', name: '云溪镇', path: `${region}/` } })
  const delegation = await db.delegation.create({ data: { termId: county.termId, name: '云溪镇代表团' } })
  const aStation = (name: string, townCongressId: string | null) => db.station.create({ data: { congressId: county.id, townCongressId, regionCode: region, tier: 'station', name }, select: { id: true } })
  const [station, other] = await Promise.all([aStation('大坪村代表联络站', town.id), aStation('别处的站', null)])
  const deputy = await aDeputy('石望山', county.id, county.termId, delegation.id)
  const as = (role: Role, congressId = county.id) => signedIn(congressId, role)
  const people: Record<string, Actor> = {
    deputy, peer: await aDeputy('田秀禾', county.id, county.termId, delegation.id), officer: await as('officer'), head: await as('officeHead'), leader: await as('leader'), auditor: await as('auditor'), admin: await as('systemAdmin'),
    liaison: { ...(await as('officer')), role: 'liaison', stationId: station.id }, colleague: await signedIn(county.id, 'liaison', '麻若溪', station.id), liaisonElsewhere: { ...(await as('officer')), role: 'liaison', stationId: other.id }, townOfficer: await as('officer', town.id), officerElsewhere: await as('officer', sibling.id),
  }
  await db.stationDeputy.create({ data: { stationId: station.id, deputyId: deputy.deputyId!, part: 'inCharge' } })
  place = { congressId: county.id, stationId: station.id, otherStationId: other.id, people, deputyId: deputy.deputyId!, delegationId: delegation.id }
})

const who = (more: object = {}) => PairInput.parse({ deputyId: place.deputyId, name: NAME, phone: PHONE, address: '三组小学旁', village: '大坪村', since: '2026-01-05', consent: 'on', ...more })
async function paired(more: object = {}): Promise<string> {
  const outcome = await pairHousehold(place.people.liaison!, place.stationId, who(more), at)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}
const talk = (more: object = {}) => TalkInput.parse({ on: '2026-05-20', way: 'visit', text: '屋后的排水沟堵了，电话 13800004417。', ...more })
const all = readHouseholdFilter({})

describe('who reads of a household', () => {
  const readers = ['deputy', 'officer', 'head', 'liaison', 'colleague', 'townOfficer']
  test('the list, the page and the policy agree for everyone', async () => {
    const id = await paired()
    const row = await db.household.findUniqueOrThrow({ where: { id }, include: { station: { select: { townCongressId: true } } } })
    for (const [name, actor] of Object.entries(place.people)) {
      const expected = readers.includes(name)
      expect(can(actor, 'household.read', partiesOf(row)), name).toBe(expected)
      expect(await db.household.count({ where: { AND: [{ id }, readableHouseholds(actor)] } }), name).toBe(expected ? 1 : 0)
      expect((await findHousehold(actor, id, at.today)) !== null, name).toBe(expected)
    }
  })
  test('the deputy reads the name in full, the others its first character; a telephone is masked for all, and nothing stands open in the columns', async () => {
    const id = await paired()
    for (const [name, actor] of Object.entries(place.people)) {
      const page = await findHousehold(actor, id, at.today)
      if (page) expect([page.name, page.phone], name).toEqual([name === 'deputy' ? NAME : '滕**', '138****4417'])
    }
    expect(JSON.stringify(await db.household.findUniqueOrThrow({ where: { id } }))).not.toMatch(/滕阿婆|13800004417|三组/)
  })
  test('the deputy, who wrote it down and whoever holds the right see it in full for a reason, which stays in the log without what was seen; the station and the office handle without seeing', async () => {
    const id = await paired()
    const full = { ok: true, value: { name: NAME, phone: PHONE, address: '三组小学旁' } }
    const see = async (name: string) => showHousehold(place.people[name]!, id, '约走访时间', at)
    expect(await see('deputy')).toEqual(full)
    expect(await see('liaison'), 'who wrote it down').toEqual(full)
    for (const name of ['officer', 'townOfficer', 'colleague']) {
      expect(await see(name), name).toMatchObject({ ok: false, refusal: { why: 'forbidden' } })
      expect(await findHousehold(place.people[name]!, id, at.today), name).toMatchObject({ mayShow: false })
    }
    expect(await see('peer')).toMatchObject({ ok: false, refusal: { why: 'missing' } })
    const right = { personId: place.people.colleague!.personId, untilOn: '2026-06-30', reason: '约走访' }
    expect(await trust(await signedIn(place.congressId, 'securityAdmin'), right, at)).toMatchObject({ ok: true })
    expect(await see('colleague'), 'given the right').toEqual(full)
    const events = await eventsOf('household', id)
    expect(events.map(({ action, capacity }) => [action, capacity])).toEqual([['pair', 'station'], ['showContact', 'addressee'], ['showContact', 'self'], ['showContact', 'trusted']])
    expect(JSON.stringify(events)).not.toMatch(/滕阿婆|13800004417/)
  })
  test('whoever may not see it learns it by no detour either: an opinion they write down for the household keeps it sealed from them', async () => {
    const id = await paired()
    const said = async (name: string, text: string) => {
      const outcome = await recordTalk(place.people[name]!, { id, key: randomUUID() }, talk({ asOpinion: 'on', withName: 'on', text }), at)
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
      return outcome.value.opinion!.id
    }
    const see = async (name: string, text: string) => showContact(place.people[name]!, await said(name, text), '回访', at)
    expect(await see('colleague', '屋后的沟堵了。')).toMatchObject({ ok: false, refusal: { why: 'forbidden' } })
    expect(await see('liaison', '门前的灯不亮。')).toMatchObject({ ok: true, value: { name: NAME, phone: PHONE } })
  })
  test('a workbook carries what the list shows and nothing more', async () => {
    await paired()
    const sheet = await householdWorkbook(place.people.officer!, {})
    const cells = []
    for await (const row of sheet!.rows([])) cells.push(row)
    expect(JSON.stringify(cells)).toContain('滕**')
    expect(JSON.stringify(cells)).not.toMatch(/阿婆|00004417/)
    expect(await householdWorkbook(place.people.leader!, {})).toBeNull()
  })
})

describe('who writes', () => {
  test('one without consent is not written down', () => {
    expect(() => who({ consent: '' })).toThrow(/先征得本人同意/)
  })
  test('only with a deputy of that station, once, and by whoever keeps the station', async () => {
    await paired()
    const press = (name: string, more: object = {}, stationId = place.stationId) => pairHousehold(place.people[name]!, stationId, who(more), at)
    expect(await press('liaison')).toMatchObject({ ok: false, refusal: { why: 'notYet' } })
    expect(await press('liaison', { name: '另一户', deputyId: place.people.peer!.deputyId! })).toMatchObject({ ok: false, refusal: { why: 'notYet' } })
    expect(await press('townOfficer', { name: '另一户' })).toMatchObject({ ok: true })
    expect(await press('deputy', { name: '第三户' })).toMatchObject({ ok: false, refusal: { why: 'forbidden' } })
    expect(await press('liaisonElsewhere', { name: '第三户' })).toMatchObject({ ok: false, refusal: { why: 'missing' } })
  })
  test('of four officers who write down the same household at once, one wins', async () => {
    const outcomes = await Promise.all(Array.from({ length: 4 }, () => pairHousehold(place.people.officer!, place.stationId, who(), at)))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await db.household.count({ where: { deputyId: place.deputyId } })).toBe(1)
  })
  test('what is left empty of a telephone stays as it was, and an old page is refused', async () => {
    const id = await paired()
    const liaison = place.people.liaison!
    expect(await changeHousehold(liaison, { id, version: 0 }, { name: '', village: '小河村', phone: '', address: '' }, at)).toEqual({ ok: true })
    expect(await findHousehold(place.people.deputy!, id, at.today)).toMatchObject({ name: NAME })
    expect(await findHousehold(liaison, id, at.today)).toMatchObject({ village: '小河村', phone: '138****4417', hasAddress: true })
    expect(await changeHousehold(liaison, { id, version: 0 }, { name: '滕阿婆', village: '大坪村', phone: '', address: '' }, at)).toMatchObject({ ok: false, refusal: { why: 'movedOn' } })
  })
  test('ended, who it was is gone at once; that it was, and how often, stays', async () => {
    const id = await paired()
    await recordTalk(place.people.deputy!, { id, key: randomUUID() }, talk(), at)
    expect(await endPairing(place.people.liaison!, { id, version: 0 }, { endedOn: '2026-05-26', reason: '搬到县城' }, at)).toEqual({ ok: true })
    expect(await db.household.findUniqueOrThrow({ where: { id } })).toMatchObject({ nameSealed: null, nameIndex: null, phoneSealed: null, addressSealed: null, endedOn: '2026-05-26' })
    expect(await findHousehold(place.people.deputy!, id, at.today)).toMatchObject({ name: '', count: 1, mayRecord: false, mayShow: false })
    expect(await countPaired({ stationId: place.stationId }, '2026')).toEqual({ households: 0, talks: 1 })
    expect(await recordTalk(place.people.deputy!, { id, key: randomUUID() }, talk(), at)).toMatchObject({ ok: false })
  })
})

describe('being in touch', () => {
  test('a talk sent twice is kept once, moves the household down the list, and counts for the deputy and the station', async () => {
    const [first, second] = [await paired(), await paired({ name: '第二户' })]
    const key = randomUUID()
    for (const _ of [1, 2]) expect(await recordTalk(place.people.deputy!, { id: first, key }, talk(), at)).toMatchObject({ ok: true })
    const list = await listHouseholds(place.people.deputy!, all, at.today)
    expect(list.rows.map(({ id, talks }) => [id, talks])).toEqual([[second, 0], [first, 1]])
    expect(list.counts).toEqual({ all: 2, quiet: 1, ended: 0 })
    expect(await countPaired({ deputyId: place.deputyId }, '2026')).toEqual({ households: 2, talks: 1 })
    expect((await db.householdTalk.findUniqueOrThrow({ where: { id: key } })).text).toBe('屋后的排水沟堵了，电话 138****4417。')
  })
  test('a matter to be handled becomes an opinion to this deputy in the same breath, with the name only where the person agrees', async () => {
    const id = await paired()
    const without = await recordTalk(place.people.deputy!, { id, key: randomUUID() }, talk({ asOpinion: 'on' }), at)
    const named = await recordTalk(place.people.liaison!, { id, key: randomUUID() }, talk({ asOpinion: 'on', withName: 'on', text: '路灯不亮了，晚上看不见。', way: 'phone' }), at)
    if (!without.ok || !named.ok) throw new Error('refused')
    const rows = await db.opinion.findMany({ where: { congressId: place.congressId }, orderBy: { number: 'asc' }, select: { id: true, deputyId: true, stationId: true, channel: true, nameSealed: true, place: true } })
    expect(rows.map(({ deputyId, stationId, channel, nameSealed }) => [deputyId, stationId, channel, nameSealed !== null])).toEqual([
      [place.deputyId, place.stationId, 'walk', false], [place.deputyId, place.stationId, 'phone', true],
    ])
    expect(await findOpinionPage(place.people.deputy!, rows[0]!.id, at)).not.toBeNull()
    expect((await findHousehold(place.people.deputy!, id, at.today))?.talks.map(({ opinion }) => opinion?.number)).toEqual(expect.arrayContaining([without.value.opinion!.number, named.value.opinion!.number]))
  })
  test('neither before the pairing nor in the future, and not by another deputy', async () => {
    const id = await paired()
    for (const on of ['2026-05-27', '2026-01-04']) expect(await recordTalk(place.people.deputy!, { id, key: randomUUID() }, talk({ on }), at)).toMatchObject({ ok: false, refusal: { why: 'notYet' } })
    expect(await recordTalk(place.people.peer!, { id, key: randomUUID() }, talk(), at)).toMatchObject({ ok: false, refusal: { why: 'missing' } })
    expect(await recordTalk({ ...place.people.deputy!, mayAct: false }, { id, key: randomUUID() }, talk(), at)).toMatchObject({ ok: false, refusal: { why: 'forbidden' } })
    expect(await db.householdTalk.count({ where: { householdId: id } })).toBe(0)
  })
})

test('the chain runs from the leader over the chair and the deputies to the households, in counts', async () => {
  const id = await paired()
  await recordTalk(place.people.deputy!, { id, key: randomUUID() }, talk(), at)
  const input = { leader: '莫晚晴', leaderPost: '副主任', chair: '岑守拙', chairPost: '', since: '2026-01-05' }
  expect(await writeChain(place.people.officer!, { delegationId: place.delegationId, version: 0 }, input, at)).toEqual({ ok: true })
  expect(await writeChain(place.people.officer!, { delegationId: place.delegationId, version: 0 }, input, at)).toMatchObject({ ok: false, refusal: { why: 'movedOn' } })
  expect(await writeChain(place.people.leader!, { delegationId: place.delegationId, version: 1 }, input, at)).toMatchObject({ ok: false, refusal: { why: 'forbidden' } })
  expect(await listChains(place.people.leader!, '2026')).toEqual([expect.objectContaining({ leader: '莫晚晴', chair: '岑守拙', deputies: 2, households: 1, talks: 1 })])
  expect((await findChain(place.people.leader!, place.delegationId, '2026'))?.deputies.map(({ name, households, talks }) => [name, households, talks])).toEqual([['石望山', 1, 1], ['田秀禾', 0, 0]])
  expect(await listChains(place.people.admin!, '2026')).toBeNull()
})
