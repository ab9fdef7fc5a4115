import { aPublicRoute } from '@/lib/platform/public-action'
import { canWrite } from '@/lib/platform/health'

/** Well means: the database takes writes. 503 tells a balancer or the launcher to wait. */
export const GET = aPublicRoute({ name: 'health' }, async () => {
  const ok = await canWrite()
  return Response.json({ ok }, { status: ok ? 200 : 503, headers: { 'cache-control': 'no-store' } })
})
