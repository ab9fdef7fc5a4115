import { randomUUID } from 'node:crypto'
import { adopt } from '@/lib/opinions/adoption'
import { takeOpinionStep } from '@/lib/opinions/commands'
import type { OpinionAction } from '@/lib/opinions/lifecycle'
import { receive } from '@/lib/opinions/receive'
import { show, wordsToShow } from '@/lib/opinions/showing'
import { trust } from '@/lib/opinions/trust'
import { db } from '@/lib/platform/db'
import { constituentOf, systemOf, type Actor } from '@/lib/policy'
import { addDays } from '@/lib/rulebook/days'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { OPINION_MATTERS, type OpinionMatter } from './data/opinions'
import { must } from './life'
import { onDay } from './play'
import { aRandom, type Random } from './random'
import type { Loaded } from './demo'

const SEED = 4711
/** Looked over and shown to everyone. */
async function letAllRead(id: string, liaison: Actor, circumstances: Circumstances): Promise<void> {
  const { version } = await db.opinion.findUniqueOrThrow({ where: { id }, select: { version: true } })
  must(await show(liaison, { id, version }, { ...(await wordsToShow(id)), sure: true }, circumstances), `show ${id}`)
}

/** What a day brought while it was told of: an answer that nobody judged was closed on the day after its limit. */
async function lapseInTime(id: string, congressId: string, base: Circumstances): Promise<void> {
  const answered = await db.opinion.findMany({ where: { OR: [{ id }, { joinedIntoId: id }], state: 'answered', dueOn: { lt: base.today } }, select: { id: true, dueOn: true } })
  for (const { id: one, dueOn } of answered) await press(systemOf(congressId), one, 'lapse', {}, onDay(base, addDays(dueOn!, 1), 5))
}

type Scene = { base: Circumstances; liaison: Actor; deputy: Actor | null; unit: { id: string; handler: Actor }; at: (ago: number) => Circumstances; random: Random }

/** How far a told opinion gets: so many days ago it began, and what is done each few days. */
const COURSES: readonly { weight: number; deeds: readonly Deed[] }[] = [
  { weight: 3, deeds: [] },
  { weight: 2, deeds: ['accept'] },
  { weight: 4, deeds: ['accept', 'toUnit'] },
  { weight: 3, deeds: ['accept', 'toUnit', 'answer'] },
  { weight: 7, deeds: ['accept', 'toUnit', 'answer', 'satisfied'] },
  { weight: 2, deeds: ['accept', 'toUnit', 'answer', 'unsatisfied'] },
  { weight: 3, deeds: ['onSpot', 'satisfied'] },
  { weight: 1, deeds: ['decline'] },
]
type Deed = 'accept' | 'toUnit' | 'answer' | 'satisfied' | 'unsatisfied' | 'onSpot' | 'decline'

/** What people said at the stations in the last months, by the commands: some alone, some the same as others. */
export async function tellOpinions({ ground, cast }: Loaded, base: Circumstances, many = 120): Promise<number> {
  const random = aRandom(SEED)
  const at = (ago: number) => onDay(base, addDays(base.today, -ago), random.int(0, 400))
  const liaisons = await db.roleGrant.findMany({ where: { congressId: ground.congressId, role: 'liaison', endedAt: null }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], include: { person: { select: { name: true } }, station: { select: { name: true, deputies: { take: 1, orderBy: { deputyId: 'asc' }, select: { deputyId: true } } } } } })
  const template = cast.officers[0]!
  let told = 0
  for (let turn = 0; told < many; turn += 1) {
    const grant = liaisons[turn % 3 === 0 ? 0 : random.int(0, liaisons.length - 1)]!
    const liaison: Actor = { ...template, personId: grant.personId, name: grant.person.name, grantId: grant.id, role: 'liaison', stationId: grant.stationId }
    const matter = random.pick(OPINION_MATTERS)
    const unitId = ground.units.get(matter.unit)!
    const deputy = cast.deputies.find(({ deputyId }) => deputyId === grant.station?.deputies[0]?.deputyId) ?? null
    told += await tellOne(matter, grant.station?.name ?? '', { base, liaison, deputy, unit: { id: unitId, handler: cast.handlerOf(unitId) }, at, random }, turn)
  }
  await trustCaller(liaisons[0]!, cast.byLogin('demo-anyingxue'), at(0))
  return told
}

/** Who rings people up afterwards may see their numbers; the others handle without. */
async function trustCaller({ personId }: { personId: string }, guard: Actor, circumstances: Circumstances): Promise<void> {
  must(await trust(guard, { personId, untilOn: addDays(circumstances.today, 120), reason: '负责本站意见的电话回访' }, circumstances), 'trust')
}

