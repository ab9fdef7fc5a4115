import type { Tone } from '@/components/ui/state'
import { assignmentLifecycle } from '@/lib/assignments/lifecycle'
import { assignmentActionWords, assignmentStateWords } from '@/lib/assignments/words'
import { commitmentLifecycle } from '@/lib/commitments/lifecycle'
import { commitmentActionWords, commitmentStateWords } from '@/lib/commitments/words'
import { batchLifecycle } from '@/lib/batches/lifecycle'
import { batchStateWords, batchStepWords } from '@/lib/batches/words'
import { communicationLifecycle } from '@/lib/communications/lifecycle'
import { communicationActionWords, communicationStateWords } from '@/lib/communications/words'
import { cosignatureLifecycle } from '@/lib/cosignatures/lifecycle'
import { cosignatureActionWords, cosignatureStateWords } from '@/lib/cosignatures/words'
import { requestStepWords } from '@/lib/flow/words'
import { objectionLifecycle } from '@/lib/objections/lifecycle'
import { objectionActionWords, objectionStateWords } from '@/lib/objections/words'
import { opinionLifecycle } from '@/lib/opinions/lifecycle'
import { opinionActionWords, opinionStateWords } from '@/lib/opinions/words'
import { deputyLifecycle } from '@/lib/people/deputy-lifecycle'
import { deputyActionWords, deputyStateWords } from '@/lib/people/deputy-words'
import type { Capacity } from '@/lib/policy'
import { registrationLifecycle } from '@/lib/registrations/lifecycle'
import { registrationActionWords, registrationStateWords } from '@/lib/registrations/words'
import { publicationLifecycle } from '@/lib/publications/lifecycle'
import { publicationActionWords, publicationStateWords } from '@/lib/publications/words'
import { requestLifecycle } from '@/lib/requests/lifecycle'
import { receptionLifecycle } from '@/lib/receptions/lifecycle'
import { receptionActionWords, receptionStateWords } from '@/lib/receptions/words'
import { requestStateWords } from '@/lib/requests/words'
import type { LimitName } from '@/lib/rulebook/rulebook'
import { rulebookLifecycle } from '@/lib/rulebooks/lifecycle'
import { rulebookLifeWords, rulebookStepWords } from '@/lib/rulebooks/words'
import { stationLifecycle } from '@/lib/stations/lifecycle'
import { stationActionWords, stationStateWords } from '@/lib/stations/words'
import { keyTopicLifecycle, pushLifecycle, requirementLifecycle } from '@/lib/supervision/lifecycle'
import { pushActionWords, pushStateWords, requirementActionWords, requirementStateWords, topicActionWords, topicStateWords } from '@/lib/supervision/words'
import { suggestionLifecycle } from '@/lib/suggestions/lifecycle'
import { actionWords, stateWords } from '@/lib/suggestions/words'

export type LifeRow = { from: readonly string[]; to: string; by: readonly Capacity[]; limit: LimitName | 'stop' | 'keep' }
/** A lifecycle table with the words it is drawn in. The order of `states` is the order in which people read them. */
export type Life = {
  noun: string
  name: string
  table: Record<string, LifeRow>
  states: Record<string, { label: string; tone: Tone }>
  steps: Record<string, { label: string; happened?: string }>
}

/** Every life there is: the README and the page of the flow are drawn from this list. */
export const LIVES: readonly Life[] = [
  { noun: 'suggestion', name: '建议', table: suggestionLifecycle, states: stateWords, steps: actionWords },
  { noun: 'assignment', name: '一个单位的承办', table: assignmentLifecycle, states: assignmentStateWords, steps: assignmentActionWords },
  { noun: 'request', name: '申请（退回、延期）', table: requestLifecycle, states: requestStateWords, steps: requestStepWords },
  { noun: 'cosignature', name: '联名', table: cosignatureLifecycle, states: cosignatureStateWords, steps: cosignatureActionWords },
  { noun: 'registration', name: '代录', table: registrationLifecycle, states: registrationStateWords, steps: registrationActionWords },
  { noun: 'communication', name: '沟通', table: communicationLifecycle, states: communicationStateWords, steps: communicationActionWords },
  { noun: 'commitment', name: '承诺', table: commitmentLifecycle, states: commitmentStateWords, steps: commitmentActionWords },
  { noun: 'objection', name: '代表对承办单位的异议', table: objectionLifecycle, states: objectionStateWords, steps: objectionActionWords },
  { noun: 'publication', name: '向社会公开', table: publicationLifecycle, states: publicationStateWords, steps: publicationActionWords },
  { noun: 'opinion', name: '群众意见', table: opinionLifecycle, states: opinionStateWords, steps: opinionActionWords },
  { noun: 'deputy', name: '代表资格', table: deputyLifecycle, states: deputyStateWords, steps: deputyActionWords },
  { noun: 'batch', name: '交办批次', table: batchLifecycle, states: batchStateWords, steps: batchStepWords },
  { noun: 'rulebook', name: '办理规则的一版', table: rulebookLifecycle, states: rulebookLifeWords, steps: rulebookStepWords },
  { noun: 'station', name: '代表之家和联络站', table: stationLifecycle, states: stationStateWords, steps: stationActionWords },
  { noun: 'reception', name: '代表接待', table: receptionLifecycle, states: receptionStateWords, steps: receptionActionWords },
  { noun: 'keyTopic', name: '重点督办课题', table: keyTopicLifecycle, states: topicStateWords, steps: topicActionWords },
  { noun: 'requirement', name: '督办要求', table: requirementLifecycle, states: requirementStateWords, steps: requirementActionWords },
  { noun: 'push', name: '催办、督办单和牌', table: pushLifecycle, states: pushStateWords, steps: pushActionWords },
]
