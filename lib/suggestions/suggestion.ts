import type { Living } from '@/lib/lifecycle'
import { ENDED, isAnswering, type AssignmentRole, type AssignmentState } from '@/lib/assignments/assignment'
import type { Stage } from '@/lib/policy'
import type { RegistrationState } from '@/lib/registrations/lifecycle'
import type { Rulebook } from '@/lib/rulebook/rulebook'

export const STATES = ['draft', 'submitted', 'returned', 'accepted', 'proposed', 'handling', 'replied', 'dissatisfied', 'escalated', 'evaluated', 'tracking', 'closed', 'refused', 'withdrawn'] as const
export type State = (typeof STATES)[number]
export const ENDS: readonly State[] = ['closed', 'refused', 'withdrawn']

export const CHANNELS = ['inSession', 'outOfSession'] as const
export type Channel = (typeof CHANNELS)[number]
export const PROPOSER_KINDS = ['single', 'joint', 'delegation'] as const
export type ProposerKind = (typeof PROPOSER_KINDS)[number]
export const PUBLICITY_WISHES = ['full', 'titleOnly', 'none'] as const
export type PublicityWish = (typeof PUBLICITY_WISHES)[number]

/** What the rules see of one unit's part. */
export type Part = { id: string; unitId: string; role: AssignmentRole; state: AssignmentState; round: number }

/** A suggestion as the rules see it. Days are China's; `isOverdue` is reckoned for the day of the question. */
export type Suggestion = Living & {
  state: State
  round: number
  roundsAllowed: number
  isComplete: boolean
  isOverdue: boolean
  isImported: boolean
  replyDueOn: string | null
  grade: string | null
  /** 代录: how far the author has looked through what the office entered; null where they handed it in themselves. */
  registration: RegistrationState | null
  openInvitations: number
  /** 并案: the units of another suggestion do the work of this one too, until its own reply is out. */
  rides: boolean
  /** The local rulebook has the stage in which units answer for themselves before they are given anything (预交办). */
  proposes: boolean
  /** The local rulebook knows a second dispatcher (两级交办), and it was handed to one. */
  hasDispatcher: boolean
  /** What is handed in here goes to a 复核 before the office decides. */
  asksRecheck: boolean
  entrusted: boolean
  /** Until when the local rulebook lets its author withdraw it. */
  withdrawalUntil: Rulebook['withdrawal']['until']
  /** The local rulebook lets a joint suggestion be withdrawn only with every cosigner's word (domain A3: 上海 art. 10); how many still owe it, and whether they were asked. */
  needsConsent: boolean
  /** Handed in at a session, it waits for its delegation or the secretariat to look at it first (复核). */
  awaitsRecheck: boolean
  consentsAwaited: number
  asksConsent: boolean
  /** Promises of its replies that are neither kept and judged nor explained. */
  openCommitments: number
  parts: readonly Part[]
}

const BEFORE_ACCEPTANCE: readonly State[] = ['submitted', 'returned', 'refused']

/** How far it has come, for readers. A withdrawn one is read by whoever could read it when it ended. */
export function stageOf(state: State, acceptedOn: string | null, submittedOn: string | null): Stage {
  if (state === 'withdrawn') return acceptedOn ? 'accepted' : submittedOn ? 'submitted' : 'draft'
  if (state === 'draft') return 'draft'
  return BEFORE_ACCEPTANCE.includes(state) ? 'submitted' : 'accepted'
}

/** The parts whose reply the suggestion waits for: co-units and ended parts do not count. */
export const answering = ({ parts }: Pick<Suggestion, 'parts'>) => parts.filter(({ role, state }) => isAnswering(role) && !ENDED.includes(state))
