import { aRoute } from '@/lib/platform/route'
import { getCircumstances } from '@/lib/settings/queries'
import { listSimilar } from '@/lib/suggestions/similar'

export const GET = aRoute({ name: 'suggestion.similar', permission: 'suggestion.list' }, async ({ actor, request }) => {
  const { searchParams } = new URL(request.url)
  const similar = await listSimilar(actor, (searchParams.get('title') ?? '').slice(0, 100), await getCircumstances(actor.congressId), searchParams.get('exceptId') ?? '')
  return Response.json(similar, { headers: { 'cache-control': 'private, no-store' } })
})
