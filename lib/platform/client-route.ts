import 'server-only'
import { unstable_rethrow } from 'next/navigation'
import type { Client } from '@/lib/clients/client'
import { findClient } from '@/lib/clients/queries'
import { problemWords, type ProblemKey } from '@/lib/clients/words'
import { addressOf } from '@/lib/platform/address'
import { now } from '@/lib/platform/clock'
import { env } from '@/lib/platform/env'
import { report } from '@/lib/platform/log'
import { countTry, takeBack, type Brake } from '@/lib/sign-in/throttle'

type Asked<P> = { client: Client; request: Request; params: P }
const GUESSES: Brake = { tries: 30, windowSeconds: 60, blockSeconds: 60 }

/** Makes every route handler of a program outside: its key, how often, run, error to a problem (RFC 9457). A browser has no key, so no page elsewhere can call it. */
export function aRouteOfClient<P = Record<string, string>>({ name }: { name: string }, run: (asked: Asked<P>) => Promise<Response>) {
  return async (request: Request, context: { params: Promise<P> }): Promise<Response> => {
    try {
      const client = await whoAsks(request)
      if (client instanceof Response) return client
      if (!env.NO_RATE_LIMIT && !(await countTry(`client:${client.id}`, { tries: client.perMinute, windowSeconds: 60, blockSeconds: 60 })).allowed) return problem(429, 'brake', { 'retry-after': '60' })
      return await run({ client, request, params: await context.params })
    } catch (error) {
      unstable_rethrow(error)
      const [, detail] = problemWords.surprise
      return problem(500, 'surprise', {}, { detail: `${detail}编号 ${report(error, { action: name })}。` })
    }
  }
}

/** Every wrong key counts against the address it came from, before it is looked at; a right one is taken back. */
async function whoAsks(request: Request): Promise<Client | Response> {
  const key = /^Bearer (\S{20,200})$/.exec(request.headers.get('authorization') ?? '')?.[1]
  const place = `client-key:${addressOf(request.headers)}`
  if (!env.NO_RATE_LIMIT && !(await countTry(place, GUESSES)).allowed) return problem(429, 'brake', { 'retry-after': '60' })
  const client = key ? await findClient(key, now()) : null
  if (!client) return problem(401, 'key', { 'www-authenticate': 'Bearer' })
  if (!env.NO_RATE_LIMIT) await takeBack(place, GUESSES)
  return client
}

/** A problem as JSON with a sentence in Chinese that says what to do. */
export function problem(status: number, key: ProblemKey, headers: Record<string, string> = {}, more: Record<string, unknown> = {}): Response {
  const [title, detail] = problemWords[key]
  return new Response(JSON.stringify({ type: 'about:blank', title, status, detail, code: key, ...more }), { status, headers: { 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store', ...headers } })
}

export const answerJson = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' } })

const MOST_BYTES = 64 * 1024

/** The body of a request as JSON, or the problem with it. */
export async function readJson(request: Request): Promise<unknown | Response> {
  const bytes = Buffer.from(await request.arrayBuffer())
  if (bytes.length > MOST_BYTES) return problem(413, 'size')
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return problem(400, 'json')
  }
}
