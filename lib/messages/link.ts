import { dayOf } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { paths } from '@/lib/platform/paths'
import type { Actor } from '@/lib/policy'
import { asksToEvaluate } from '@/lib/messages/kinds'

/** Links in messages lie about in other places; after so long they lead nowhere. What they were about is still found on the desk. */
const LASTS = 30 * 86_400_000

export type Link =
  | { leads: 'missing' }
  | { leads: 'expired' }
  | { leads: 'otherRole' }
  /** It was for judging a reply, and that has been done. */
  | { leads: 'used'; to: string; on: string }
  | { leads: 'on'; to: string }

/** Where a message's link leads the one who is signed in. It opens nothing by itself: whose it is not, for them it does not exist. */
export async function findLink(actor: Actor, code: string, at: Date): Promise<Link> {
  const found = /^[A-Za-z0-9_-]{20}$/.test(code) ? await db.outbox.findUnique({ where: { code }, select: { personId: true, createdAt: true, notice: { select: { action: true, grantId: true, suggestionId: true, opinionId: true, batchId: true, detail: true } } } }) : null
  if (!found || found.personId !== actor.personId) return { leads: 'missing' }
  if (at.getTime() - found.createdAt.getTime() > LASTS) return { leads: 'expired' }
  const { action, grantId, suggestionId, opinionId, batchId, detail } = found.notice
  if (grantId !== actor.grantId) return { leads: 'otherRole' }
  if (suggestionId && actor.deputyId && asksToEvaluate(action)) return judging(actor.deputyId, suggestionId, found.createdAt)
  const { receptionId } = detail as { receptionId?: string } // written by receptions/telling.ts
  if (suggestionId) return { leads: 'on', to: paths.suggestion(suggestionId) }
  if (opinionId) return { leads: 'on', to: paths.opinion(opinionId) }
  if (batchId) return { leads: 'on', to: paths.batch(batchId) }
  return { leads: 'on', to: receptionId ? paths.deskReceptions(receptionId) : paths.notices() }
}

/** Straight to judging for whoever leads; the cosigners read. Once it is judged, the link says so. */
async function judging(deputyId: string, suggestionId: string, since: Date): Promise<Link> {
  const suggestion = await db.suggestion.findUnique({
    where: { id: suggestionId },
    select: { authorId: true, state: true, evaluations: { where: { evaluatedAt: { gte: since } }, orderBy: { evaluatedAt: 'asc' }, take: 1, select: { evaluatedAt: true } } },
  })
  const to = paths.suggestion(suggestionId)
  if (suggestion?.authorId !== deputyId) return { leads: 'on', to }
  const [given] = suggestion.evaluations
  return given ? { leads: 'used', to, on: dayOf(given.evaluatedAt) } : { leads: 'on', to: paths.evaluate(suggestionId) }
}
