import { db } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'
import { addDays, type Day } from '@/lib/rulebook/days'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { recordAct, takeRequirementStep } from '@/lib/supervision/act-commands'
import type { TopicAction } from '@/lib/supervision/lifecycle'
import { ACT_KINDS, type ActKind } from '@/lib/supervision/needs'
import { beginTopic, noteOpinions, takeTopicStep } from '@/lib/supervision/topic-commands'
import type { Cast } from './cast'
import { must } from './life'
import { onDay } from './play'
import { KEPT, pastTopics, type PastTopic } from './supervision-topics'

type County = { congressId: string; cast: Cast; base: Circumstances }
type Told = PastTopic & { id: string; version: number }

/** What supervision had before: a topic of last year that went its whole way, one that crossed into this year, and one that was only just decided. */
export async function superviseBefore(county: County): Promise<void> {
  await Promise.all(pastTopics(county.base.today).map((topic) => tell(county, topic)))
  const { now, today } = county.base
  await db.notice.updateMany({ where: { createdAt: { lt: new Date(`${addDays(today, -7)}T00:00:00+08:00`) }, readAt: null, action: { startsWith: 'keyTopic.' } }, data: { readAt: now } })
}

/** Each deed on its day, through the commands, as far as today. */
async function tell(county: County, topic: PastTopic): Promise<void> {
  const { cast, base } = county
  const { title, reason, year, committee, leads, deeds } = topic
  const numbers = await numbersOf(county, topic)
  const [begun] = deeds[0]!
  if (numbers.length === 0 || begun >= base.today) return
  const leaderId = leads ? cast.byLogin('demo-mowanqing').personId : ''
  const id = must(await beginTopic(cast.byLogin('demo-zhouyingchuan'), { title, reason, year, level: leads ? 'leader' : 'committee', leaderId, committee, assistant: '县政府督查室', numbers }, onDay(base, addDays(begun, -1), 30)), `the topic ${title}`)
  const told: Told = { ...topic, id, version: 0 }
  for (const [on, deed] of deeds.filter(([on]) => on < base.today)) await (isAct(deed) ? act(county, told, on, deed) : step(county, told, on, deed))
}

const isAct = (deed: string): deed is ActKind => (ACT_KINDS as readonly string[]).includes(deed)
const HEADS: readonly TopicAction[] = ['decide', 'carry', 'close']

async function step({ cast, base }: County, told: Told, on: Day, action: TopicAction): Promise<void> {
  const [officer, head] = [cast.byLogin('demo-zhouyingchuan'), cast.byLogin('demo-lumingchuan')]
  const at = onDay(base, on, 30)
  const input: Partial<Record<TopicAction, Record<string, unknown>>> = {
    consult: { asked: '县政府办、各专门委员会、提出建议的代表' }, decide: { decidedBy: told.decidedBy, decidedOn: on, leaderId: '', committee: '', assistant: '' },
    plan: { plan: told.plan, planDueOn: told.planDueOn(on) }, report: { report: told.report }, carry: { reason: told.carried },
  }
  must(await takeTopicStep(HEADS.includes(action) ? head : officer, { id: told.id, version: told.version, action }, input[action] ?? {}, at), `${action} of ${told.title}`)
  told.version += 1
  if (action !== 'consult') return
  must(await noteOpinions(officer, told.id, told.opinions, onDay(base, addDays(on, 5), 60)), `opinions on ${told.title}`)
  told.version += 1
}

/** What was seen; the first time something is asked of the unit, which does it in time. */
async function act({ cast, base }: County, { id, title, unit, found, asked }: Told, on: Day, kind: ActKind): Promise<void> {
  const officer = cast.byLogin('demo-zhouyingchuan')
  const at = onDay(base, on, 60)
  const item = asked?.by === kind ? await db.assignment.findFirst({ where: { unit: { name: unit }, suggestion: { keyTopics: { some: { topicId: id } } } }, orderBy: { suggestionId: 'asc' }, select: { unitId: true } }) : null
  const required = item && asked ? { unitId: item.unitId, required: asked.text, dueOn: addDays(on, 40) } : { unitId: '', required: '', dueOn: null }
  must(await recordAct(officer, id, { kind, heldOn: on, place: '城关镇', participants: '莫晚晴，提出建议的代表，县政府督查室', counterpart: kind === 'hearing' ? `${unit}负责人` : kind === 'thirdParty' ? '市工程质量检测中心' : '', findings: found[kind] ?? KEPT, ...required }, at), `${kind} of ${title}`)
  if (item && asked && addDays(on, 30) < base.today) await meet({ cast, base, officer }, { id, unitId: item.unitId, on, answer: asked.answer })
}

async function meet({ cast, base, officer }: Pick<County, 'cast' | 'base'> & { officer: Actor }, { id, unitId, on, answer }: { id: string; unitId: string; on: Day; answer: string }): Promise<void> {
  const { id: requirement } = await db.requirement.findFirstOrThrow({ where: { topicId: id, state: 'asked' }, orderBy: { id: 'asc' }, select: { id: true } })
  must(await takeRequirementStep(cast.handlerOf(unitId), { id: requirement, version: 0, action: 'answer' }, { answer }, onDay(base, addDays(on, 25), 90)), 'meeting what was asked')
  must(await takeRequirementStep(officer, { id: requirement, version: 1, action: 'settle' }, {}, onDay(base, addDays(on, 28), 90)), 'being content with it')
}

/** Two that this unit had in hand when it began, those that were settled last first, each with the sitting in which it got its number. */
async function numbersOf({ congressId }: County, { unit, about, states, deeds }: PastTopic): Promise<string[]> {
  const found = await db.suggestion.findMany({
    where: {
      congressId, state: { in: [...states] }, imported: false, place: '', number: { not: null }, dispatchedOn: { lt: deeds[0]![0] }, isKeyTopic: false, secretProposer: false,
      OR: about.map((word) => ({ title: { contains: word } })), assignments: { some: { role: { in: ['sole', 'lead', 'separate'] }, state: { notIn: ['returned', 'relieved', 'released'] }, unit: { name: unit } } },
    },
    orderBy: [{ closedOn: { sort: 'desc', nulls: 'first' } }, { id: 'asc' }], take: 2, select: { number: true, termNumber: true, sittingNumber: true },
  })
  return found.map(({ termNumber, sittingNumber, number }) => `${termNumber}-${sittingNumber}/${number}`)
}
