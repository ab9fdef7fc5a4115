import { claimNumber } from '@/lib/assignments/letter-number'
import { draftOf } from '@/lib/assignments/record'
import type { Assignment } from '@/lib/assignments/assignment'
import type { AssignmentAction, InputOf } from '@/lib/assignments/lifecycle'
import { paperProblems, promisesOf } from '@/lib/assignments/paper-reply'
import { promiseAll } from '@/lib/commitments/settling'
import { follow } from '@/lib/merges/follow'
import type { Tx } from '@/lib/platform/db'
import { Refused } from '@/lib/platform/refused'
import { transact, type Outcome } from '@/lib/platform/transact'
import type { Actor } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { holdMatterOfPart, type AssignmentRow, type Matter } from '@/lib/suggestions/matter'
import { meet, partStep } from '@/lib/suggestions/meetings'

export type Target<A extends AssignmentAction> = { id: string; version: number; action: A }

/** Takes one step in the life of a unit's part. */
export const takeStep = <A extends AssignmentAction>(actor: Actor, target: Target<A>, input: InputOf<A>, circumstances: Circumstances): Promise<Outcome> =>
  transact(async (tx) => {
    const held = await holdPart(tx, actor, target.id, circumstances)
    if (held.part.version !== target.version) throw new Refused({ why: 'movedOn' })
    await stepHeld(tx, actor, held, target.action, input, circumstances)
  })

/** The same inside a transaction that is under way, of a part that is held. */
export async function stepHeld<A extends AssignmentAction>(tx: Tx, actor: Actor, held: HeldPart, action: A, input: InputOf<A>, circumstances: Circumstances): Promise<void> {
  const { matter, part } = held
  await partStep(tx, actor, part, action, input, circumstances)
  await effects[action]?.(tx, { ...held, actor }, input, circumstances)
  if (MEETING.includes(action)) await meet(tx, actor, part.suggestionId, circumstances)
  if (action === 'signFor') await follow(tx, matter.row, circumstances) // its date begins: what is merged into it may be due earlier
}
/** The steps after which the suggestion itself may have to move: a reply went out, or a unit went away. */
const MEETING: readonly AssignmentAction[] = ['sign', 'signWithout', 'recordReply', 'pass', 'relieve']

export type HeldPart = { matter: Matter; part: Assignment; row: AssignmentRow }

/** Reads one part for a step, with the suggestion that it belongs to held. */
export async function holdPart(tx: Tx, actor: Actor, id: string, circumstances: Circumstances): Promise<HeldPart> {
  const matter = await holdMatterOfPart(tx, actor, id, circumstances)
  return { matter, part: matter.assignments.find((part) => part.id === id)!, row: matter.row.assignments.find((row) => row.id === id)! }
}

type Effect<I> = (tx: Tx, held: HeldPart & { actor: Actor }, input: I, circumstances: Circumstances) => Promise<unknown>

/** Whether a class means solved by the rules of this record: a unit's own figures go by its own reply. */
const meansSolved = (code: string | null, { rulebook: { resultClasses } }: Circumstances) => resultClasses.find((one) => one.code === code)?.solved ?? false

/** Signing makes the draft a reply that counts; its text can no longer change, and what it promises is owed from now on. */
const issueReply: Effect<InputOf<'sign'>> = async (tx, { row, part, matter }, { letterNumber, signedBy, ...rest }, circumstances) => {
  const { now, today } = circumstances
  const { id, resultClass } = draftOf(row)!
  await claimNumber(tx, { unitId: row.unitId, replyId: id }, letterNumber)
  const solved = meansSolved(resultClass, matter.circumstances)
  const reply = await tx.reply.update({ where: { id }, data: { letterNumber, signedBy, ...rest, solved, issuedAt: now, issuedOn: today } })
  await promiseAll(tx, part, reply, circumstances)
}

/** Signed, but not sent: what was signed waits for the check, and nobody else reads it yet. */
const keepSignature: Effect<InputOf<'signForCheck'>> = async (tx, { row }, { letterNumber, signedBy, ...rest }) => {
  const { id } = draftOf(row)!
  await claimNumber(tx, { unitId: row.unitId, replyId: id }, letterNumber)
  await tx.reply.update({ where: { id }, data: { letterNumber, signedBy, ...rest } })
}

const passReply: Effect<object> = (tx, held, _, circumstances) => {
  const { letterNumber, signedBy } = draftOf(held.row)!
  return issueReply(tx, held, { letterNumber, signedBy }, circumstances)
}

const keepOpinion: Effect<InputOf<'giveOpinion'>> = (tx, { row }, { opinion }, { now, today }) =>
  tx.reply.upsert({
    where: { assignmentId_round_kind: { assignmentId: row.id, round: row.round, kind: 'coOpinion' } },
    create: { suggestionId: row.suggestionId, assignmentId: row.id, round: row.round, kind: 'coOpinion', text: opinion, savedAt: now, issuedAt: now, issuedOn: today },
    update: { text: opinion, savedAt: now, issuedAt: now, issuedOn: today },
  })

/** A letter on paper becomes the unit's reply of its own day, marked as recorded by the office. */
const keepPaper: Effect<InputOf<'recordReply'>> = async (tx, { row, part, matter, actor }, input, circumstances) => {
  const { rulebook } = matter.circumstances
  const [problem] = Object.values(paperProblems(input, rulebook, { dispatchedOn: row.dispatchedOn, today: circumstances.today }))
  if (problem) throw new Refused({ why: 'notYet', condition: problem })
  const { letterNumber, signedBy, issuedOn, resultClass, text, reason, reportedTo } = input
  const reply = await tx.reply.create({
    data: {
      suggestionId: row.suggestionId, assignmentId: row.id, round: row.round, kind: 'reply', resultClass, solved: meansSolved(resultClass, matter.circumstances), reason, reportedTo, letterNumber, signedBy, issuedOn, issuedAt: circumstances.now, savedAt: circumstances.now,
      text: text || '答复见纸质原件。', publicity: 'onRequest', recordedBy: actor.name, recordedOn: circumstances.today,
    },
  })
  await tx.commitment.createMany({ data: promisesOf(input).map((promise) => ({ ...promise, firstDueOn: promise.dueOn, replyId: reply.id, suggestionId: row.suggestionId, congressId: row.congressId, unitId: row.unitId, position: 0 })) })
  await promiseAll(tx, part, reply, { ...circumstances, today: issuedOn })
}

/** What the unit says is laid before the coordination (协调表). */
const raiseDispute: Effect<InputOf<'dispute'>> = (tx, { row: { id, suggestionId, congressId } }, { reason, suggestedUnit }, { now }) =>
  tx.dispute.create({ data: { assignmentId: id, suggestionId, congressId, reason, suggestedUnit, raisedAt: now } })

const effects: { [A in AssignmentAction]?: Effect<InputOf<A>> } = { sign: issueReply, signWithout: issueReply, signForCheck: keepSignature, signWithoutForCheck: keepSignature, pass: passReply, giveOpinion: keepOpinion, recordReply: keepPaper, dispute: raiseDispute }
