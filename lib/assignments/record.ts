import { ENDED, type Assignment, type AssignmentRole, type AssignmentState } from '@/lib/assignments/assignment'
import { draftProblems, type Draft } from '@/lib/assignments/draft'
import type { Parties } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { isOverdue } from '@/lib/rulebook/due'
import { reckon } from '@/lib/rulebook/reckoning'
import type { AssignmentRow, MatterRow } from '@/lib/suggestions/matter'

/** One unit's part as the rules see it; `whole` is the suggestion that it belongs to. */
export function toAssignment(row: AssignmentRow, whole: MatterRow, parties: Parties, circumstances: Circumstances): Assignment {
  const { today } = circumstances
  const awaited = row.role === 'lead' ? whole.assignments.filter(isAwaitedOpinion) : []
  const overdue = awaited.filter((co) => opinionDueOn(co, circumstances) < today)
  const draft = draftOf(row)
  return {
    id: row.id,
    state: row.state as AssignmentState, // written by writeStep only, from the table
    version: row.version,
    dueOn: row.dueOn,
    parties: { ...parties, unitIds: [row.unitId], leadUnitIds: (parties.leadUnitIds ?? []).filter((id) => id !== row.unitId) },
    starts: { reply: row.dispatchedOn, coOpinion: row.dispatchedOn },
    rulebook: circumstances.rulebook,
    suggestionId: row.suggestionId,
    unitId: row.unitId,
    role: row.role as AssignmentRole,
    round: row.round,
    mustKeep: row.mustKeep,
    draftIsComplete: draft !== null && Object.keys(draftProblems(draft, circumstances.rulebook, today)).length === 0,
    hasCommunicated: !circumstances.rulebook.communication.neededBeforeReply || row.communications.length > 0,
    opinionsAwaited: awaited.length - overdue.length,
    opinionsOverdue: overdue.length,
    hasOpenRequest: row.requests.some(({ state }) => state === 'asked'),
    isOverdue: isOverdue(row.dueOn, today),
    mayStillReturn: !row.mustKeep && row.dispatchedOn !== null && today <= lastDayToReturn(row.dispatchedOn, circumstances),
    extensionsGranted: row.requests.filter(({ kind, state }) => kind === 'extension' && state === 'granted').length,
  }
}

/** The reply or co-opinion that is being written in this round, if any. */
export function draftOf(row: AssignmentRow): (Draft & { id: string; version: number }) | null {
  const reply = row.replies.find(({ round, kind, issuedAt }) => round === row.round && kind === 'reply' && issuedAt === null)
  return reply ?? null
}

const isAwaitedOpinion = ({ role, state }: { role: string; state: string }) =>
  role === 'co' && !['opined', 'waived', 'done', ...ENDED].includes(state)

/** When a co-opinion was due, also where the unit never signed for the assignment: silence must not hold up the lead. */
function opinionDueOn({ state, dueOn, dispatchedOn }: AssignmentRow, { today, rulebook, calendar }: Circumstances): string {
  if (state === 'handling' && dueOn !== null) return dueOn
  return reckon(rulebook.limits.coOpinion, dispatchedOn ?? today, calendar).dueOn
}

const lastDayToReturn = (dispatchedOn: string, { rulebook, calendar }: Circumstances) => reckon(rulebook.limits.returnRequest, dispatchedOn, calendar).dueOn
