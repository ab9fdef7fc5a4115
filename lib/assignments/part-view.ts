import { BEFORE_DISPATCH, ENDED, type AssignmentRole, type AssignmentState } from '@/lib/assignments/assignment'
import { clockWords } from '@/lib/assignments/dues'
import { batchOf, startsOf } from '@/lib/assignments/record'
import { dayOf } from '@/lib/platform/clock'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { reckonFor } from '@/lib/rulebook/order'
import type { Reckoning } from '@/lib/rulebook/reckoning'
import { fullDay } from '@/lib/rulebook/words'
import type { Channel } from '@/lib/rulebook/rulebook'
import type { AssignmentRow, MatterRow } from '@/lib/suggestions/matter'
import { progressOf, stateFor, type DueView, type PartView } from '@/lib/suggestions/record'
import { metDue, openDue } from '@/lib/suggestions/record-due'
import type { EventRow, RequestRow } from '@/lib/suggestions/record-rows'
import type { Given } from '@/lib/suggestions/record-view'

/** The units' parts as this reader sees them. A former unit sees who was there when it left, and how it itself ended. */
export function partsOf({ matter: { row }, rows, look, circumstances }: Given, until: string | null): PartView[] {
  const nameOf = new Map(rows.units.map(({ id, name }) => [id, name]))
  return row.assignments
    .filter(({ id }) => until === null || (bornAt(rows.events, id) ?? '') <= until)
    // Who was only asked about it is a matter between the office and the units, until it is given.
    .filter(({ state }) => look.sees.has('people') || !([...BEFORE_DISPATCH, 'released'] as readonly string[]).includes(state))
    .map((part) => {
      const isOwn = part.unitId === look.unitId
      const state = stateFor(look, { unitId: part.unitId, state: part.state as AssignmentState }) // written by writeStep only
      const due = look.isFormer ? null : dueOfPart(part, { row, requests: rows.requests, events: rows.events, circumstances })
      const seesPeople = look.sees.has('people') && (!look.isFormer || isOwn)
      const waitsToRead = part.role === 'reference' && state === 'claimed'
      const present = waitsToRead ? { tone: 'idle' as const, words: '交办时送阅', on: null } : look.isFormer && !isOwn ? { tone: 'idle' as const, words: '当时一同承办', on: null } : progressOf(state, part.settledOn, due)
      return {
        id: part.id, unitId: part.unitId, unit: nameOf.get(part.unitId) ?? '', role: part.role as AssignmentRole, state, version: part.version, round: part.round,
        progress: present, due: look.sees.has('people') ? due : null,
        people: seesPeople && part.handler ? { leader: part.leaderInCharge, handler: part.handler, phone: part.handlerPhone } : null,
        instruction: look.sees.has('everyRequest') || isOwn ? part.instruction : '',
        clock: look.sees.has('people') && part.dispatchedOn !== null && row.dispatchedOn !== null && part.dispatchedOn > row.dispatchedOn && !(ENDED as readonly string[]).includes(part.state) ? `${fullDay(part.dispatchedOn)}交办，在首次交办之后。${clockWords({ row, circumstances })}` : null,
        isOwn,
      }
    })
}

/** When a unit was first asked or given it; imported history does not tell. */
const bornAt = (events: readonly EventRow[], id: string) => events.find(({ kind, recordId }) => kind === 'assignment' && recordId === id)?.at

type Around = { row: MatterRow; requests: readonly RequestRow[]; events: readonly EventRow[]; circumstances: Circumstances }

function dueOfPart(part: AssignmentRow, around: Around): DueView | null {
  const { circumstances } = around
  if (part.dueOn) return openDue(part.dueOn, part.reckoning as Reckoning | null, circumstances) // written by decide() only
  if (part.settledOn === null || part.dispatchedOn === null || (ENDED as readonly string[]).includes(part.state)) return null
  const was = reckonedAgain(part, around)
  return was && metDue(was.dueOn, part.settledOn, was.reckoning, circumstances)
}

/** The due date of a part that is done: its row keeps none, so it is reckoned from what happened. */
function reckonedAgain(part: AssignmentRow, { row: whole, requests, events, circumstances }: Around): { dueOn: string; reckoning: Reckoning | null } | null {
  const last = (action: string) => events.findLast((event) => event.recordId === part.id && event.action === action)
  const granted = requests.findLast(({ assignmentId, kind, state }) => assignmentId === part.id && kind === 'extension' && state === 'granted')
  const restarted = part.round > 1 ? last('restart') : undefined
  if (granted?.proposedDueOn && (!restarted || (granted.decidedAt ?? '') > restarted.at)) return { dueOn: granted.proposedDueOn, reckoning: null }
  const asked = part.role === 'co' ? last('askAgain') : undefined
  const limit = restarted ? 'rehandle' : asked ? 'coOpinionRedo' : part.role === 'co' ? 'coOpinion' : 'reply'
  const from = restarted ?? asked
  const standpoint = { channel: whole.channel as Channel, ...(from ? {} : { starts: { [limit]: startsOf(part, whole, circumstances) }, batch: batchOf(part, whole, circumstances) }) }
  const reckoning = reckonFor(limit, standpoint, { ...circumstances, today: from ? dayOf(new Date(from.at)) : part.dispatchedOn! })
  return { dueOn: reckoning.dueOn, reckoning }
}
