import { z } from 'zod'
import { findBatchNotice } from '@/lib/batches/notice'
import { servedAs } from '@/lib/documents/served'
import { WORD } from '@/lib/documents/word'
import { aRoute, missingAs } from '@/lib/platform/route'
import { getCircumstances } from '@/lib/settings/queries'
import { writerFor } from '@/lib/templates/queries'
import { recordExport } from '@/lib/workbooks/commands'

/** The notice of a batch in Word, with its annex. */
export const GET = aRoute({ name: 'batch.notice', permission: 'batch.read' }, async ({ actor, request }) => {
  const id = z.uuid().safeParse(new URL(request.url).searchParams.get('id')).data ?? ''
  const circumstances = await getCircumstances(actor.congressId)
  const notice = id ? await findBatchNotice(actor, id, circumstances) : null
  if (!notice) return missingAs(id, '还没有可以写进通知的建议。')
  const word = await writerFor(actor.congressId)(notice.paper)
  await recordExport(actor, 'notice', { query: `batch=${id}`, count: notice.count }, circumstances.now)
  return new Response(new Uint8Array(word), { headers: servedAs(WORD, `交办通知-${notice.title}.docx`) })
})
