import { takeOpinionStep } from '@/lib/opinions/commands'
import type { OpinionAction } from '@/lib/opinions/lifecycle'
import { receive } from '@/lib/opinions/receive'
import { transact } from '@/lib/platform/transact'
import { constituentOf, type Actor } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { addDays } from '@/lib/rulebook/days'
import { db } from '@/lib/platform/db'
import { must } from './life'
import { onDay } from './play'
import { liaisonsOf } from './receptions'
import type { Loaded } from './demo'

/** What more and more people tell these weeks, and with whom it lies. */
const GROWING: readonly { town: string; place: string; category: string; /** 'deputy', a unit's name, or nobody yet. */ lies: string; begun: number; said: readonly string[] }[] = [
  {
    town: '云溪镇', place: '云溪镇老车站到中心小学', category: 'construction', lies: 'deputy', begun: 12,
    said: ['云溪镇老车站到中心小学这段路没有人行道，孩子走在货车旁边。', '老车站到中心小学没有人行道，太危险了。', '送孩子去中心小学，老车站那段只能走车道。', '中心小学到老车站修个人行道吧。', '昨天老车站旁边货车差点刮到上学的孩子。', '老车站那边没有人行道，雨天更不敢走。', '希望老车站到小学划出人行道。', '云溪老车站路窄车多，学生走路不安全。', '老车站到中心小学早上全是车，孩子没地方走。', '请在老车站到小学之间装护栏。', '小学门口到老车站，人车混在一起。', '老车站这段路，家长都不放心。', '云溪镇中心小学上学路没有人行道。', '老车站那段什么时候修人行道？'],
  },
  {
    town: '城关镇', place: '城关镇新区一期', category: 'construction', lies: '县水利局', begun: 9,
    said: ['城关镇新区一期六楼以上晚上没有水。', '新区一期水压不够，七楼洗不了澡。', '新区一期傍晚停水，天天这样。', '新区一期高楼层没水，老人提水上楼。', '城关新区一期加压泵是不是坏了？', '新区一期晚上八点前没有水。', '家住新区一期八楼，水龙头不出水。', '新区一期的水一到饭点就没了。', '请查一查新区一期的水压。'],
  },
  {
    town: '石桥镇', place: '石桥镇农贸市场后门', category: 'construction', lies: '', begun: 2,
    said: ['石桥镇农贸市场后门垃圾堆成山。', '农贸市场后门的垃圾三天没有人收，臭得很。', '石桥农贸市场后门全是烂菜叶。', '农贸市场后门垃圾箱满了没有人管。', '石桥镇市场后门垃圾引来很多老鼠。', '农贸市场后面垃圾太臭了，住不了人。'],
  },
]

/** Said by one after another over the last days, joined by the station's officer as they come, and still under way. */
export async function growClusters({ ground, cast }: Pick<Loaded, 'ground' | 'cast'>, base: Circumstances): Promise<number> {
  const liaisons = await liaisonsOf(ground)
  const stations = await db.station.findMany({ where: { id: { in: [...liaisons.keys()] } }, orderBy: [{ tier: 'asc' }, { name: 'asc' }], select: { id: true, name: true } })
  let told = 0
  for (const one of GROWING) {
    const station = stations.find(({ name }) => name.startsWith(one.town))
    const liaison = station && liaisons.get(station.id)
    if (!station || !liaison) continue
    const deeds = deedsOf(one, ground.units.get(one.lies), cast)
    const main = await grow(one, station.id, liaison, base)
    for (const [index, [action, input]] of deeds.entries()) await press(liaison, main, action, input, onDay(base, addDays(base.today, -one.begun), 90 + index * 60))
    for (const [index, text] of one.said.slice(1).entries()) await joinOne(text, main, { one, stationId: station.id, liaison, base, index })
    told += one.said.length
  }
  return told
}

type Growing = (typeof GROWING)[number]
type Deed = readonly [OpinionAction, object]

/** Accepted, and with whoever it lies now. */
function deedsOf({ category, lies }: Growing, unitId: string | undefined, cast: Loaded['cast']): readonly Deed[] {
  const accept: Deed = ['accept', { category }]
  if (lies === 'deputy') return [accept, ['routeToDeputy', { deputyId: cast.byLogin('demo-shiwangshan').deputyId!, instruction: '说的人多，请代表到现场看一看。' }]]
  return unitId ? [accept, ['routeToUnit', { unitId, instruction: '说的人多，请先查明原因。' }]] : [accept]
}

const say = (text: string, key: string, { place }: Growing, stationId: string, liaison: Actor, at: Circumstances) =>
  transact((tx) => receive(tx, constituentOf(liaison.congressId), 'constituent', { congressId: liaison.congressId, key, channel: 'code', stationId, deputyId: null, text, place, category: '' }, at))

async function grow(one: Growing, stationId: string, liaison: Actor, base: Circumstances): Promise<string> {
  const outcome = await say(one.said[0]!, `${one.place} 0`, one, stationId, liaison, onDay(base, addDays(base.today, -one.begun), 20))
  if (!outcome.ok) throw new Error(`${one.place}: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value.id
}

async function joinOne(text: string, mainId: string, { one, stationId, liaison, base, index }: { one: Growing; stationId: string; liaison: Actor; base: Circumstances; index: number }): Promise<void> {
  // more each day than the day before, and the last one yesterday
  const ago = Math.max(1, one.begun - Math.floor(Math.sqrt((index + 1) / (one.said.length - 1)) * one.begun))
  const outcome = await say(text, `${one.place} ${index + 1}`, one, stationId, liaison, onDay(base, addDays(base.today, -ago), 120 + index * 17))
  if (!outcome.ok) throw new Error(`${one.place} ${index}: ${JSON.stringify(outcome.refusal)}`)
  await press(liaison, outcome.value.id, 'join', { mainId }, onDay(base, addDays(base.today, -ago), 300 + index * 11))
}

async function press(actor: Actor, id: string, action: OpinionAction, input: object, circumstances: Circumstances): Promise<void> {
  const { version } = await db.opinion.findUniqueOrThrow({ where: { id }, select: { version: true } })
  must(await takeOpinionStep(actor, { id, version, action }, input as never, circumstances), `${action} of ${id}`)
}
