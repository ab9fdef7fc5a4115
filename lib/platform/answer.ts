import type { FormState } from '@/components/ui/form-state'
import type { Refusal } from '@/lib/lifecycle'
import { typedIn } from '@/lib/platform/form'
import { surpriseWords } from '@/lib/platform/surprise'

/** `to`: where it goes on. `after`: where a browser without a script is led, so that reloading the page does not send the form once more; with one, the page it is on says it. */
export type Answer = { done: true; message?: string; to?: string; after?: string } | { refused: Refusal | string } | FormState

/** What the wrappers of actions say themselves. What was typed goes back with it. */
export const fromElsewhere = (form: FormData): FormState =>
  ({ message: '这个请求不是从本平台的页面发出的，没有受理。请回到页面再试。', values: typedIn(form) })

export const surprised = (error: unknown, about: Record<string, string>, form: FormData): FormState =>
  ({ message: surpriseWords(error, about, '您写的没有丢。'), values: typedIn(form) })
