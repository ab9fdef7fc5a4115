import 'server-only'
import { headers } from 'next/headers'
import type { FormState } from '@/components/ui/form-state'

/** Between an action and the page drawn for it lie milliseconds: enough for many people at once. */
const KEPT = 100
const refused = new Map<string, FormState>()

/** proxy.ts draws a nonce for each request, and no request can bring its own. */
const thisRequest = async () => (await headers()).get('content-security-policy')

/** An action was refused: the page that is drawn for the same request may have lost its form, and with it what was typed. */
export async function keepAnswer<S extends FormState>(answer: S): Promise<S> {
  const request = await thisRequest()
  if (!request) return answer
  refused.set(request, answer)
  if (refused.size > KEPT) refused.delete(refused.keys().next().value!)
  return answer
}

/** What this very request was refused; null where nothing was. */
export async function findAnswer(): Promise<FormState | null> {
  const request = await thisRequest()
  return (request && refused.get(request)) || null
}

/** A form sent without a script: the answer is a whole page. With one, the form itself holds the answer. */
export const isPlainForm = async () => !(await headers()).has('next-action')
