import { db } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'
import { addDays } from '@/lib/rulebook/days'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { recordAct } from '@/lib/supervision/act-commands'
import type { TopicAction } from '@/lib/supervision/lifecycle'
import { sendPush, takePushStep } from '@/lib/supervision/push-commands'
import { beginTopic, takeTopicStep } from '@/lib/supervision/topic-commands'
import type { Cast } from './cast'
import { must } from './life'

type County = { congressId: string; cast: Cast; base: Circumstances }

/** Two key topics, one under way and one proposed, and some urging: what the board of supervision shows. */
export async function supervise({ congressId, cast, base }: County): Promise<void> {
  const [officer, head, leader] = [cast.byLogin('demo-zhouyingchuan'), cast.byLogin('demo-lumingchuan'), cast.byLogin('demo-mowanqing')]
  const { today } = base
  const [roads, water] = await Promise.all([inHand(congressId, '县交通运输局'), inHand(congressId, '县水利局')])
  if (roads.length === 0) return
  const topic = { year: Number(today.slice(0, 4)), level: 'leader' as const, committee: '农业农村委员会', assistant: '县政府督查室' }
  const id = must(await beginTopic(officer, { ...topic, title: '乡村公路提质和安全', reason: '反映集中，涉及多个乡镇，与今年常委会的重点工作相合。', leaderId: leader.personId, numbers: roads.map(written) }, base), 'the topic of the roads')
  const take = (actor: Actor, action: TopicAction, version: number, input: Record<string, unknown>) => takeTopicStep(actor, { id, version, action }, input, base)
  must(await take(officer, 'consult', 0, { asked: '县政府办、农业农村委员会、提出建议的代表' }), 'asking about the roads')
  must(await take(head, 'decide', 1, { decidedBy: '第 32 次主任会议', decidedOn: today, leaderId: '', committee: topic.committee, assistant: topic.assistant }), 'deciding on the roads')
  must(await take(officer, 'plan', 2, { plan: '一、到现场查看塌方和破损路段。\n二、听取县交通运输局汇报。\n三、年底前请代表座谈，逐件看有没有着落。', planDueOn: addDays(today, 60) }), 'the plan for the roads')
  must(await recordAct(officer, id, {
    kind: 'onSite', heldOn: today, place: '云溪镇', participants: '莫晚晴，农业农村委员会，三名代表', counterpart: '', findings: '两处边坡塌方还没有清理，新铺的路面有一段沉降。',
    unitId: roads[0]!.assignments[0]!.unitId, required: '清理两处塌方，查明路面沉降的原因', dueOn: addDays(today, 20),
  }, base), 'looking at the roads')
  if (water.length > 0) must(await beginTopic(officer, { ...topic, title: '农村饮水安全', reason: '干旱季节反映强烈，几个村年年都提。', leaderId: '', committee: '', numbers: water.slice(0, 2).map(written) }, base), 'the topic of the water')
  await urge(officer, cast, roads, base)
}

/** Its number with the sitting that gave it. */
const written = ({ termNumber, sittingNumber, number }: InHand) => `${termNumber}-${sittingNumber}/${number}`
type InHand = Awaited<ReturnType<typeof inHand>>[number]

async function urge(officer: Actor, cast: Cast, [first, second]: readonly InHand[], base: Circumstances): Promise<void> {
  const part = first!.assignments[0]!
  const push = { assignmentId: part.id, number: '', spokeWith: '', dueOn: null }
  must(await sendPush(officer, first!.id, { ...push, kind: 'reminder', channel: 'phone', spokeWith: '覃知远', text: '电话问了进度，说方案月底前报来。' }, base), 'the call about the roads')
  const order = must(await sendPush(officer, first!.id, { ...push, kind: 'order', channel: 'platform', number: `青人督〔${base.today.slice(0, 4)}〕3号`, text: '请在十日内同代表见面，商定清理塌方的时间，并书面回复。', dueOn: addDays(base.today, 10) }, base), 'the order about the roads')
  must(await takePushStep(cast.handlerOf(part.unitId), { id: order, version: 0, action: 'receive' }, {}, base), 'signing for the order')
  if (second) must(await sendPush(officer, second.id, { ...push, assignmentId: second.assignments[0]!.id, kind: 'order', channel: 'platform', text: '请说明没有按期推进的原因和下一步安排。', dueOn: addDays(base.today, 7) }, base), 'the second order')
}

/** What a unit answers for and has in hand. */
const inHand = (congressId: string, unit: string) =>
  db.suggestion.findMany({
    where: { congressId, state: 'handling', imported: false, number: { not: null }, assignments: { some: { state: 'handling', role: { in: ['sole', 'lead'] }, unit: { name: unit } } } },
    orderBy: [{ number: 'asc' }, { id: 'asc' }], take: 4,
    select: { id: true, number: true, termNumber: true, sittingNumber: true, assignments: { where: { state: 'handling', unit: { name: unit } }, select: { id: true, unitId: true } } },
  })
