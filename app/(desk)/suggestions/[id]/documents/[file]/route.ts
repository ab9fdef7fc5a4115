import { recordTaken } from '@/lib/documents/commands'
import { findPaper } from '@/lib/documents/queries'
import { servedAs } from '@/lib/documents/served'
import { WORD } from '@/lib/documents/word'
import { aRoute, missingAs } from '@/lib/platform/route'
import { getCircumstances } from '@/lib/settings/queries'
import { writerFor } from '@/lib/templates/queries'

/** A document of a suggestion for Word. Who takes one is written down, as with every export. */
export const GET = aRoute<{ id: string; file: string }>({ name: 'document.read' }, async ({ actor, params: { id, file } }) => {
  const key = file.endsWith('.docx') ? file.slice(0, -'.docx'.length) : ''
  const circumstances = await getCircumstances(actor.congressId)
  const made = await findPaper(actor, id, key, circumstances)
  if (!made) return missingAs(id, '没有找到这份公文。')
  const word = await writerFor(actor.congressId)(made.paper)
  await recordTaken(actor, { suggestions: [id], documents: key }, circumstances.now)
  return new Response(new Uint8Array(word), { headers: servedAs(WORD, `${[made.paper.name, made.number].filter(Boolean).join('-')}.docx`) })
})
