import type { TopicState } from '@/lib/supervision/lifecycle'
import { topicStageWords } from '@/lib/supervision/words'

export type Stage = { label: string; on: string | null; state: 'done' | 'now' | 'todo' }
type Staged = { state: TopicState; asked: string; proposedOn: string; decidedOn: string | null; lastActOn: string | null; reportedOn: string | null }

const STAGES = ['propose', 'consult', 'decide', 'plan', 'act', 'report', 'close'] as const
export type TopicStage = (typeof STAGES)[number]
/** What is being done while it stands in a state. */
const NOW: Record<Exclude<TopicState, 'closed' | 'dropped'>, TopicStage> = { proposed: 'propose', consulting: 'consult', decided: 'plan', underway: 'act', reported: 'close' }

/** Where a key topic stands on its way; none for one that was not taken up. Nobody need be asked: then that stage is not there. */
export function topicStages({ state, asked, proposedOn, decidedOn, lastActOn, reportedOn }: Staged): Stage[] {
  if (state === 'dropped') return []
  const on: Record<TopicStage, string | null> = { propose: proposedOn, consult: null, decide: decidedOn, plan: null, act: lastActOn, report: ['reported', 'closed'].includes(state) ? reportedOn : null, close: null }
  const now = state === 'closed' ? STAGES.length : STAGES.indexOf(NOW[state])
  const stages = STAGES.map((stage, index): Stage => ({ label: topicStageWords[stage], on: on[stage], state: index < now ? 'done' : index === now ? 'now' : 'todo' }))
  return asked || now <= STAGES.indexOf('consult') ? stages : stages.filter((_, index) => STAGES[index] !== 'consult')
}
