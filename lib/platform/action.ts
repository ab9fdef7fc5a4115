import 'server-only'
import { headers } from 'next/headers'
import { redirect, unstable_rethrow } from 'next/navigation'
import { z } from 'zod'
import type { FormState } from '@/components/ui/form-state'
import { callingIt } from '@/lib/congresses/office'
import type { Refusal } from '@/lib/lifecycle'
import { fromElsewhere, surprised, type Answer } from '@/lib/platform/answer'
import { heard, isPlainForm, keepAnswer } from '@/lib/platform/answered'
import { now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { mistakesOf, readForm, typedIn } from '@/lib/platform/form'
import { isOwnOrigin } from '@/lib/platform/origin'
import { findActing } from '@/lib/platform/session'
import type { Outcome } from '@/lib/platform/transact'
import { canAnywhere, type Actor, type Permission } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { getCircumstances } from '@/lib/settings/queries'
import { recordRefusal } from '@/lib/events/commands'
import { refusalSentence } from '@/lib/words'

type Given<B, I> = { actor: Actor; bound: B; input: I; form: FormData; circumstances: Circumstances }
export type { Answer }

type Making<B extends z.ZodType, N extends z.ZodType> = {
  /** What is recorded when it is refused, e.g. 'suggestion.step'. */
  name: string
  /** Held in one's own congress or unit at all; what the record allows is asked where it is loaded. */
  permission?: Permission
  /** Arguments bound by the page. They travel through the browser: bad ones are tampering and throw. */
  bound: B
  needs: N | ((bound: z.infer<B>) => z.ZodType<z.infer<N>>)
}

/**
 * Makes every server action of a signed-in person: who, origin, parse, run, record, error to message.
 * The result takes (bound, state, form), to be bound by the page and handed to useActionState.
 */
export function anAction<B extends z.ZodType, N extends z.ZodType>({ name, permission, bound: boundShape, needs }: Making<B, N>, run: (given: Given<z.infer<B>, z.infer<N>>) => Promise<Answer>) {
  const act = async (boundArgument: z.infer<B>, state: FormState, form: FormData): Promise<FormState> => {
    if (!isOwnOrigin(await headers())) return fromElsewhere(form)
    const again = act.bind(null, boundArgument)
    const acting = await findActing().catch((error: unknown) => ({ lost: surprised(error, { action: name }, form) }))
    if (!acting) return keepAnswer(signedOut(form), again, form)
    if ('lost' in acting) return keepAnswer(acting.lost, again, form) // thrown, it would take the page away and what was typed with it
    const { actor, settings } = acting
    const bound = boundShape.parse(boundArgument)
    if (permission && !canAnywhere(actor, permission)) return refuse(actor, name, '', { why: 'forbidden' }, form)

    const parsed = (typeof needs === 'function' ? needs(bound) : needs).safeParse(readForm(form))
    if (!parsed.success) return heard(state, callingIt(actor.office, mistakesOf(parsed.error, form)))
    try {
      const circumstances = await getCircumstances(actor.congressId, now(), db, settings)
      const answer = await run({ actor, bound, input: parsed.data as z.infer<N>, form, circumstances })
      return await heard(state, await settle(answer, actor, name, bound, form))
    } catch (error) {
      unstable_rethrow(error)
      return keepAnswer(callingIt(actor.office, surprised(error, { action: name, personId: actor.personId }, form)), again, form)
    }
  }
  return act
}

async function settle(answer: Answer, actor: Actor, name: string, bound: unknown, form: FormData): Promise<FormState> {
  if ('refused' in answer) return refuse(actor, name, recordIdOf(bound), answer.refused, form)
  if ('to' in answer && answer.to) redirect(answer.to)
  if ('after' in answer && answer.after && (await isPlainForm())) redirect(answer.after)
  return 'done' in answer && answer.done ? { done: true, message: callingIt(actor.office, answer.message), ...('values' in answer ? { values: answer.values } : {}) } : { values: typedIn(form), ...callingIt(actor.office, answer as FormState) }
}

async function refuse(actor: Actor, name: string, recordId: string, refusal: Refusal | string, form: FormData): Promise<FormState> {
  const why = typeof refusal === 'string' ? refusal : [refusal.why, refusal.condition].filter(Boolean).join(':')
  await recordRefusal(actor, { kind: name.split('.')[0] ?? '', recordId, action: name, why }, now())
  return keepAnswer({ message: callingIt(actor.office, typeof refusal === 'string' ? refusal : refusalSentence(refusal)), values: typedIn(form) })
}

/** No redirect: what was typed would be lost with the page. */
const signedOut = (form: FormData): FormState =>
  ({ message: '您的登录已到时或已在别处结束。请另开一个窗口登录，再回到这里提交，写的还在。', values: typedIn(form) })

const recordIdOf = (bound: unknown) => String((bound as { id?: unknown } | null)?.id ?? '')

/** A transaction's outcome as an action's answer. */
export const answerOf = (outcome: Outcome, done: { message?: string; to?: string; after?: string } = {}): Answer =>
  outcome.ok ? { done: true, ...done } : { refused: outcome.refusal }

export const noBound = z.object({}).default({})
