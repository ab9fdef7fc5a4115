import { db } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'
import { addDays } from '@/lib/rulebook/days'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { recordAct } from '@/lib/supervision/act-commands'
import type { TopicAction } from '@/lib/supervision/lifecycle'
import type { ActKind } from '@/lib/supervision/needs'
import { beginTopic, takeTopicStep } from '@/lib/supervision/topic-commands'
import type { Cast } from './cast'
import { must } from './life'
import { onDay } from './play'

type County = { congressId: string; cast: Cast; base: Circumstances }
type Told = { title: string; reason: string; unit: string; state: 'closed' | 'handling'; committee: string; leads: boolean; ago: number; year: number }

/** What supervision had before: a topic of last year that came to its end, one that is carried over into this year, and one that was only just decided. */
export async function superviseBefore(county: County): Promise<void> {
  const year = Number(county.base.today.slice(0, 4))
  const past = { committee: '社会建设委员会', reason: '反映集中，事关群众日常生活。', leads: true }
  await tell(county, { ...past, title: '校园周边交通和食品安全', unit: '县教育局', state: 'closed', ago: 60, year: year - 1 }, ['symposium', 'inspection', 'end'])
  await tell(county, { ...past, title: '老旧小区消防和飞线充电', unit: '县住房和城乡建设局', state: 'closed', ago: 50, year: year - 1 }, ['research', 'hearing', 'carry'])
  await tell(county, { ...past, title: '乡镇卫生院看病拿药', unit: '县卫生健康局', state: 'handling', committee: '教育科学文化卫生委员会', leads: false, ago: 6, year }, [])
}

const DONE: Partial<Record<ActKind, string>> = {
  symposium: '请家长、校长和代表座谈，理出上下学拥堵和流动摊点两类问题。', inspection: '随机看了三所学校，划了接送区，摊点已规范。', research: '走访六个小区，充电桩不够、消防通道被占。', hearing: '听取部门汇报，今年先建十处充电棚，其余列入明年。',
}

/** Each a few days after the other, through the commands. */
async function tell({ congressId, cast, base }: County, { title, reason, unit, state, committee, leads, ago, year }: Told, then: readonly (ActKind | 'end' | 'carry')[]): Promise<void> {
  const [officer, head, leader] = [cast.byLogin('demo-zhouyingchuan'), cast.byLogin('demo-lumingchuan'), cast.byLogin('demo-mowanqing')]
  let left = ago
  const next = () => onDay(base, addDays(base.today, -(left -= 4)), 30)
  const numbers = await numbersOf(congressId, { unit, state, before: addDays(base.today, -ago) })
  if (numbers.length === 0) return
  const id = must(await beginTopic(officer, { title, reason, year, level: leads ? 'leader' : 'committee', leaderId: leads ? leader.personId : '', committee, assistant: '县政府督查室', numbers }, onDay(base, addDays(base.today, -ago), 30)), `the topic ${title}`)
  let version = 0
  const take = async (actor: Actor, action: TopicAction, input: Record<string, unknown>) => {
    must(await takeTopicStep(actor, { id, version, action }, input, next()), `${action} of ${title}`)
    version += 1
  }
  await take(head, 'decide', { decidedBy: '主任会议', decidedOn: addDays(base.today, -left), leaderId: '', committee: '', assistant: '' })
  if (then.length === 0) return
  await take(officer, 'plan', { plan: '一、看现场。\n二、听汇报。\n三、逐件看有没有着落。', planDueOn: addDays(base.today, 20) })
  for (const deed of then) {
    if (deed === 'end' || deed === 'carry') continue
    const at = next()
    must(await recordAct(officer, id, { kind: deed, heldOn: at.today, place: '城关镇', participants: '莫晚晴，提出建议的代表', findings: DONE[deed] ?? '', unitId: '', required: '', dueOn: null }, at), `${deed} of ${title}`)
  }
  await take(officer, 'report', { report: `${title}：${then.flatMap((deed) => (deed === 'end' || deed === 'carry' ? [] : [DONE[deed] ?? '']))[1] ?? ''}` })
  if (then.includes('carry')) await take(head, 'carry', { reason: '还有一部分列入明年，继续跟踪' })
  else await take(head, 'close', {})
}

/** Two that this unit answered, or has in hand, since before that day, each with the sitting in which it got its number. */
async function numbersOf(congressId: string, { unit, state, before }: { unit: string; state: string; before: string }): Promise<string[]> {
  const found = await db.suggestion.findMany({
    where: { congressId, state, imported: false, place: '', number: { not: null }, dispatchedOn: { lt: before }, ...(state === 'closed' ? { closedOn: { lt: before } } : {}), isKeyTopic: false, assignments: { some: { role: { in: ['sole', 'lead'] }, unit: { name: unit } } } },
    orderBy: [{ dispatchedOn: 'desc' }, { id: 'asc' }], take: 2, select: { number: true, termNumber: true, sittingNumber: true },
  })
  return found.map(({ termNumber, sittingNumber, number }) => `${termNumber}-${sittingNumber}/${number}`)
}