async function tellOne(matter: OpinionMatter, station: string, { base, liaison, deputy, unit, at, random }: Scene, turn: number): Promise<number> {
  const town = station.replace(/(人大代表之家|.{0,6}联络站.*|代表.*)$/, '') || '城关镇'
  const place = `${town}${random.pick(['东街', '柳树巷', '大桥头', '中心小学门口', '菜市场', '三组', '老车站'])}`
  const say = async (text: string, ago: number) => {
    const circumstances = at(ago)
    const outcome = await db.$transaction((tx) => receive(tx, constituentOf(liaison.congressId), 'constituent', {
      congressId: liaison.congressId, key: randomUUID(), channel: random.chance(0.7) ? 'code' : 'phone', stationId: liaison.stationId ?? null, deputyId: random.chance(0.3) ? (deputy?.deputyId ?? null) : null,
      text, place, category: random.chance(0.5) ? matter.category : '', ...(random.chance(0.4) ? { name: random.pick(['赵女士', '钱师傅', '孙先生', '李大爷']), phone: `1390000${String(random.int(1000, 9999))}` } : {}),
    }, circumstances))
    return outcome.id
  }
  const course = weighted(random)
  const begun = course.deeds.length === 0 ? random.int(0, 2) : random.int(course.deeds.length * 3, 80)
  const main = await say(matter.said[0]!.replaceAll('{place}', place), begun)
  const joins = turn % 4 === 0 ? matter.said.slice(1) : []
  for (const [index, text] of joins.entries()) {
    const rider = await say(text.replaceAll('{place}', place), Math.max(0, begun - 1))
    if (index < 2) await press(liaison, rider, 'join', { mainId: main }, at(Math.max(0, begun - 1)))
  }
  let ago = begun
  for (const deed of course.deeds) {
    ago = Math.max(0, ago - random.int(1, 3))
    await take(deed, main, matter, { base, liaison, deputy, unit, at, random }, at(ago))
  }
  if (turn % 5 === 2 && ['satisfied', 'onSpot', 'toUnit'].includes(course.deeds.at(-1) ?? '')) await letAllRead(main, liaison, at(ago))
  await lapseInTime(main, liaison.congressId, base)
  if (turn % 12 === 5 && deputy && course.deeds.length === 1 && course.deeds[0] === 'accept') await toDeputy(main, deputy, liaison, at(0))
  return 1 + joins.length
}

async function toDeputy(id: string, deputy: Actor, liaison: Actor, circumstances: Circumstances): Promise<void> {
  await press(liaison, id, 'routeToDeputy', { deputyId: deputy.deputyId!, instruction: '' }, circumstances)
  const { version } = await db.opinion.findUniqueOrThrow({ where: { id }, select: { version: true } })
  must(await adopt(deputy, { id, version }, { into: 'new' }, circumstances), `adopt ${id}`)
}

function weighted(random: Random) {
  let left = random.int(0, COURSES.reduce((sum, { weight }) => sum + weight, 0) - 1)
  return COURSES.find(({ weight }) => (left -= weight) < 0)!
}

async function take(deed: Deed, id: string, matter: OpinionMatter, { liaison, unit }: Scene, circumstances: Circumstances): Promise<void> {
  const person = constituentOf(liaison.congressId)
  switch (deed) {
    case 'accept': return press(liaison, id, 'accept', { category: matter.category }, circumstances)
    case 'toUnit': return press(liaison, id, 'routeToUnit', { unitId: unit.id, instruction: '' }, circumstances)
    case 'answer': return press(unit.handler, id, 'answer', { answer: matter.answer }, circumstances)
    case 'onSpot': return press(liaison, id, 'answerOnSpot', { answer: matter.answer }, circumstances)
    case 'decline': return press(liaison, id, 'decline', { way: 'hotline', words: '这件事打 12345 更快，我们也记下了。' }, circumstances)
    case 'satisfied': return press(person, id, 'grade', { grade: 'satisfied', words: '' }, circumstances)
    case 'unsatisfied': return press(person, id, 'object', { words: '只修了一半，还有一段没有动。' }, circumstances)
  }
}

async function press(actor: Actor, id: string, action: OpinionAction, input: object, circumstances: Circumstances): Promise<void> {
  const { version } = await db.opinion.findUniqueOrThrow({ where: { id }, select: { version: true } })
  must(await takeOpinionStep(actor, { id, version, action }, input as never, circumstances), `${action} of ${id}`)
}
