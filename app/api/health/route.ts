import { aPublicRoute } from '@/lib/platform/public-action'
import { healthNow } from '@/lib/platform/health'

/** Well means: the database takes writes. 503 tells a balancer or the launcher to wait, and a page that met a surprise whose it is. */
export const GET = aPublicRoute({ name: 'health' }, async () => {
  const health = await healthNow()
  const ok = health === 'well'
  return Response.json({ ok, health }, { status: ok ? 200 : 503, headers: { 'cache-control': 'no-store' } })
})
