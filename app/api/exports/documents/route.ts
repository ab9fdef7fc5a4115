import { Readable } from 'node:stream'
import { documentFiles, readChosen } from '@/lib/documents/archive'
import { recordTaken } from '@/lib/documents/commands'
import { servedAs } from '@/lib/documents/served'
import { zipOf } from '@/lib/documents/zip'
import { readForm } from '@/lib/platform/form'
import { aRoute, missingAs, said } from '@/lib/platform/route'
import { getCircumstances } from '@/lib/settings/queries'
import { writerFor } from '@/lib/templates/queries'
import { chosenNeeds } from '@/lib/suggestions/bulk'

/** The documents of the suggestions that were ticked in the list, as one archive. */
export const POST = aRoute({ name: 'document.export', permission: 'suggestion.bulk' }, async ({ actor, request }) => {
  const asked = chosenNeeds.safeParse(readForm(await request.formData()))
  if (!asked.success) return said(400, `${asked.error.issues[0]?.message ?? '请先勾选建议。'}请回到列表再选。`)
  const circumstances = await getCircumstances(actor.congressId)
  const found = await readChosen(actor, asked.data.chosen.map(({ id }) => id), circumstances)
  if (found.length === 0) return missingAs('', '没有找到这些建议。')
  await recordTaken(actor, { suggestions: found.map(({ view }) => view.id), documents: 'all' }, circumstances.now)
  const archive = zipOf(documentFiles(found, writerFor(actor.congressId)))
  return new Response(Readable.toWeb(archive) as ReadableStream, { headers: servedAs('application/zip', `建议公文-${circumstances.today}.zip`) }) // Node's and the web's stream types name the same object
})
