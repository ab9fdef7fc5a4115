import { randomUUID } from 'node:crypto'
import { db } from '@/lib/platform/db'
import { raiseObjection, takeStep as takeObjectionStep } from '@/lib/objections/commands'
import { takeStep as takeCommunicationStep } from '@/lib/communications/commands'
import { answerInvitation, inviteCosigner } from '@/lib/cosignatures/commands'
import { beginDraft, saveDraft } from '@/lib/suggestions/drafts'
import { defaultRulebook } from '@/lib/rulebook/default'
import { evaluationStep } from '@/lib/suggestions/judging'
import { must, partsOf, step, type Deed } from './life'

const BASES = ['research', 'inspection', 'talks', 'group', 'public']

export const writes = (after = 0): Deed => ({
  after, begins: true,
  take: async (life, at) => {
    const { matter, author, kind, isSecret, channel, random } = life
    const begun = must(await beginDraft(author, { draftKey: randomUUID() }, at), 'begin')
    life.id = begun.id
    const { title, situation, analysis, asks, category, lead } = matter
    const proposal = asks.map((ask, index) => `${index + 1}．${ask}。`).join('\n')
    const wish = isSecret ? { publicityWish: 'titleOnly' as const, publicityWhy: '涉及具体的人和事，请不公开提出人' } : { publicityWish: 'full' as const, publicityWhy: '' }
    const text = {
      title, situation, analysis, proposal, category, suggestedUnits: lead, formationBasis: random.take(BASES, random.int(1, 2)),
      ...wish, secretProposer: isSecret, faceReplyWish: random.chance(0.3), channel, proposerKind: kind,
    }
    must(await saveDraft(author, begun, text, at), 'save')
  },
})

export const invites = (after = 0): Deed => ({
  after,
  take: async ({ id, author, cosigners }, at) => {
    for (const { deputyId } of cosigners) must(await inviteCosigner(author, { id }, deputyId!, at), 'invite')
  },
})

/** The first ones confirm, the last one declines, where there are more than two; `open` leaves the last unanswered. */
export const answer = (after = 1, how: 'all' | 'oneDeclines' | 'lastOpen' = 'all'): Deed => ({
  after,
  take: async ({ id, cosigners }, at) => {
    for (const [index, cosigner] of cosigners.entries()) {
      const isLast = index === cosigners.length - 1
      if (isLast && how === 'lastOpen') continue
      const action = isLast && how === 'oneDeclines' ? 'decline' : 'confirm'
      must(await answerInvitation(cosigner, { id, action }, at), action)
    }
  },
})

export const submits = (after = 1): Deed => ({ after, take: (life, at) => step(life, life.author, 'submit', {}, at) })

export const givesUp = (after = 3): Deed => ({ after, take: (life, at) => step(life, life.author, 'giveUp', {}, at) })

export const withdraws = (after = 3, reason = '相关部门已经着手解决，不必再办'): Deed => ({
  after, take: (life, at) => step(life, life.author, 'withdraw', { reason }, at),
})

/** The deputy confirms what the units wrote down of their talks, or objects. */
export const confirmsTalks = (after = 2, objection = ''): Deed => ({
  after,
  take: async (life, at) => {
    const open = await db.communication.findMany({ where: { suggestionId: life.id, state: 'recorded' } })
    for (const { id, version } of open) {
      const action = objection ? 'object' : 'confirm'
      must(await takeCommunicationStep(life.author, { id, version, action }, objection ? { objection } : {}, at), action)
    }
  },
})

/** Says of every unit that answers that it is not the right one. */
export const objectsToUnit = (after: number, suggestedUnit = ''): Deed => ({
  after,
  take: async (life, at) => {
    for (const { id, role, state } of await partsOf(life)) {
      if (role === 'co' || role === 'reference' || !['assigned', 'handling'].includes(state)) continue
      must(await raiseObjection(life.author, life.id, { assignmentId: id, reason: '这件事要几家配合，光靠这个单位协调不动，去年也是交给它，没有办成', suggestedUnit }, at), 'objection')
    }
  },
})
export const takesObjectionBack = (after: number): Deed => ({
  after,
  take: async (life, at) => {
    for (const { id, version } of await db.objection.findMany({ where: { suggestionId: life.id, state: 'raised' } })) must(await takeObjectionStep(life.author, { id, version, action: 'withdraw' }, {}, at), 'withdraw')
  },
})

type Grade = 'satisfied' | 'basically' | 'unsatisfied'
export type Judgement = { attitude: Grade; result: Grade; reason?: string; late?: boolean }

/** Grades every reply of the round. */
export const judges = (after: number, { attitude, result, reason = '', late = false }: Judgement): Deed => ({
  after,
  take: async (life, at) => {
    const parts = new Map((await partsOf(life)).map(({ id, round }) => [id, round]))
    const issued = await db.reply.findMany({ where: { suggestionId: life.id, kind: 'reply', issuedAt: { not: null } } })
    const replies = issued.filter(({ assignmentId, round }) => parts.get(assignmentId) === round)
    const grades = replies.map(({ id }) => ({ replyId: id, marks: { attitude, result } }))
    const action = evaluationStep({ grades }, defaultRulebook, late) as 'evaluate' // the county's own grades are the default's
    await step(life, life.author, action, { grades, reason }, at)
  },
})
export const SATISFIED: Judgement = { attitude: 'satisfied', result: 'satisfied' }
export const BASICALLY: Judgement = { attitude: 'satisfied', result: 'basically' }
export const UNSATISFIED: Judgement = { attitude: 'basically', result: 'unsatisfied', reason: '答复只说了困难，没有说什么时候能解决，群众问起来没有办法回答。' }
