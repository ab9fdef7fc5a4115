import { holdPart, type HeldPart } from '@/lib/assignments/commands'
import { extensionProblem, returnProblem } from '@/lib/assignments/decide'
import { appendEvent } from '@/lib/events/commands'
import { extendRiders, follow } from '@/lib/merges/follow'
import { tell } from '@/lib/notices/commands'
import type { Tx } from '@/lib/platform/db'
import { Refused } from '@/lib/platform/refused'
import { writeStep } from '@/lib/platform/step'
import { transact, type Outcome } from '@/lib/platform/transact'
import { can, systemOf, type Actor } from '@/lib/policy'
import { under, type Circumstances } from '@/lib/rulebook/circumstances'
import { extensionBasis, reckonFor } from '@/lib/rulebook/order'
import { extended, type Reckoning } from '@/lib/rulebook/reckoning'
import { askedOf, requestLife } from '@/lib/requests/decide'
import type { Request, RequestAction, RequestKind, RequestState } from '@/lib/requests/lifecycle'
import { stepWithin } from '@/lib/suggestions/commands'
import { holdMatter } from '@/lib/suggestions/matter'
import { meet, partStep } from '@/lib/suggestions/meetings'

type Wish = { reason: string; suggestedUnit?: string; proposedDueOn?: string }
type On = { assignmentId: string; version: number }

/** A unit asks that an assignment be taken back. It goes on handling until the office has answered (青岛 art. 19). */
export const askReturn = (actor: Actor, on: On, wish: Wish, circumstances: Circumstances): Promise<Outcome> => ask(actor, on, 'return', wish, circumstances)

/** A unit asks, before the due date, for more time. */
export const askExtension = (actor: Actor, on: On, wish: Wish, circumstances: Circumstances): Promise<Outcome> => ask(actor, on, 'extension', wish, circumstances)

const ask = (actor: Actor, { assignmentId, version }: On, kind: RequestKind, wish: Wish, given: Circumstances) =>
  transact(async (tx) => {
    const held = await holdPart(tx, actor, assignmentId, given)
    const { part, row } = held
    const circumstances = under(given, part)
    if (!can(actor, kind === 'return' ? 'assignment.askReturn' : 'assignment.askExtension', part.parties)) throw new Refused({ why: 'forbidden' })
    if (part.version !== version) throw new Refused({ why: 'movedOn' })
    const problem = problemOf(held, kind, wish, circumstances)
    if (problem) throw new Refused({ why: 'notYet', condition: problem })
    const reckoning = reckonFor('decideRequest', part, circumstances)
    const { id } = await tx.request.create({
      data: { suggestionId: part.suggestionId, congressId: row.congressId, assignmentId, kind, ...wish, dueOn: reckoning.dueOn, reckoning, askedAt: circumstances.now },
    })
    await appendEvent(tx, { kind: 'request', recordId: id, suggestionId: part.suggestionId, action: 'ask', to: 'asked', capacity: 'unit', detail: { kind, ...wish } }, actor, circumstances.now)
    await tell(tx, { happened: 'request.ask', suggestionId: part.suggestionId, parties: part.parties, now: circumstances.now }, actor)
  })

const problemOf = ({ part, matter, row }: HeldPart, kind: RequestKind, { proposedDueOn }: Wish, circumstances: Circumstances) =>
  kind === 'return' ? returnProblem(part) : extensionProblem(part, proposedDueOn ?? null, matter.row.dispatchedOn ?? row.dispatchedOn ?? circumstances.today, circumstances)

type Target = { id: string; version: number; action: RequestAction }

/** The office answers a unit's wish. What it grants is done in the same breath. */
export const decideRequest = (actor: Actor, target: Target, { reason }: { reason: string }, circumstances: Circumstances): Promise<Outcome> =>
  transact(async (tx) => {
    const row = await tx.request.findUnique({ where: { id: target.id } })
    if (!row) throw new Refused({ why: 'missing' })
    const held = await holdPart(tx, actor, row.assignmentId, circumstances)
    if (row.version !== target.version) throw new Refused({ why: 'movedOn' })
    const { id, version, suggestionId, assignmentId, dueOn, proposedDueOn } = row
    const kind = row.kind as RequestKind
    const record: Request = {
      id, version, suggestionId, assignmentId, dueOn, proposedDueOn, kind,
      state: row.state as RequestState, parties: askedOf(kind, held.part), rulebook: held.part.rulebook,
      assignmentIsOpen: ['assigned', 'handling', 'reviewing'].includes(held.part.state),
    }
    const decision = requestLife.decide(actor, target.action, record, { kind, reason }, circumstances)
    await writeStep(tx, actor, { noun: 'request', record, suggestionId, decision, data: { decisionReason: reason, decidedAt: circumstances.now }, now: circumstances.now })
    if (kind === 'return' && target.action === 'refuse') return designate(tx, held)
    if (target.action !== 'grant') return
    if (kind === 'return') await giveBack(tx, actor, held, circumstances)
    else await putOff(tx, held, row.proposedDueOn!, row.reason, circumstances)
  })

/** Refused once, it is for this unit to handle (指定承办): it cannot be asked back again (domain A6). */
async function designate(tx: Tx, { part }: HeldPart): Promise<void> {
  await tx.assignment.updateMany({ where: { id: part.id, version: part.version }, data: { mustKeep: true, version: { increment: 1 } } })
}

async function giveBack(tx: Tx, actor: Actor, { part }: HeldPart, circumstances: Circumstances): Promise<void> {
  await partStep(tx, systemOf(actor.congressId), part, 'return', {}, circumstances)
  await meet(tx, actor, part.suggestionId, circumstances)
}

/** The unit's own date moves, and the suggestion's statutory date with it where it would be passed. */
async function putOff(tx: Tx, { part, row, matter }: HeldPart, until: string, why: string, circumstances: Circumstances): Promise<void> {
  const system = systemOf(matter.row.congressId)
  const reckoning = row.reckoning as Reckoning | null // written by decide() and by this function only
  const extra = { dueOn: until, ...(reckoning ? { reckoning: extended(reckoning, until, why, extensionBasis(part, matter.circumstances)) } : {}) }
  await partStep(tx, system, part, part.state === 'reviewing' ? 'extendInReview' : 'extend', {}, circumstances, extra)
  const { replyDueOn } = matter.suggestion
  if (replyDueOn !== null && until > replyDueOn) await stepWithin(tx, system, await holdMatter(tx, system, part.suggestionId, circumstances), 'extend', { until, why }, circumstances)
  await extendRiders(tx, matter.row, until, circumstances)
  await follow(tx, matter.row, circumstances)
}
