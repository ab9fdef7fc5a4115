import { aRoute, missingAs, refusedAs } from '@/lib/platform/route'
import { VisitInput } from '@/lib/receptions/visit'
import { takeVisit } from '@/lib/receptions/visits'
import { getCircumstances } from '@/lib/settings/queries'

const answer = (body: object, status: number) => Response.json(body, { status, headers: { 'cache-control': 'no-store' } })

/** Takes in one visit that a page kept on its device. Sent again, it is answered as the first time and written once. */
export const POST = aRoute<{ id: string }>({ name: 'reception.visit', permission: 'opinion.enter' }, async ({ actor, request, params: { id } }) => {
  const parsed = VisitInput.safeParse(await request.json().catch(() => null))
  if (!parsed.success) return answer({ mistakes: [...new Set(parsed.error.issues.map(({ message }) => message))].join('') }, 422)
  const outcome = await takeVisit(actor, id, parsed.data, await getCircumstances(actor.congressId))
  if (outcome.ok) return answer({ number: outcome.value.number, code: outcome.value.code, isFolded: outcome.value.isFolded }, 201)
  return outcome.refusal.why === 'missing' ? missingAs(id, '没有找到这场接待。') : refusedAs(id, outcome.refusal)
})
