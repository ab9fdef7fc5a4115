import { deliverPushes } from '@/lib/clients/push'
import { deliver } from '@/lib/messages/deliver'
import { deliverTellings } from '@/lib/opinions/telling-out'
import { now } from '@/lib/platform/clock'
import { env } from '@/lib/platform/env'
import { aPublicRoute } from '@/lib/platform/public-action'
import { tick } from '@/lib/timers/tick'

const BRAKE = { tries: 30, windowSeconds: 60, blockSeconds: 60 }

/** For a clock outside: `POST` with `Authorization: Bearer <TICK_SECRET>`. 202 where another server is at it already. */
export const POST = aPublicRoute({ name: 'tick', brake: BRAKE, key: () => env.TICK_SECRET }, async () => {
  const ran = await tick(now())
  const delivered = await deliver(now(), { stop: AbortSignal.timeout(45_000) })
  const told = await deliverTellings(now(), AbortSignal.timeout(45_000))
  const pushed = await deliverPushes(now(), AbortSignal.timeout(45_000))
  return Response.json({ ran, delivered, told, pushed }, { status: ran ? 200 : 202, headers: { 'cache-control': 'no-store' } })
})
