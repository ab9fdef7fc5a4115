'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { attach, removeAttachment } from '@/lib/attachments/commands'
import { uploadWords } from '@/lib/attachments/words'
import { anAction, answerOf } from '@/lib/platform/action'

const Bound = z.object({ id: z.uuid(), replyId: z.uuid() })

export const seal = anAction({ name: 'assignment.seal', permission: 'assignment.sealReply', bound: Bound, needs: z.object({}) }, async ({ actor, bound: { id, replyId }, form, circumstances }) => {
  const file = form.get('file')
  if (!(file instanceof File) || file.size === 0) return { fields: { file: uploadWords.none } }
  const outcome = await attach(actor, { suggestionId: id, replyId, isSealed: true }, { name: file.name, body: file.stream() }, circumstances)
  if (!outcome.ok && outcome.refusal.why === 'notYet') return { fields: { file: outcome.refusal.condition ?? uploadWords.notScan } }
  refresh()
  return answerOf(outcome, { message: '已经附上，代表和代工委现在看得到。' })
})

export const unseal = anAction({ name: 'assignment.unseal', permission: 'assignment.sealReply', bound: z.object({ id: z.uuid(), fileId: z.string().regex(/^[a-f0-9]{64}$/) }), needs: z.object({}) }, async ({ actor, bound, circumstances }) => {
  const outcome = await removeAttachment(actor, bound.fileId, circumstances)
  refresh()
  return answerOf(outcome, { message: '已经删去。' })
})
