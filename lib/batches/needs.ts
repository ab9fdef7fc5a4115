import { z } from 'zod'
import { BATCH_KINDS } from '@/lib/batches/batch'
import { day, text } from '@/lib/needs'
import { addMonths } from '@/lib/rulebook/days'
import { fullDay } from '@/lib/rulebook/words'

const maybeDay = z.union([z.literal(''), day]).default('').transform((on) => on || null)

/** What is said of a batch: its notice, the day of the meeting, and the dates that the notice fixes. */
export const batchNeeds = z.object({
  title: text(4, 80, '通知的标题'),
  kind: z.enum(BATCH_KINDS, '请选大会期间交办或者闭会交办。'),
  noticeNumber: z.string().trim().max(60, '文号最多 60 个字。').default(''),
  meetingOn: maybeDay,
  signForOn: maybeDay,
  coOpinionOn: maybeDay,
  replyOn: maybeDay,
  excess: z.string().trim().max(500, '理由最多 500 个字。').default(''),
  note: z.string().trim().max(1000, '要求最多 1000 个字。').default(''),
})
export type BatchInput = z.infer<typeof batchNeeds>
type Dates = Pick<BatchInput, 'meetingOn' | 'signForOn' | 'coOpinionOn' | 'replyOn' | 'excess'>

/** 代表法 art. 51 counts from the dispatch. */
const MONTHS = 3

/** What is wrong with the dates if it is handed over on that day, by field. Later than the law has it only with a recorded reason. */
export function dateProblems({ signForOn, coOpinionOn, replyOn, excess }: Dates, handedOn: string): Partial<Record<keyof Dates, string>> {
  const problems: Partial<Record<keyof Dates, string>> = {}
  for (const [field, on] of [['signForOn', signForOn], ['coOpinionOn', coOpinionOn], ['replyOn', replyOn]] as const) {
    if (on !== null && on < handedOn) problems[field] = `这一天早于交办的那天（${fullDay(handedOn)}），请改晚，或者留空按规则算。`
  }
  if (replyOn && coOpinionOn && coOpinionOn > replyOn) problems.coOpinionOn ??= '会办意见要在答复之前报到主办单位，请改早。'
  if (replyOn && replyOn > addMonths(handedOn, MONTHS) && !excess) {
    problems.excess = `答复晚于交办之日起三个月（${fullDay(addMonths(handedOn, MONTHS))}）。《代表法》第五十一条规定三个月内答复，请把日期改早，或者写明理由。`
  }
  return problems
}
