import { z } from 'zod'
import { draftProblems } from '@/lib/assignments/draft'
import { day, text } from '@/lib/needs'
import type { Rulebook } from '@/lib/rulebook/rulebook'

/** What stands on a sealed letter that came on paper: recorded by the office for a unit that works without the platform. */
export const paperReply = z.object({
  letterNumber: text(1, 50, '文号'),
  issuedOn: day,
  resultClass: z.string().trim().min(1, '请选办理结果类别。').max(40),
  text: z.string().trim().max(20_000, '答复正文最多 20000 个字。').default(''),
  signedBy: z.string().trim().max(50, '签发人最多 50 个字。').default(''),
  reason: z.string().trim().max(2000, '原因最多 2000 个字。').default(''),
  reportedTo: z.string().trim().max(500, '最多 500 个字。').default(''),
  promise: z.string().trim().max(500, '承诺最多 500 个字。').default(''),
  promiseDueOn: z.string().trim().default('').refine((given) => given === '' || day.safeParse(given).success, '完成时限请写成 2026-06-30 这样。'),
  responsible: z.string().trim().max(50, '责任人最多 50 个字。').default(''),
})
export type PaperReply = z.infer<typeof paperReply>

/** The letter's one promise, as a draft has many. */
export const promisesOf = ({ promise, promiseDueOn, responsible }: PaperReply) => (promise || promiseDueOn ? [{ text: promise, dueOn: promiseDueOn, responsible }] : [])

type Days = { dispatchedOn: string | null; today: string }

/** Why this letter cannot be recorded, in words, by field; what the class demands is asked of paper too, its wording and contact are the letter's own. */
export function paperProblems(given: PaperReply, rulebook: Pick<Rulebook, 'resultClasses'>, { dispatchedOn, today }: Days): Record<string, string> {
  const asDraft = { ...given, text: given.text.padEnd(20, '。'), contactName: '见原件', contactPhone: '见原件', commitments: promisesOf(given) }
  const { resultClass, reason, reportedTo, commitments, ...rest } = draftProblems(asDraft, rulebook, given.issuedOn)
  const promised = rest['commitments.0.text'] ?? commitments
  const problems = {
    resultClass, reason, reportedTo, promise: promised, promiseDueOn: rest['commitments.0.dueOn'] && '完成时限要写，并且晚于答复的日期。', responsible: rest['commitments.0.responsible'],
    issuedOn: given.issuedOn > today ? '答复的日期不能晚于今天。' : dispatchedOn && given.issuedOn < dispatchedOn ? '答复的日期早于交办的日期。' : undefined,
  }
  return Object.fromEntries(Object.entries(problems).flatMap(([field, words]) => (words ? [[field, words]] : [])))
}
