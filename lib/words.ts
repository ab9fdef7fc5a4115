import { conditionWords as ofAssignments } from '@/lib/assignments/words'
import { conditionWords as ofCommitments } from '@/lib/commitments/words'
import { batchConditionWords as ofBatches } from '@/lib/batches/words'
import type { Refusal } from '@/lib/lifecycle'
import { conditionWords as ofObjections } from '@/lib/objections/words'
import { conditionWords as ofRegistrations } from '@/lib/registrations/words'
import { receptionConditionWords as ofReceptions } from '@/lib/receptions/words'
import { conditionWords as ofPublications } from '@/lib/publications/words'
import { conditionWords as ofOpinions } from '@/lib/opinions/words'
import { conditionWords as ofRequests } from '@/lib/requests/words'
import { supervisionConditionWords as ofSupervision } from '@/lib/supervision/words'
import { conditionWords as ofSuggestions } from '@/lib/suggestions/words'

const refusalWords: Record<Exclude<Refusal['why'], 'notYet'>, string> = {
  missing: '找不到这件事项。可能编号有误，或者您不是它的经办人。',
  forbidden: '这一步不由您来办。如果您认为应当由您办，请联系代工委。',
  wrongState: '这件事项已经往前走了，这一步现在不能办。请看现在的情况再决定。',
  movedOn: '刚才有人更新了这件事项，您看到的是旧页面。请看现在的情况再决定。',
}
// prettier-ignore
const conditionWords: Record<string, string> = {
  ...ofSuggestions, ...ofAssignments, ...ofRequests, ...ofCommitments,
  ...ofObjections,
  ...ofBatches,
  ...ofRegistrations,
  ...ofPublications,
  ...ofReceptions,
  ...ofOpinions,
  ...ofSupervision,
}

/** Why a step was refused, as a sentence. A condition that is a sentence itself stands as it is. */
export function refusalSentence({ why, condition }: Refusal): string {
  if (why !== 'notYet') return refusalWords[why]
  return conditionWords[condition ?? ''] ?? condition ?? refusalWords.wrongState
}
