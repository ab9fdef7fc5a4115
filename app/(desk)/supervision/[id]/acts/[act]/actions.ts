'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { uploadWords } from '@/lib/attachments/words'
import { anAction, answerOf } from '@/lib/platform/action'
import { fileWithAct, removeActFile } from '@/lib/supervision/act-files'

export const addFile = anAction({ name: 'keyTopic.addFile', permission: 'keyTopic.record', bound: z.object({ id: z.uuid() }), needs: z.object({}) }, async ({ actor, bound, form, circumstances }) => {
  const file = form.get('file')
  if (!(file instanceof File) || file.size === 0) return { fields: { file: uploadWords.none } }
  const outcome = await fileWithAct(actor, bound.id, { name: file.name, body: file.stream() }, circumstances.now)
  if (!outcome.ok && 'file' in outcome) return { fields: { file: outcome.file } }
  refresh()
  return answerOf(outcome, { message: '已经附上，看得到这个课题的人都看得到。' })
})

export const takeFile = anAction({ name: 'keyTopic.removeFile', permission: 'keyTopic.record', bound: z.object({ fileId: z.string().regex(/^[a-f0-9]{64}$/) }), needs: z.object({}) }, async ({ actor, bound, circumstances }) => {
  const outcome = await removeActFile(actor, bound.fileId, circumstances.now)
  refresh()
  return answerOf(outcome, { message: '已经删去。' })
})
