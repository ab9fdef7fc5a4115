import type { AssignmentRole, AssignmentState } from '@/lib/assignments/assignment'
import { assignmentStateWords, roleWords } from '@/lib/assignments/words'
import type { CommitmentView } from '@/lib/commitments/view'
import { classWords } from '@/lib/rulebook/words'
import type { Tone } from '@/components/ui/state'
import type { AttachmentRow, DisputeRow, EvaluationRow, NoteRow, ObjectionRow, RequestRow, TalkRow } from '@/lib/suggestions/record-rows'
import type { RegistrationState } from '@/lib/registrations/lifecycle'
import type { Motion } from '@/lib/registrations/origin'
import type { State } from '@/lib/suggestions/suggestion'
import type { Happened } from '@/lib/suggestions/timeline'
import type { Turn } from '@/lib/suggestions/turn'
import type { Look } from '@/lib/suggestions/view'

/** A due date with how far off it is and how it came about, in words. */
export type DueView = { on: string; tone: 'late' | 'soon' | 'met' | undefined; words: string; explained: string | null }

export type PartView = {
  id: string; unitId: string; unit: string; role: AssignmentRole; state: AssignmentState; version: number; round: number
  progress: { tone: Tone; words: string; on: string | null }
  due: DueView | null
  people: { leader: string; handler: string; phone: string } | null
  instruction: string
  /** Which clock runs, of a unit to which it came from another. */
  clock: string | null
  isOwn: boolean
}
/** One reply's grades in the words of the record's rulebook. */
export type EvaluationView = Pick<EvaluationRow, 'reason' | 'isLate' | 'evaluatedAt'> & { /** the day on which the office recorded a form that came on paper */ recorded: string | null; grades: { axis: string; label: string; tone: Tone }[] }
export type ReplyView = {
  id: string; assignmentId: string; unit: string; isOwn: boolean; round: number; kind: 'reply' | 'coOpinion'
  resultClass: string | null; classLabel: string; text: string; reason: string; reportedTo: string; waiver: string
  publicity: string; contact: string; letterNumber: string; signedBy: string; issuedOn: string; /** the day on which the office recorded a letter that came on paper */ recorded: string | null
  commitments: CommitmentView[]
  /** 并案: what the main's reply promises counts for this proposer too; it is kept and judged there. */
  along: CommitmentView[]
  evaluation: EvaluationView | null
}
/** One round as those concerned see it side by side: what was asked, what was answered, how it was judged. */
export type RoundView = { round: number; asked: { on: string; words: string } | null; replies: ReplyView[] }
/** A talk face to face or an assessment, as it was planned and as it went, and what was concluded. */
export type EscalationView = { key: string; title: string; on: string; who: string; words: string }
export type RequestView = RequestRow & { unit: string; isOwn: boolean; explained: string | null }
export type DisputeView = DisputeRow & { unit: string; isOwn: boolean }
export type ObjectionView = ObjectionRow & { unit: string; explained: string | null }
export type TalkView = TalkRow & { unit: string; isOwn: boolean }
export type StageView = { label: string; state: 'done' | 'now' | 'todo'; on: string | null; note: string }

