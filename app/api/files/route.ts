import { attach, type Place } from '@/lib/attachments/commands'
import { MOST_BYTES } from '@/lib/attachments/kinds'
import { attachAll } from '@/lib/attachments/plain'
import { codeOfUploadRefusal } from '@/lib/attachments/words'
import { paths } from '@/lib/platform/paths'
import { aRoute, refusedAs, said, type RefusedRoute } from '@/lib/platform/route'
import type { Actor } from '@/lib/policy'
import { getCircumstances } from '@/lib/settings/queries'

/** A form without script is held in memory while it is taken apart: so much at once, and no more. */
const MOST_IN_ONE_FORM = 2 * MOST_BYTES + 64 * 1024

/** Takes in attachments: one file as the body itself, as the page sends it, or a plain form with several. */
export const POST = aRoute({ name: 'file.add' }, ({ actor, request }) =>
  request.headers.get('content-type')?.startsWith('multipart/form-data') ? takeForm(actor, request) : takeOne(actor, request),
)

async function takeOne(actor: Actor, request: Request): Promise<Response | RefusedRoute> {
  const { searchParams } = new URL(request.url)
  const place: Place = { suggestionId: searchParams.get('suggestionId') ?? '', replyId: searchParams.get('replyId') || null, commitmentId: searchParams.get('commitmentId') || null }
  if (!request.body) return said(400, '没有收到文件。')
  const outcome = await attach(actor, place, { name: searchParams.get('name') ?? '', body: request.body }, await getCircumstances(actor.congressId))
  if (outcome.ok) return Response.json(outcome.value, { status: 201, headers: { 'cache-control': 'no-store' } })
  return refusedAs(place.suggestionId, outcome.refusal, 422)
}

async function takeForm(actor: Actor, request: Request): Promise<Response | RefusedRoute> {
  const length = Number(request.headers.get('content-length') ?? Number.NaN)
  if (!(length <= MOST_IN_ONE_FORM)) return said(413, '这些文件加起来太大。请退回去，一次少选几个。')
  const form = await request.formData()
  const place: Place = { suggestionId: String(form.get('suggestionId') ?? ''), replyId: String(form.get('replyId') ?? '') || null, commitmentId: String(form.get('commitmentId') ?? '') || null }
  const circumstances = await getCircumstances(actor.congressId)
  const refusal = await attachAll(actor, place, form, circumstances)
  if (refusal && refusal.why !== 'notYet') return refusedAs(place.suggestionId, refusal, 404)
  const told = refusal ? `?upload=${codeOfUploadRefusal(refusal.condition)}` : ''
  const answer = new Response(null, { status: 303, headers: { location: `${backTo(form, place)}${told}#attachments` } })
  return refusal ? { refused: refusal, recordId: place.suggestionId, answer } : answer
}

/** Where the form came from, if it says so and that is one of our own record pages. */
function backTo(form: FormData, { suggestionId }: Place): string {
  const back = String(form.get('back') ?? '')
  return /^\/(suggestions|commitments)\/[\w/-]+$/.test(back) ? back : paths.editSuggestion(encodeURIComponent(suggestionId))
}
