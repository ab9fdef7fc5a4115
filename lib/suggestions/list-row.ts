import type { Tone } from '@/components/ui/state'
import { isAnswering, type AssignmentRole, type AssignmentState } from '@/lib/assignments/assignment'
import { assignmentStateWords } from '@/lib/assignments/words'
import { can, type Actor, type Parties } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { standing } from '@/lib/rulebook/due'
import { originLabel } from '@/lib/registrations/words'
import type { RequestKind } from '@/lib/requests/lifecycle'
import { kindWords } from '@/lib/requests/words'
import type { LimitUnit } from '@/lib/rulebook/rulebook'
import type { Looking } from '@/lib/suggestions/list-where'
import type { State } from '@/lib/suggestions/suggestion'
import { WHILE_JUDGED } from '@/lib/suggestions/view'
import { stateWords } from '@/lib/suggestions/words'

export type RawUnit = { name: string; role: AssignmentRole; state: AssignmentState }
export type RawRow = {
  key: string; keyId: string
  id: string; version: number; number: string | null; title: string; place: string; state: State
  dueOn: string | null; dueUnit: LimitUnit | null; dueStartOn: string | null
  channel: string; termNumber: number | null; sittingNumber: number | null; category: string
  secretProposer: boolean; proposerKind: string; proposerText: string; authorId: string | null; isKeyTopic: boolean
  imported: boolean; origin: string; registration: string | null; motionNumber: string | null; resultClass: string | null; grade: string | null; rulebookVersionId: string | null; submittedOn: string | null
  authorName: string | null; delegationName: string | null; congressId: string
  ownState: AssignmentState | null; ownRole: AssignmentRole | null; ownDueOn: string | null; ownDueUnit: LimitUnit | null; ownDueStartOn: string | null
  cosigners: number; signed: boolean; units: RawUnit[] | null; asked: RequestKind | null
  mergedInto: string | null
}

export type DueWords = { dueOn: string | null; words: string; tone?: 'late' | 'soon' }
export type ListRow = {
  id: string; version: number; number: string; title: string; place: string
  proposer: string; cosigners: number; isKeyTopic: boolean
  /** 并案: the number of the one whose units handle this one too */
  mergedInto: string | null
  /** 议案转建议, 代录, or '' */
  origin: string
  lead: string[]; co: string[]; ownRole: AssignmentRole | null
  state: { label: string; tone: Tone }
  due: DueWords
  mayDispatch: boolean; mayClose: boolean
}

export const SECRET = '（代表要求保密）'

/** A row as this person may see it. What they may not read is gone before any page holds it. */
export const toListRow = (row: RawRow, looking: Looking, circumstances: Circumstances): ListRow => ({
  ...toShownRow(row, looking),
  due: row.ownState ? dueWords(row.ownDueOn, row.ownDueUnit, row.ownDueStartOn, circumstances) : dueWords(dueToldTo(looking.actor, row), row.dueUnit, row.dueStartOn, circumstances),
})

/** The same with the day it is due, and not how far off that is: the ledger has no words for it, and to count them takes longer than all else. */
export const toLedgerRow = (row: RawRow, looking: Looking) => ({ ...toShownRow(row, looking), dueOn: row.ownState ? row.ownDueOn : dueToldTo(looking.actor, row) })

function toShownRow(row: RawRow, looking: Looking): Omit<ListRow, 'due'> {
  const units = row.units ?? []
  return {
    id: row.id,
    version: row.version,
    number: row.number ?? '',
    title: row.title || '（还没有标题）',
    place: row.place,
    proposer: proposerOf(row, looking.actor),
    cosigners: row.cosigners,
    isKeyTopic: row.isKeyTopic,
    mergedInto: row.mergedInto,
    origin: originLabel(row),
    lead: units.filter(({ role }) => isAnswering(role)).map(({ name }) => name),
    co: units.filter(({ role }) => role === 'co').map(({ name }) => name),
    ownRole: row.ownRole,
    state: shownState(row, looking),
    mayDispatch: row.state === 'accepted',
    mayClose: row.state === 'evaluated',
  }
}

const partiesOf = ({ congressId, authorId, signed }: Pick<RawRow, 'congressId' | 'authorId' | 'signed'>, { deputyId, committeeId }: Actor): Parties =>
  // a committee's list holds nothing but what it sees to
  ({ congressId, authorId, cosignerIds: signed && deputyId ? [deputyId] : [], committeeIds: committeeId ? [committeeId] : [], stage: 'accepted' })

/** The day that is told to this person: while it is judged, to those only who may read grades at once. */
export const dueToldTo = (actor: Actor, row: Pick<RawRow, 'state' | 'dueOn' | 'congressId' | 'authorId' | 'signed'>): string | null =>
  WHILE_JUDGED.includes(row.state) && !can(actor, 'suggestion.readGradeAtOnce', partiesOf(row, actor)) ? null : row.dueOn

type Proposed = Pick<RawRow, 'secretProposer' | 'proposerKind' | 'proposerText' | 'authorName' | 'delegationName' | 'congressId' | 'authorId' | 'signed'>
export function proposerOf(row: Proposed, actor: Actor): string {
  if (row.secretProposer && !can(actor, 'suggestion.readProposer', partiesOf(row, actor))) return SECRET
  if (row.proposerKind === 'delegation' && row.delegationName) return row.delegationName
  return row.authorName ?? row.proposerText
}

/** A unit sees its own part's state; that a deputy objected is not told before the grade is final. */
export function shownState(row: RawRow, { actor, standpoint }: Pick<Looking, 'actor' | 'standpoint'>): { label: string; tone: Tone } {
  if (standpoint === 'unit' && row.ownState) return assignmentStateWords[row.ownState]
  if (row.state === 'dissatisfied' && !can(actor, 'suggestion.readGradeAtOnce', partiesOf(row, actor))) return stateWords.replied
  if (row.state !== 'handling' || standpoint === 'deputy') return stateWords[row.state]
  if (row.asked) return { label: kindWords[row.asked], tone: row.asked === 'return' ? 'late' : 'wait' }
  const answering = (row.units ?? []).filter(({ role }) => isAnswering(role))
  if (answering.some(({ state }) => state === 'assigned')) return assignmentStateWords.assigned
  if (answering.some(({ state }) => state === 'reviewing')) return assignmentStateWords.reviewing
  if (answering.some(({ state }) => state === 'checking')) return assignmentStateWords.checking
  return stateWords.handling
}

export function dueWords(dueOn: string | null, unit: LimitUnit | null, startOn: string | null, { today, calendar }: Circumstances): DueWords {
  if (dueOn === null) return { dueOn, words: '' }
  const { tone, words } = standing(dueOn, today, { unit: unit ?? 'day', startOn, calendar })
  return { dueOn, words: tone === 'today' ? '今天' : words, tone: tone === 'late' ? 'late' : tone === 'soon' || tone === 'today' ? 'soon' : undefined }
}
