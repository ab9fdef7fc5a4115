import { z } from 'zod'
import { enterNeeds, mustReach } from '@/lib/opinions/needs'

/** What an officer takes down of one visitor. A name or a number only where the visitor agreed. */
export const VisitInput = enterNeeds.omit({ channel: true }).extend({
  consent: enterNeeds.shape.nameForDeputy,
  deputyId: z.string().max(64).default(''),
}).superRefine(mustReach).superRefine(({ name, phone, address, consent }, context) => {
  if ((name || phone || address) && !consent) context.addIssue({ code: 'custom', path: ['consent'], message: '写了称呼或者电话，要来访人同意；不同意就把它们清空。' })
})
export type Visit = z.infer<typeof VisitInput>

/** So many on one page: more than ever came on one day. */
export const MOST_VISITS = 200
