import { removeAttachment } from '@/lib/attachments/commands'
import { aRoute, refusedAs } from '@/lib/platform/route'
import { getCircumstances } from '@/lib/settings/queries'

/** Takes an attachment away where there is no script to send a DELETE. */
export const POST = aRoute({ name: 'file.remove' }, async ({ actor, request }) => {
  const form = await request.formData()
  const id = String(form.get('id') ?? '')
  const outcome = await removeAttachment(actor, id, await getCircumstances(actor.congressId))
  if (!outcome.ok) return refusedAs(id, outcome.refusal)
  const back = String(form.get('back') ?? '')
  return new Response(null, { status: 303, headers: { location: /^\/(suggestions|commitments)\/[\w/-]+$/.test(back) ? `${back}#attachments` : '/' } })
})
