import { takeStep as takePartStep } from '@/lib/assignments/commands'
import { takenBy } from '@/lib/assignments/letter-number'
import { saveReplyDraft } from '@/lib/assignments/reply-drafts'
import { recordCommunication, takeStep as takeCommunicationStep } from '@/lib/communications/commands'
import { askExtension, askReturn } from '@/lib/requests/commands'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { addDays } from '@/lib/rulebook/days'
import { db } from '@/lib/platform/db'
import { must, partsOf, partStep, type Deed, type Life, type Part } from './life'
import { opinionText, replyOf } from './replies'

const isMain = ({ role }: Part) => role !== 'co' && role !== 'reference'
type Which = 'all' | 'main' | 'co'
const wanted = (which: Which) => (part: Part) => which === 'all' || isMain(part) === (which === 'main')

/** Does something with every part of that kind in that state. */
async function each(life: Life, which: Which, states: readonly string[], work: (part: Part) => Promise<unknown>): Promise<void> {
  for (const part of await partsOf(life)) if (wanted(which)(part) && states.includes(part.state)) await work(part)
}

export const claims = (after = 1, which: Which = 'all'): Deed => ({
  after, take: (life, at) => each(life, which, ['proposed'], (part) => partStep(life, life.cast.handlerOf(part.unitId), part, 'claim', {}, at)),
})
export const disputes = (after: number, suggestedUnit: string, which: Which = 'all'): Deed => ({
  after,
  take: (life, at) =>
    each(life, which, ['proposed'], (part) => partStep(life, life.cast.handlerOf(part.unitId), part, 'dispute', { reason: '这件事的审批和管护都不在我单位的职责之内', suggestedUnit }, at)),
})

export const signsFor = (after = 2, which: Which = 'all'): Deed => ({
  after,
  take: (life, at) =>
    each(life, which, ['assigned'], (part) => {
      const handler = life.cast.handlerOf(part.unitId)
      const inCharge = { leaderInCharge: life.cast.headOf(part.unitId).name, handler: handler.name, handlerPhone: `139 0000 ${String(5000 + life.random.int(0, 999))}` }
      return partStep(life, handler, part, isMain(part) ? 'signFor' : 'signForCo', inCharge, at)
    }),
})

const METHODS = ['faceToFace', 'visit', 'onSite', 'onSite', 'symposium', 'phone'] as const
const PLACES = { faceToFace: '代表联络站', visit: '代表家中', onSite: '现场', symposium: '村委会会议室', phone: '' } as const

export const talks = (after = 8, stage: 'before' | 'during' | 'after' = 'before'): Deed => ({
  after,
  take: (life, at) =>
    each(life, 'main', ['handling'], async (part) => {
      const method = life.random.pick(METHODS)
      const handler = life.cast.handlerOf(part.unitId)
      const content = stage === 'before' ? life.matter.talk : '向代表通报了办理的进展和下一步安排，代表希望把时间定下来。'
      const account = {
        stage, method, heldOn: at.today, place: PLACES[method] && `${life.matter.town}${PLACES[method]}`, unitPeople: `${life.cast.headOf(part.unitId).name}、${handler.name}`,
        content, deputyOpinion: life.random.pick(['同意这样安排', '希望尽快动起来', '请把时间写进答复里', '沿线群众都支持']), agreed: life.random.pick(['', '月底前给出方案', '方案定了再去一次现场']),
      }
      must(await recordCommunication(handler, { assignmentId: part.id }, account, at), 'talk')
    }),
})

export const revisesTalks = (after = 2): Deed => ({
  after,
  take: async (life, at) => {
    const objected = await db.communication.findMany({ where: { suggestionId: life.id, state: 'objected' }, include: { assignment: { select: { unitId: true } } } })
    for (const { id, version, content, assignment } of objected) {
      const corrected = { content: `${content}（更正：代表当时没有同意推迟，要求今年内动工。）` }
      must(await takeCommunicationStep(life.cast.handlerOf(assignment.unitId), { id, version, action: 'revise' }, corrected, at), 'revise')
    }
  },
})

