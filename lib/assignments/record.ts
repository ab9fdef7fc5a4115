import { ENDED, type Assignment, type AssignmentRole, type AssignmentState } from '@/lib/assignments/assignment'
import { draftProblems, type Draft } from '@/lib/assignments/draft'
import { datesOf } from '@/lib/batches/batch'
import type { Parties } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { isOverdue } from '@/lib/rulebook/due'
import { reckonFor } from '@/lib/rulebook/order'
import type { Reckoning } from '@/lib/rulebook/reckoning'
import type { Channel, LimitName, Start } from '@/lib/rulebook/rulebook'
import type { AssignmentRow, MatterRow } from '@/lib/suggestions/matter'

/** One unit's part as the rules see it; `whole` is the suggestion that it belongs to. */
export function toAssignment(row: AssignmentRow, whole: MatterRow, parties: Parties, circumstances: Circumstances): Assignment {
  const { today } = circumstances
  const awaited = row.role === 'lead' ? whole.assignments.filter(isAwaitedOpinion) : []
  const overdue = awaited.filter((co) => opinionDueOn(co, whole, circumstances) < today)
  const draft = draftOf(row)
  const happened = startsOf(row, whole, circumstances)
  const dispatcherId = row.unit.system === whole.dispatcher?.system ? whole.dispatcherId : null
  const checkerId = row.state === 'checking' ? row.checkerId : circumstances.rulebook.stages.replyCheck === 'dispatcher' ? dispatcherId : null
  return {
    id: row.id,
    state: row.state as AssignmentState, // written by writeStep only, from the table
    version: row.version,
    dueOn: row.dueOn,
    parties: { ...parties, unitIds: [row.unitId], leadUnitIds: (parties.leadUnitIds ?? []).filter((id) => id !== row.unitId), dispatcherId, checker: checkerId ?? 'office' },
    channel: whole.channel as Channel, // written from CHANNELS only
    starts: { reply: happened, coOpinion: happened, rehandle: { objected: whole.state === 'dissatisfied' ? whole.evaluatedOn : null } },
    batch: batchOf(row, whole, circumstances),
    rulebook: circumstances.rulebook,
    suggestionId: row.suggestionId,
    unitId: row.unitId,
    role: row.role as AssignmentRole,
    round: row.round,
    isCoordinated: circumstances.rulebook.stages.coordinate,
    isChecked: circumstances.rulebook.stages.replyCheck !== 'none',
    checkerId,
    replyBy: row.state === 'checking' ? { dueOn: row.heldDueOn, reckoning: row.heldReckoning as Reckoning | null } : { dueOn: row.dueOn, reckoning: row.reckoning as Reckoning | null }, // written by decide() only
    mustKeep: row.mustKeep && !circumstances.rulebook.returns.again,
    hasDraft: draft !== null,
    draftIsComplete: draft !== null && Object.keys(draftProblems(draft, circumstances.rulebook, today)).length === 0,
    hasCommunicated: !circumstances.rulebook.communication.neededBeforeReply || row.communications.length > 0,
    opinionsAwaited: awaited.length - overdue.length,
    opinionsOverdue: overdue.length,
    hasOpenRequest: row.requests.some(({ state }) => state === 'asked'),
    isOverdue: isOverdue(row.dueOn, today),
    mayStillReturn: (!row.mustKeep || circumstances.rulebook.returns.again) && row.dispatchedOn !== null && today <= dueOnBy('returnRequest', row, whole, circumstances),
    extensionsGranted: row.requests.filter(({ kind, state }) => kind === 'extension' && state === 'granted').length,
  }
}

/** The reply or co-opinion that is being written in this round, if any. */
export function draftOf(row: AssignmentRow): (Draft & { id: string; version: number; letterNumber: string; signedBy: string }) | null {
  const reply = row.replies.find(({ round, kind, issuedAt }) => round === row.round && kind === 'reply' && issuedAt === null)
  return reply ?? null
}

const isAwaitedOpinion = ({ role, state }: { role: string; state: string }) =>
  role === 'co' && !['opined', 'waived', 'done', ...ENDED].includes(state)

/** The days from which a part's limits may count. After a return the next unit's clock starts anew, unless the rulebook lets the first run on (domain A5 e). */
export function startsOf(
  row: Pick<AssignmentRow, 'dispatchedOn' | 'signedOn'>, whole: Pick<MatterRow, 'dispatchedOn' | 'sittingClosedOn'>, { rulebook }: Pick<Circumstances, 'rulebook'>,
): Partial<Record<Start, string | null>> {
  const first = whole.dispatchedOn ?? row.dispatchedOn
  const runsOn = rulebook.returns.clock === 'firstDispatch'
  return {
    dispatched: runsOn ? first : row.dispatchedOn,
    signed: row.signedOn,
    // The close is the first unit's start; to a later one the matter came later.
    sittingClosed: runsOn || row.dispatchedOn === first ? whole.sittingClosedOn : null,
  }
}

/** The dates of the batch hold for the units to which the batch gave it; one to which it came later has its own, unless the first clock runs on. */
export const batchOf = (row: Pick<AssignmentRow, 'dispatchedOn'>, whole: Pick<MatterRow, 'dispatchedOn' | 'batch'>, { rulebook }: Pick<Circumstances, 'rulebook'>) =>
  rulebook.returns.clock === 'firstDispatch' || row.dispatchedOn === (whole.dispatchedOn ?? row.dispatchedOn) ? datesOf(whole.batch) : undefined

const dueOnBy = (name: LimitName, row: AssignmentRow, whole: MatterRow, circumstances: Circumstances): string =>
  reckonFor(name, { channel: whole.channel as Channel, starts: { [name]: startsOf(row, whole, circumstances) }, batch: batchOf(row, whole, circumstances) }, circumstances).dueOn

/** When a co-opinion was due, also where the unit never signed for the assignment: silence must not hold up the lead. */
const opinionDueOn = (co: AssignmentRow, whole: MatterRow, circumstances: Circumstances): string =>
  co.state === 'handling' && co.dueOn !== null ? co.dueOn : dueOnBy('coOpinion', co, whole, circumstances)
