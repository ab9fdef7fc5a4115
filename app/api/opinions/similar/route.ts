import { findDoor } from '@/lib/opinions/doors'
import { listShownAlike } from '@/lib/opinions/shown'
import { opinionPublicWords } from '@/lib/opinions/words'
import { aPublicRoute } from '@/lib/platform/public-action'

const BRAKE = { tries: 120, windowSeconds: 600, blockSeconds: 300 }

/** While somebody writes: what was said already, in the words that everyone may read. */
export const GET = aPublicRoute({ name: 'opinion.similar', brake: BRAKE }, async ({ request }) => {
  const { searchParams } = request.nextUrl
  const door = await findDoor(searchParams.get('code') ?? '')
  const found = door ? await listShownAlike(door.congressId, (searchParams.get('text') ?? '').slice(0, 300)) : []
  const said = found.map(({ id, text, answer, state }) => ({ id, text, answer: answer.slice(0, 120), state: opinionPublicWords[state] }))
  return Response.json(said, { headers: { 'cache-control': 'private, no-store' } })
})
