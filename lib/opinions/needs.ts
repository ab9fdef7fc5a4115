import { z } from 'zod'
import { ENTERED_CHANNELS } from '@/lib/opinions/opinion'
import { TELL_WAYS, type TellWay } from '@/lib/opinions/tell-ways'

/** The words a person agreed to, by their version: changed words get a new one. */
export const CONSENT_VERSION = '2026-1'
/** 办结一年后删除: how long after its end the name, telephone and address of an opinion are kept. */
export const KEEP_MONTHS = 12

const phone = z.string().trim().max(30, '电话没有这么长。').regex(/^(\+?\d[\d -]{4,18}\d)?$/, '电话只写数字，例如 13800005678 或 0855-8220142。').default('')
const said = {
  text: z.string().trim().transform((text) => text.replace(/\r\n/g, '\n')).pipe(z.string().min(5, '请写是什么事，至少 5 个字。').max(2000, '最多 2000 个字。写清一件事就好。')),
  place: z.string().trim().max(100, '地点最多 100 个字。').default(''),
  category: z.string().max(40).default(''),
}
const person = {
  name: z.string().trim().max(40, '称呼最多 40 个字。').default(''),
  phone,
}
const tellBy = z.union([z.enum(TELL_WAYS), z.literal('').transform(() => undefined)]).optional()
/** Who wants a message must leave a number that takes one; who wants a call, any number. */
export function mustReach({ phone, tellBy: way }: { phone: string; tellBy?: TellWay }, context: z.core.$RefinementCtx): void {
  if (way === 'phone' && !phone) context.addIssue({ code: 'custom', path: ['phone'], message: '要打电话告知，请写号码；不想写，就选凭查询码看。', input: phone })
  if (way === 'message' && !/^1[3-9]\d{9}$/.test(phone.replace(/[\s-]/g, ''))) context.addIssue({ code: 'custom', path: ['phone'], message: '要收短信，请写 11 位的手机号；不想写，就选凭查询码看。', input: phone })
}
const ticked = z.union([z.literal('on'), z.literal('')]).optional().transform((value) => value === 'on')

/** What anyone may send from a code on a wall. */
export const speakNeeds = z.object({
  ...said, ...person,
  key: z.uuid(),
  consent: ticked,
  tellBy,
  nameForDeputy: ticked,
  /** Read the hint that another place is the right one, and goes on. */
  sure: ticked,
}).superRefine(mustReach).superRefine(({ name, phone, consent }, context) => {
  if ((name || phone) && !consent) context.addIssue({ code: 'custom', path: ['consent'], message: '留了称呼或者电话，请勾选同意；不同意就把它们清空，一样可以提交。' })
})
export type Spoken = z.infer<typeof speakNeeds>

/** What staff write down for somebody who came, called or wrote. */
export const enterNeeds = z.object({
  ...said, ...person,
  key: z.uuid(),
  channel: z.enum(ENTERED_CHANNELS, '请选怎样反映的。'),
  address: z.string().trim().max(100, '住址最多 100 个字。').default(''),
  tellBy,
  nameForDeputy: ticked,
})
export type Entered = z.infer<typeof enterNeeds>
/** The same as its own form sends it. */
export const enterForm = enterNeeds.superRefine(mustReach)

export const lookUpNeeds = z.object({ code: z.string().trim().min(1, '请填查询码。').max(60, '查询码没有这么长。') })
export const gradeNeeds = z.object({ grade: z.enum(['satisfied', 'basically', 'unsatisfied'], '请选满意不满意。'), words: z.string().trim().max(500, '最多 500 个字。').default('') })
  .refine(({ grade, words }) => grade !== 'unsatisfied' || words.length >= 2, { path: ['words'], message: '请写哪里不满意，我们照着重新研究。' })
export const revealNeeds = z.object({ reason: z.string().trim().min(2, '写明为什么要看，至少两个字。').max(200, '不超过 200 个字。') })
