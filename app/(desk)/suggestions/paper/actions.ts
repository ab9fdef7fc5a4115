'use server'

import { after } from 'next/server'
import { z } from 'zod'
import { anAction } from '@/lib/platform/action'
import { paths } from '@/lib/platform/paths'
import { remapRoster, startRoster, uploadRoster } from '@/lib/rosters/commands'
import { findRoster } from '@/lib/rosters/queries'
import { PAPER_KINDS } from '@/lib/rosters/roster'

/** Takes a table of letters or evaluations on paper, and leads to what recording it would do. */
export const upload = anAction({ name: 'suggestion.recordPapers', permission: 'suggestion.import', bound: z.object({ kind: z.enum(PAPER_KINDS) }), needs: z.object({}) }, async ({ actor, bound, form, circumstances }) => {
  const file = form.get('file')
  if (!(file instanceof File) || file.size === 0) return { message: '还没有选文件。', fields: { file: '选一个 xlsx 或者 csv 文件。' } }
  const answer = await uploadRoster(actor, bound.kind, { name: file.name, content: Buffer.from(await file.arrayBuffer()) }, circumstances.now)
  if (!answer.ok) return { message: '这个文件还不能登记。', fields: { file: answer.message } }
  return { done: true, to: paths.papers(answer.value) }
})

const choices = z.object({ intent: z.enum(['check', 'import']), readings: z.array(z.string().max(40)).max(200) })

/** Checks the table anew as its columns are now chosen, or records it: only what was checked exactly so. */
export const settle = anAction({ name: 'suggestion.recordPapers', permission: 'suggestion.import', bound: z.object({ id: z.uuid() }), needs: choices }, async ({ actor, bound: { id }, input: { intent, readings }, circumstances }) => {
  const run = await findRoster(actor, id)
  if (!run) return { refused: { why: 'missing' } }
  const asChecked = readings.length === run.mapping.readings.length && readings.every((reading, index) => reading === run.mapping.readings[index])
  if (intent === 'check' || !asChecked) {
    const answer = await remapRoster(actor, id, { readings, leftOut: [] }, circumstances.now)
    return answer.ok ? { done: true, to: `${paths.papers(id)}?checked=1` } : { message: answer.message }
  }
  const started = await startRoster(actor, id, circumstances.now)
  if (!started.ok) return { refused: started.message }
  after(started.value)
  return { done: true, to: paths.papers(id) }
})