/** The co-units give their opinion; `but` leaves out that many of them. */
export const opines = (after = 8, but = 0): Deed => ({
  after,
  take: async (life, at) => {
    const owing = (await partsOf(life)).filter(({ role, state }) => role === 'co' && state === 'handling')
    for (const part of owing.slice(0, owing.length - but)) await partStep(life, life.cast.handlerOf(part.unitId), part, 'giveOpinion', { opinion: opinionText(life, part) }, at)
  },
})

export const asksReturn = (after: number, suggestedUnit: string): Deed => ({
  after,
  take: (life, at) =>
    each(life, 'main', ['assigned', 'handling'], async ({ id, version, unitId }) =>
      must(await askReturn(life.cast.handlerOf(unitId), { assignmentId: id, version }, { reason: '经核对职责清单，此事项不在我单位职责范围内，项目和经费也不由我单位安排', suggestedUnit }, at), 'ask return')),
})

export const asksExtension = (after: number, days: number): Deed => ({
  after,
  take: (life, at) =>
    each(life, 'main', ['handling'], async ({ id, version, unitId, dueOn }) =>
      must(await askExtension(life.cast.handlerOf(unitId), { assignmentId: id, version }, { reason: '施工图审查和用地手续尚未办结，需待批复后才能明确完成时间', proposedDueOn: addDays(dueOn!, days) }, at), 'ask extension')),
})

/** The reply as far as it is written: the class of the life, or, in a later round, a better one. */
export const drafts = (after = 20, better = false): Deed => ({
  after,
  take: (life, at) =>
    each(life, 'main', ['handling'], async (part) => {
      const known = await db.reply.findUnique({ where: { assignmentId_round_kind: { assignmentId: part.id, round: part.round, kind: 'reply' } }, select: { version: true } })
      must(await saveReplyDraft(life.cast.handlerOf(part.unitId), { assignmentId: part.id, version: known?.version ?? 0 }, replyOf(life, part, at.today, better), at), 'draft')
    }),
})

export const sendsForReview = (after = 1): Deed => ({
  after, take: (life, at) => each(life, 'main', ['handling'], (part) => partStep(life, life.cast.handlerOf(part.unitId), part, 'submitDraft', {}, at)),
})
export const headSendsBack = (after = 1): Deed => ({
  after, take: (life, at) => each(life, 'main', ['reviewing'], (part) => partStep(life, life.cast.headOf(part.unitId), part, 'sendBackDraft', { reason: '第二条没有写完成时间，请和代表再沟通一次' }, at)),
})

/** The head signs under the next number in the unit's book. What rides along with another suggestion takes its own at any moment: under one that was given meanwhile, the head signs again with the one after. */
async function signsAs(life: Life, part: Part, action: 'sign' | 'signWithout' | 'signForCheck', more: { waiver?: string }, at: Circumstances): Promise<void> {
  const head = life.cast.headOf(part.unitId)
  let outcome: Awaited<ReturnType<typeof takePartStep>>
  let letterNumber: string
  do {
    letterNumber = life.cast.letterNumber(part, at.today)
    outcome = await takePartStep(head, { id: part.id, version: part.version, action }, { letterNumber, signedBy: head.name, ...more }, at)
  } while (!outcome.ok && (await takenBy(db, part, letterNumber)))
  must(outcome, `${action} by ${part.unit.name} of ${life.matter.title} on ${at.today}`)
}

/** The head signs where replies are checked before they go out. */
export const signsForCheck = (after = 2): Deed => ({
  after,
  take: (life, at) => each(life, 'main', ['reviewing'], (part) => signsAs(life, part, 'signForCheck', {}, at)),
})

/** The head signs; without the co-opinions that are overdue, a reason is given. `first` signs only one of several. */
export const signs = (after = 2, { without = false, only = 99 } = {}): Deed => ({
  after,
  take: async (life, at) => {
    const ready = (await partsOf(life)).filter(({ role, state }) => role !== 'co' && role !== 'reference' && state === 'reviewing')
    for (const part of ready.slice(0, only)) {
      if (without) await signsAs(life, part, 'signWithout', { waiver: '会办单位逾期未报意见，电话催促两次，为不误答复期限先行答复' }, at)
      else await signsAs(life, part, 'sign', {}, at)
    }
  },
})
