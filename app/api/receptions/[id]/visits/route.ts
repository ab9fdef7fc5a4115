import { readForm } from '@/lib/platform/form'
import { aRoute, missingAs, refusedAs, said } from '@/lib/platform/route'
import { VisitInput } from '@/lib/receptions/visit'
import { takeVisitWithPhotos } from '@/lib/receptions/visit-photos'
import { getCircumstances } from '@/lib/settings/queries'

const answer = (body: object, status: number) => Response.json(body, { status, headers: { 'cache-control': 'no-store' } })

/** Takes in one visit that a page kept on its device. Sent again, it is answered as the first time and written once. */
export const POST = aRoute<{ id: string }>({ name: 'reception.visit', permission: 'opinion.enter' }, async ({ actor, request, params: { id } }) => {
  const form = await request.formData().catch(() => null)
  if (!form) return said(400, '这一件没有传完整，请再送一次。')
  const parsed = VisitInput.safeParse(readForm(form))
  if (!parsed.success) return answer({ mistakes: [...new Set(parsed.error.issues.map(({ message }) => message))].join('') }, 422)
  const outcome = await takeVisitWithPhotos(actor, id, parsed.data, form, await getCircumstances(actor.congressId))
  if (outcome.ok) {
    const { id: _opinion, ...told } = outcome.value
    return answer(told, 201)
  }
  return outcome.refusal.why === 'missing' ? missingAs(id, '没有找到这场接待。') : refusedAs(id, outcome.refusal)
})
