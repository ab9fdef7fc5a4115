import { removeAttachment } from '@/lib/attachments/commands'
import { findFile } from '@/lib/attachments/queries'
import { servedHeaders } from '@/lib/attachments/served'
import { aRoute, missingAs, refusedAs } from '@/lib/platform/route'
import { getCircumstances } from '@/lib/settings/queries'

export const GET = aRoute<{ id: string }>({ name: 'file.read' }, async ({ actor, params }) => {
  const file = await findFile(actor, params.id, await getCircumstances(actor.congressId))
  return file ? new Response(file.body, { headers: servedHeaders(file) }) : missingAs(params.id, '没有找到这个附件。')
})

export const DELETE = aRoute<{ id: string }>({ name: 'file.remove' }, async ({ actor, params }) => {
  const outcome = await removeAttachment(actor, params.id, await getCircumstances(actor.congressId))
  return outcome.ok ? new Response(null, { status: 204 }) : refusedAs(params.id, outcome.refusal)
})
