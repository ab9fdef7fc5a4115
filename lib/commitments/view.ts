import { isLate, type CommitmentState } from '@/lib/commitments/commitment'
import { originWords } from '@/lib/commitments/words'

export type EntryRow = { id: string; commitmentId: string; kind: 'progress' | 'kept' | 'postponed' | 'impossible' | 'forgone' | 'disputed' | 'confirmed' | 'dropped'; text: string; happenedOn: string | null; until: string | null; letterNumber: string; signedBy: string; writtenAt: string }
export type EvidenceRow = { id: string; name: string; size: number; mime: string }
/** A line of a promise's history, with the pictures and papers that prove it. */
export type EntryView = EntryRow & { evidence: EvidenceRow[] }

/** What waits for the signature of the unit's head is told to nobody else. */
export const isTold = ({ kind, signedBy }: { kind: string; signedBy: string }) => kind !== 'impossible' || signedBy !== ''

type Row = { id: string; version: number; unitId: string; text: string; dueOn: string; firstDueOn: string; responsible: string; state: string; timesPostponed: number; judgeOn: string | null; promisedOn: string | null }

/** One promise as a reader sees it. Of a draft's, and of a class that is not tracked here, `state` is null. */
export type CommitmentView = {
  id: string; version: number; unitId: string; text: string; dueOn: string; firstDueOn: string; responsible: string
  state: CommitmentState | null; isLate: boolean; timesPostponed: number; judgeOn: string | null
  /** From which year and term it was carried over. */
  origin: string | null
  entries: EntryView[]
  /** The reader may follow how it goes on. */
  isFollowed: boolean
}

/** What waits for the unit's own head is the unit's own: others see that it goes on. */
export const shownState = (state: CommitmentState, isOwn: boolean): CommitmentState => (state === 'impossible' && !isOwn ? 'underway' : state)

type Reading = { today: string; entries: readonly EntryRow[]; evidence: readonly (EvidenceRow & { entryId: string | null })[]; isOwn: boolean; seesProgress: boolean; term: { number: number | null; isOver: boolean } }

export function commitmentView(row: Row, { today, entries, evidence, isOwn, seesProgress, term }: Reading): CommitmentView {
  const { id, version, unitId, text, dueOn, firstDueOn, responsible, timesPostponed, judgeOn, promisedOn } = row
  const state = row.state as CommitmentState // written by writeStep only, from the table
  const said = seesProgress ? entries.filter((entry) => entry.commitmentId === id && (isOwn || isTold(entry))) : []
  return {
    id, version, unitId, text, dueOn, firstDueOn, responsible, timesPostponed, judgeOn, origin: originWords({ promisedOn, termNumber: term.number, isOfFormerTerm: term.isOver }, today),
    state: state === 'drafted' ? null : shownState(state, isOwn), isLate: isLate(row, today), isFollowed: seesProgress && state !== 'drafted',
    entries: said.map((entry) => ({ ...entry, evidence: evidence.filter(({ entryId }) => entryId === entry.id).map(({ id: file, name, size, mime }) => ({ id: file, name, size, mime })) })),
  }
}

/** 承诺 3 项，已兑现 1 项，逾期 1 项: of what is tracked; what a new reply replaced is not counted. */
export function tallyOf(commitments: readonly Pick<CommitmentView, 'state' | 'isLate'>[]): { promised: number; kept: number; late: number } {
  const counted = commitments.filter(({ state }) => state !== null && state !== 'replaced')
  return { promised: counted.length, kept: counted.filter(({ state }) => ['kept', 'confirmed', 'lapsed'].includes(state!)).length, late: counted.filter((commitment) => commitment.isLate).length }
}
