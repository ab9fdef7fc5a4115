import { removeAttachment } from '@/lib/attachments/commands'
import { aRoute, said } from '@/lib/platform/route'
import { getCircumstances } from '@/lib/settings/queries'
import { refusalSentence } from '@/lib/words'

/** Takes an attachment away where there is no script to send a DELETE. */
export const POST = aRoute({ name: 'file.remove' }, async ({ actor, request }) => {
  const form = await request.formData()
  const outcome = await removeAttachment(actor, String(form.get('id') ?? ''), await getCircumstances(actor.congressId))
  if (!outcome.ok) return said(outcome.refusal.why === 'missing' ? 404 : 409, refusalSentence(outcome.refusal))
  const back = String(form.get('back') ?? '')
  return new Response(null, { status: 303, headers: { location: /^\/suggestions\/[\w/-]+$/.test(back) ? `${back}#attachments` : '/' } })
})
