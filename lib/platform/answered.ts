import 'server-only'
import { headers } from 'next/headers'
import type { FormState } from '@/components/ui/form-state'
import { isSentAgain } from '@/lib/platform/again'

/** What was sent, and to which action, for the person to send it once more: in a page without a script, nothing else holds it. */
export type Sent = { again: (state: FormState, form: FormData) => Promise<FormState>; fields: [name: string, value: string][] }
type Kept = { answer: FormState; sent?: Sent }

/** Between an action and the page drawn for it lie milliseconds: enough for many people at once. */
const KEPT = 100
const refused = new Map<string, Kept>()

/** envelope.ts draws a nonce for each request, and no request can bring its own. */
const thisRequest = async () => (await headers()).get('content-security-policy')

/** An action was refused: the page that is drawn for the same request may have lost its form, and with it what was typed. */
export async function keepAnswer<S extends FormState>(answer: S, again?: Sent['again'], form?: FormData): Promise<S> {
  const request = await thisRequest()
  if (!request) return answer
  const sent = again && form && !holdsPassword(form) && (await isPlainForm()) ? { again, fields: writtenIn(form) } : undefined
  refused.set(request, { answer, sent })
  if (refused.size > KEPT) refused.delete(refused.keys().next().value!)
  return answer
}

/** All that was typed or chosen; files are not kept. */
const writtenIn = (form: FormData) => [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string' && !entry[0].startsWith('$'))
const holdsPassword = (form: FormData) => [...form.keys()].some((name) => /password/i.test(name))

/** Of a form that was sent a second time: the one that would say it is not on the page that is drawn, so the page around it does. */
export const heard = async <S extends FormState>(state: FormState, said: S): Promise<S> => (isSentAgain(state) ? keepAnswer(said) : said)

/** What this very request was refused; null where nothing was. */
export const findAnswer = async (): Promise<FormState | null> => (await findKept())?.answer ?? null

/** The same with what was sent. */
export async function findKept(): Promise<Kept | null> {
  const request = await thisRequest()
  return (request && refused.get(request)) || null
}

/** A form sent without a script: the answer is a whole page. With one, the form itself holds the answer. */
export const isPlainForm = async () => !(await headers()).has('next-action')
