import type { AssignmentAction } from '@/lib/assignments/lifecycle'
import { promisesIn } from '@/lib/commitments/commitment'
import { commitmentStep, toCommitment } from '@/lib/commitments/settling'
import { dayOf } from '@/lib/platform/clock'
import type { Tx } from '@/lib/platform/db'
import { systemOf, type Parties } from '@/lib/policy'
import { publishPlanned } from '@/lib/publications/commands'
import { addDays } from '@/lib/rulebook/days'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { stepWithin } from '@/lib/suggestions/commands'
import type { SuggestionAction } from '@/lib/suggestions/lifecycle'
import type { Matter } from '@/lib/suggestions/matter'
import { meet, partStep } from '@/lib/suggestions/meetings'
import { toPushed, toRequired } from '@/lib/supervision/held'
import type { PartNoun, Timed } from '@/lib/timers/timers'

/** A record as it stands now that its suggestion is held, and how the platform takes a step of it. */
export type Held = {
  state: string
  dueOn: string | null
  parties: Parties
  take?: (action: string, detail: { dueOn: string }) => Promise<void>
}
type Part = Timed & { suggestionId: string }
type Hand = (tx: Tx, matter: Matter, row: Part, circumstances: Circumstances) => Promise<Held | null> | Held | null

/** How each noun is looked at again and moved on. The steps are the tables' own; an action that a table does not name is refused there. */
export const hands: Record<PartNoun, Hand> = {
  suggestion: (tx, matter, { congressId }, circumstances) => ({
    ...matter.suggestion,
    take: (action, detail) => stepWithin(tx, systemOf(congressId), matter, action as SuggestionAction, detail as never, circumstances), // named in timers.ts, held against the table by a test
  }),
  assignment: (tx, { assignments }, { id, congressId, suggestionId }, circumstances) => {
    const part = assignments.find((one) => one.id === id)
    if (!part) return null
    const system = systemOf(congressId)
    const take = async (action: string, detail: { dueOn: string }) => {
      await partStep(tx, system, part, action as AssignmentAction, detail as never, circumstances) // as above
      await meet(tx, system, suggestionId, circumstances)
    }
    return { ...part, take }
  },
  request: async (tx, { assignments }, { id }) => {
    const request = await tx.request.findUnique({ where: { id }, select: { state: true, dueOn: true, assignmentId: true } })
    const part = assignments.find((one) => one.id === request?.assignmentId)
    return request && part ? { state: request.state, dueOn: request.dueOn, parties: part.parties } : null
  },
  objection: async (tx, { assignments }, { id }) => {
    const objection = await tx.objection.findUnique({ where: { id }, select: { state: true, dueOn: true, assignmentId: true } })
    const part = assignments.find((one) => one.id === objection?.assignmentId)
    return objection && part ? { state: objection.state, dueOn: objection.dueOn, parties: part.parties } : null
  },
  publication: async (tx, matter, { id }, circumstances) => {
    const planned = await tx.publication.findUnique({ where: { id }, select: { id: true, version: true, state: true, publishOn: true } })
    if (!planned?.publishOn) return null
    // It is shown on its day, as a step is taken on the day after the last.
    return { state: planned.state, dueOn: addDays(planned.publishOn, -1), parties: matter.suggestion.parties, take: () => publishPlanned(tx, matter, planned, circumstances) }
  },
  commitment: (tx, { row, suggestion }, { id, congressId, suggestionId }, circumstances) => {
    const stored = promisesIn(row).find((promise) => promise.id === id)
    if (!stored) return null
    const record = toCommitment(stored, { ...suggestion, today: circumstances.today })
    const system = systemOf(congressId)
    const take = async (action: string) => {
      await commitmentStep(tx, system, record, action as 'lapse', {}, circumstances) // as above
      await meet(tx, system, suggestionId, circumstances)
    }
    return { ...record, dueOn: record.state === 'kept' ? record.judgeOn : record.dueOn, take }
  },
  requirement: async (tx, _matter, { id }) => {
    const asked = await tx.requirement.findUnique({ where: { id }, include: { topic: { select: { committeeId: true, state: true } } } })
    return asked && toRequired(asked)
  },
  push: async (tx, _matter, { id }) => {
    const sent = await tx.push.findUnique({ where: { id } })
    return sent && toPushed(sent)
  },
  cosignature: async (tx, { suggestion }, { id }) => {
    const invitation = await tx.cosignature.findUnique({ where: { id }, select: { state: true, deputyId: true, invitedAt: true } })
    if (!invitation) return null
    const { state, deputyId, invitedAt } = invitation
    return { state, dueOn: dayOf(invitedAt), parties: { ...suggestion.parties, invitedIds: [deputyId] } }
  },
}
