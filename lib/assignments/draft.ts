import { markOf } from '@/lib/rulebook/known'
import type { Rulebook } from '@/lib/rulebook/rulebook'
import { classWords } from '@/lib/rulebook/words'

export type Draft = {
  resultClass: string | null
  text: string
  reason: string
  reportedTo: string
  contactName: string
  contactPhone: string
  commitments: readonly { text: string; dueOn: string; responsible: string }[]
}

/** Rows left empty are no promises; a form without script has some to spare. */
export const isSaid = ({ text, dueOn, responsible }: Draft['commitments'][number]) => Boolean(text || dueOn || responsible)

/** What a reply still lacks, by field, under the local scheme of result classes (domain A8). Empty = may be sent for review. */
export function draftProblems(draft: Draft, rulebook: Pick<Rulebook, 'resultClasses'>, today: string): Record<string, string> {
  const resultClass = rulebook.resultClasses.find(({ code }) => code === draft.resultClass)
  const named = resultClass && classWords(markOf(resultClass))
  const problems: Record<string, string> = {}
  if (!resultClass) problems.resultClass = '请选办理结果类别。'
  if (draft.text.trim().length < 20) problems.text = '请逐条答复代表的建议，至少 20 个字。'
  if (!draft.contactName.trim()) problems.contactName = '请写联系人。'
  if (!draft.contactPhone.trim()) problems.contactPhone = '请写联系电话。'
  if (resultClass?.demands.includes('reason') && draft.reason.trim().length < 5) problems.reason = `${named}答复请写明原因，至少 5 个字。`
  if (resultClass?.demands.includes('reportedTo') && !draft.reportedTo.trim()) problems.reportedTo = '请写明已向哪里反映。'
  if (resultClass?.demands.includes('commitments') && !draft.commitments.some(isSaid)) problems.commitments = `${named}答复请至少写一项承诺和完成时限。`
  // by the row that it stands in, empty rows counted: each mistake is said beside the words it is about
  draft.commitments.forEach((commitment, index) => isSaid(commitment) && Object.assign(problems, commitmentProblems(commitment, index, today)))
  return problems
}

function commitmentProblems({ text, dueOn, responsible }: Draft['commitments'][number], index: number, today: string): Record<string, string> {
  const at = `commitments.${index}`
  const problems: Record<string, string> = {}
  if (text.trim().length < 4) problems[`${at}.text`] = '请写做到什么。'
  if (!dueOn) problems[`${at}.dueOn`] = '请填完成时限。'
  else if (dueOn <= today) problems[`${at}.dueOn`] = '完成时限要晚于今天。'
  if (!responsible.trim()) problems[`${at}.responsible`] = '请写责任人。'
  return problems
}
