import { show, wordsToShow } from '@/lib/opinions/showing'
import { db } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'
import { startRoster, uploadRoster } from '@/lib/rosters/commands'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { addDays, type Day } from '@/lib/rulebook/days'
import { TOWNSHIPS } from './data/units'
import { CALLERS, OPENINGS, TOLD_MATTERS, type ToldMatter } from './data/opinion-history'
import { liaisonsOf } from './receptions'
import { aRandom, type Random } from './random'
import type { Ground } from './county'

const SEED = 12345
const HEAD = ['工单编号', '受理时间', '来电人', '联系电话', '事发地点', '诉求内容', '诉求类别', '渠道', '站点', '承办单位', '处理结果', '办结时间', '回访满意度', '关联工单']
const DAYS = 350
/** Every so many of them one matter is told by many. */
const CLUSTERS = 36

type Place = { town: string; spot: string; station: string }
type Told = { on: Day; text: string; matter: ToldMatter; place: Place; answeredOn: Day; answer: string; grade: string; main: string }

/** A year of what people said before this platform was there, as a hotline's orders: imported like those of any office. Some is told by many, over weeks. */
export async function importHistory(ground: Ground, officer: Actor, base: Circumstances, many: number): Promise<number> {
  const rows = historyRows(ground, base.today, many)
  const content = Buffer.from([HEAD, ...rows].map((cells) => cells.join(',')).join('\n'))
  const uploaded = await uploadRoster(officer, 'opinions', { name: '12345 工单台账.csv', content }, base.now)
  if (!uploaded.ok) throw new Error(uploaded.message)
  const started = await startRoster(officer, uploaded.value, base.now)
  if (!started.ok) throw new Error(started.message)
  const finished = await started.value()
  if (!finished.ok || finished.value.refused > 0) throw new Error(`the demo's orders were refused: ${JSON.stringify(finished)}`)
  await showSome(ground, base)
  return finished.value.created
}

function historyRows({ stations }: Ground, today: Day, many: number): string[][] {
  const random = aRandom(SEED)
  const placeOf = (matter: ToldMatter): Place => {
    const station = random.pick(stations)
    return { town: station.town || random.pick(TOWNSHIPS), spot: random.pick(matter.spots), station: station.name }
  }
  const groups = Array.from({ length: CLUSTERS }, () => aCluster(random, placeOf, today))
  const alone = Array.from({ length: many - groups.flat().length }, () => {
    const matter = random.pick(TOLD_MATTERS)
    return [aWord(random, matter, placeOf(matter), addDays(today, -random.int(6, DAYS)), null)]
  })
  return [...alone, ...groups].flatMap((group, at) => group.map((told, index) => rowOf(random, told, `QL${at + 1}-${index + 1}`, index > 0 ? `QL${at + 1}-1` : '')))
}

/** Five to forty people about one matter, the more the later: as word of it goes round. */
function aCluster(random: Random, placeOf: (matter: ToldMatter) => Place, today: Day): Told[] {
  const matter = random.pick(TOLD_MATTERS)
  const [place, size, weeks] = [placeOf(matter), 5 + Math.floor(random.next() ** 2 * 35), random.int(3, 9)]
  const begunAgo = random.int(weeks * 7 + 12, DAYS)
  const days = Array.from({ length: size }, (_, at) => (at === 0 ? 0 : Math.floor(Math.sqrt(random.next()) * weeks * 7))).sort((one, other) => one - other)
  const endedOn = addDays(today, -begunAgo + weeks * 7 + random.int(2, 10))
  const answer = random.pick(matter.answers)
  return days.map((after) => ({ ...aWord(random, matter, place, addDays(today, -begunAgo + after), endedOn), answer }))
}

function aWord(random: Random, matter: ToldMatter, place: Place, on: Day, answeredOn: Day | null): Told {
  const seen = random.pick(matter.seen).replace('{n}', String(random.int(2, 6)))
  const where = `${place.town}${place.spot}`
  const said = random.pick([`${where}${seen}，${random.pick(matter.so)}，${random.pick(matter.ask)}。`, `${where}${seen}，${random.pick(matter.so)}。`, `${seen}，就在${where}，${random.pick(matter.ask)}。`, `${where}，${seen}，${random.pick(matter.so)}，说过几回了，${random.pick(matter.ask)}。`])
  return { on, text: random.pick(OPENINGS) + said, matter, place, answeredOn: answeredOn ?? addDays(on, random.int(1, 5)), answer: random.pick(matter.answers), grade: random.chance(0.62) ? '满意' : random.chance(0.5) ? '基本满意' : random.chance(0.3) ? '不满意' : '未回访', main: '' }
}

function rowOf(random: Random, { on, text, matter, place, answeredOn, answer, grade }: Told, number: string, main: string): string[] {
  const atStation = random.chance(0.4)
  const caller = random.chance(0.7) ? [random.pick(CALLERS), `1390000${String(random.int(1000, 9999))}`] : ['匿名', '']
  const time = `${on} ${String(random.int(8, 17)).padStart(2, '0')}:${String(random.int(0, 59)).padStart(2, '0')}`
  return [number, time, ...caller, `${place.town}${place.spot}`, text, matter.category, atStation ? random.pick(['扫码', '接待', '走访', '来访', '电话', '意见箱']) : '12345 热线', atStation ? place.station : '', matter.unit, answer, answeredOn, grade, main]
}

/** What many told is looked over and shown to everyone at some stations. */
async function showSome(ground: Ground, base: Circumstances): Promise<void> {
  const liaisons = await liaisonsOf(ground)
  const mains = await db.opinion.findMany({ where: { congressId: ground.congressId, imported: true, stationId: { in: [...liaisons.keys()] }, riders: { some: {} } }, orderBy: { number: 'asc' }, take: 12, select: { id: true, version: true, stationId: true, answeredOn: true } })
  for (const { id, version, stationId, answeredOn } of mains) {
    const shownAt = new Date(`${answeredOn ?? base.today}T10:00:00+08:00`)
    const outcome = await show(liaisons.get(stationId!)!, { id, version }, { ...(await wordsToShow(id)), sure: true }, { ...base, now: shownAt })
    if (!outcome.ok) throw new Error(`show ${id}: ${JSON.stringify(outcome.refusal)}`)
  }
}
