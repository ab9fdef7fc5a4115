import 'server-only'
import { createHash, timingSafeEqual } from 'node:crypto'
import type { NextRequest } from 'next/server'
import { headers } from 'next/headers'
import { redirect, unstable_rethrow } from 'next/navigation'
import type { z } from 'zod'
import type { FormState } from '@/components/ui/form-state'
import { addressOf } from '@/lib/platform/address'
import { fromElsewhere, surprised, type Answer } from '@/lib/platform/answer'
import { heard, keepAnswer } from '@/lib/platform/answered'
import { env } from '@/lib/platform/env'
import { mistakesOf, readForm, typedIn } from '@/lib/platform/form'
import { isOwnOrigin } from '@/lib/platform/origin'
import { said } from '@/lib/platform/route'
import { surpriseWords } from '@/lib/platform/surprise'
import { countTry, type Brake } from '@/lib/sign-in/throttle'
import { refusalSentence } from '@/lib/words'

/** Where someone who is not signed in asks from. */
export type Caller = { address: string; userAgent: string }
type Given<B, I> = { caller: Caller; bound: B; input: I; form: FormData }

type Making<B extends z.ZodType, N extends z.ZodType> = {
  name: string
  bound: B
  needs: N | ((bound: z.infer<B>) => z.ZodType<z.infer<N>>)
  /** How often one address may ask. Left out where the command itself counts. */
  brake?: Brake
}

const callerOf = (from: Headers): Caller => ({ address: addressOf(from), userAgent: (from.get('user-agent') ?? '').slice(0, 400) })

/** Makes every server action that needs no signed-in person: origin, how often, parse, run, error to message. */
export function aPublicAction<B extends z.ZodType, N extends z.ZodType>({ name, bound: boundShape, needs, brake }: Making<B, N>, run: (given: Given<z.infer<B>, z.infer<N>>) => Promise<Answer>) {
  const act = async (boundArgument: z.infer<B>, state: FormState, form: FormData): Promise<FormState> => {
    const asked = await headers()
    if (!isOwnOrigin(asked)) return fromElsewhere(form)
    const caller = callerOf(asked)
    const bound = boundShape.parse(boundArgument)
    try {
      const wait = await waitOf(name, caller, brake)
      if (wait) return await heard(state, { message: wait, values: typedIn(form) })
      const parsed = (typeof needs === 'function' ? needs(bound) : needs).safeParse(readForm(form))
      if (!parsed.success) return await heard(state, mistakesOf(parsed.error, form))
      return await heard(state, settle(await run({ caller, bound, input: parsed.data as z.infer<N>, form }), form))
    } catch (error) {
      unstable_rethrow(error)
      return keepAnswer(surprised(error, { action: name }, form), act.bind(null, boundArgument), form)
    }
  }
  return act
}

function settle(answer: Answer, form: FormData): FormState {
  if ('refused' in answer) return { message: typeof answer.refused === 'string' ? answer.refused : refusalSentence(answer.refused), values: typedIn(form) }
  if ('to' in answer && answer.to) redirect(answer.to)
  return 'done' in answer && answer.done ? { done: true, message: answer.message } : { ...(answer as FormState), values: typedIn(form) }
}

/** How long an address has to wait, in words, or '' if it may ask. */
async function waitOf(name: string, { address }: Caller, brake?: Brake): Promise<string> {
  if (!brake || env.NO_RATE_LIMIT) return ''
  const { allowed, minutesLeft } = await countTry(`${name}:${address}`, brake)
  return allowed ? '' : `从您这里提交得太多，${minutesLeft} 分钟后可以再试。写的还在。`
}

/** `key`: for a program of ours outside, which has no page and no origin; without the key, the address does not exist. */
type Opening = { name: string; brake?: Brake; key?: () => string | undefined }

/** Compared by their digests, which are of one length, in a time that tells nothing. */
function holdsKey(headers: Headers, key: string | undefined): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return key !== undefined && timingSafeEqual(digest(headers.get('authorization') ?? ''), digest(`Bearer ${key}`))
}

type Asked<P> = { request: NextRequest; params: P; caller: Caller }

/** Makes every route handler that needs no signed-in person. */
export function aPublicRoute<P = Record<string, string>>({ name, brake, key }: Opening, run: (asked: Asked<P>) => Promise<Response>) {
  return async (request: NextRequest, context: { params: Promise<P> }): Promise<Response> => {
    if (!key && !['GET', 'HEAD'].includes(request.method) && !isOwnOrigin(request.headers)) return said(403, '这个请求不是从本平台的页面发出的。')
    const caller = callerOf(request.headers)
    try {
      const wait = await waitOf(name, caller, brake)
      if (!wait && key && !holdsKey(request.headers, key())) return said(404, '没有找到。')
      return wait ? said(429, wait) : await run({ request, caller, params: await context.params })
    } catch (error) {
      unstable_rethrow(error)
      return said(500, surpriseWords(error, { action: name }))
    }
  }
}