/** A suggestion as one reader may see it: what they may not see is not in it. */
export type RecordView = {
  id: string; version: number; title: string; number: string | null; series: string; place: string
  state: State; round: number; channel: 'inSession' | 'outOfSession'; category: string; imported: boolean; isKeyTopic: boolean
  proposer: { names: string | null; kind: 'single' | 'joint' | 'delegation'; delegation: string | null; cosigners: string[]; cosignerCount: number; isSecret: boolean }
  phone: string | null
  origin: { motion: Motion | null; registration: RegistrationState | null; receivedOn: string | null; objection: string }
  office: { congress: string; name: string; short: string; phone: string }
  text: { situation: string; analysis: string; proposal: string; suggestedUnits: string; bases: string[]; publicity: 'full' | 'titleOnly' | 'none'; publicityWhy: string; faceReply: boolean }
  attachments: Pick<AttachmentRow, 'id' | 'replyId' | 'isSealed' | 'name' | 'size'>[]
  stages: StageView[]
  turn: Turn & { isMine: boolean }
  due: DueView | null
  ending: { title: string; words: string[] } | null
  /** The notice with which it was or will be handed over. */
  batch: { id: string; title: string } | null
  /** Under which rules it is handled; `newer` where the office may move it to those in force now. */
  rules: { name: string; newer: boolean } | null
  /** The units that the office has in mind and that know nothing of it yet. */
  planned: string | null
  parts: PartView[]
  requests: RequestView[]
  disputes: DisputeView[]
  objections: ObjectionView[]
  talks: TalkView[]
  opinions: ReplyView[]
  replies: ReplyView[]
  rounds: RoundView[]
  escalations: EscalationView[]
  timeline: Happened[]
  notes: NoteRow[]
  isConcerned: boolean
  isFormer: boolean
  seesNotes: boolean
}

/** Internal review is the unit's own: others see that it handles. */
export const stateFor = (look: Look, part: { unitId: string; state: AssignmentState }): AssignmentState =>
  part.state === 'reviewing' && part.unitId !== look.unitId ? 'handling' : part.state

/** How a unit's part stands, as one phrase. */
export function progressOf(state: AssignmentState, settledOn: string | null, due: DueView | null): PartView['progress'] {
  const { label, tone } = assignmentStateWords[state]
  const settled = settledOn !== null && ['issued', 'opined', 'done'].includes(state)
  if (settled) return { tone: due?.tone === 'late' ? 'late' : 'done', words: due?.tone === 'late' ? `${label}，${due.words}` : label, on: settledOn }
  return { tone: due?.tone === 'late' ? 'late' : tone, words: due?.tone === 'late' ? `${label}，${due.words}` : label, on: null }
}

export const partTitle = ({ unit, role }: Pick<PartView, 'unit' | 'role'>) => `${unit}（${roleWords[role]}）`

const STAGES = ['提出', '受理', '交办', '办理', '答复', '评价', '办结'] as const
const AT: Record<State, number> = {
  draft: 0, returned: 0, submitted: 1, refused: 1, accepted: 2, proposed: 2, handling: 3, replied: 5, dissatisfied: 5, escalated: 5, evaluated: 6, tracking: 6, closed: 7, withdrawn: -1,
}
type Days = { submittedOn: string | null; acceptedOn: string | null; dispatchedOn: string | null; signedOn: string | null; repliedOn: string | null; evaluatedOn: string | null; closedOn: string | null }
type StageWords = { waits: string; resultClass: string | null; grade: string | null; /** closed without the deputy's grades */ lapsed: boolean }

/** Where it stands, in seven stages; of an ended one, how far it came. */
export function stagesOf(state: State, days: Days, { waits, resultClass, grade, lapsed }: StageWords): StageView[] {
  const on = [days.submittedOn, days.acceptedOn, days.dispatchedOn, days.signedOn, days.repliedOn, days.evaluatedOn, days.closedOn]
  const ended = state === 'refused' || state === 'withdrawn'
  const reached = ended ? on.findLastIndex((day, index) => day !== null && index < 6) + 1 : AT[state]
  const notes: Partial<Record<number, string>> = { 3: days.signedOn ? '签收' : '', 4: resultClass ? classWords(resultClass) : '', 5: lapsed ? '逾期未评价' : (grade ?? '') }
  return STAGES.map((label, index) => {
    const isDone = index < reached
    const isNow = index === reached && !ended
    return { label, state: isDone ? 'done' : isNow ? 'now' : 'todo', on: isDone ? on[index]! : null, note: isDone ? (notes[index] ?? '') : isNow ? waits : '' }
  })
}
