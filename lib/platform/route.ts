import 'server-only'
import { unstable_rethrow } from 'next/navigation'
import { callingIt } from '@/lib/congresses/office'
import { now } from '@/lib/platform/clock'
import { isOwnOrigin } from '@/lib/platform/origin'
import { findActor } from '@/lib/platform/session'
import { surpriseWords } from '@/lib/platform/surprise'
import { canAnywhere, type Actor, type Permission } from '@/lib/policy'
import { recordRefusal } from '@/lib/events/commands'
import type { Refusal } from '@/lib/lifecycle'
import { refusalSentence } from '@/lib/words'

type Asked<P> = { actor: Actor; request: Request; params: P }
/** A record was refused: which, why, and with what the asker is answered. */
export type RefusedRoute = { refused: Refusal; recordId: string; answer: Response }

/** Makes every route handler of a signed-in person. Writes must come from our own pages; what may not be read is missing; every refusal is recorded. */
export function aRoute<P = Record<string, string>>({ name, permission }: { name: string; permission?: Permission }, run: (asked: Asked<P>) => Promise<Response | RefusedRoute>) {
  return async (request: Request, context: { params: Promise<P> }): Promise<Response> => {
    if (request.method !== 'GET' && !isOwnOrigin(request.headers)) return said(403, '这个请求不是从本平台的页面发出的。')
    const actor = await findActor()
    if (!actor) return said(401, '请先登录。')
    if (permission && !canAnywhere(actor, permission)) {
      await recordRefusal(actor, { kind: 'route', recordId: '', action: name, why: 'forbidden' }, now())
      return said(404, '没有找到。')
    }
    try {
      const answer = await run({ actor, request, params: await context.params })
      return 'refused' in answer ? await refuse(actor, name, answer) : answer
    } catch (error) {
      unstable_rethrow(error)
      return said(500, callingIt(actor.office, surpriseWords(error, { action: name, personId: actor.personId })))
    }
  }
}

async function refuse(actor: Actor, name: string, { refused, recordId, answer }: RefusedRoute): Promise<Response> {
  const why = [refused.why, refused.condition].filter(Boolean).join(':')
  await recordRefusal(actor, { kind: name.split('.')[0] ?? '', recordId: recordId.slice(0, 100), action: name, why }, now())
  return answer
}

/** Refused with the sentence of its reason: what may not be seen is missing, all else is this answer's `status`. */
export const refusedAs = (recordId: string, refused: Refusal, status = 409): RefusedRoute =>
  ({ refused, recordId, answer: said(refused.why === 'missing' ? 404 : status, refusalSentence(refused)) })

/** Not there, or not this person's: the two are answered alike. */
export const missingAs = (recordId: string, words: string): RefusedRoute => ({ refused: { why: 'missing' }, recordId, answer: said(404, words) })

/** A short answer in words, never kept by a cache. */
export const said = (status: number, words: string) =>
  new Response(words, { status, headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' } })
