'use client'

import { useRouter } from 'next/navigation'
import { startTransition, useActionState, useState, type FormEvent, type ReactNode } from 'react'
import { Choices } from '@/components/ui/choices'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextInput } from '@/components/ui/field'
import { untouched, type FormState } from '@/components/ui/form-state'
import { SubmitButton } from '@/components/ui/submit-button'
import { RULES, type Slip } from '@/lib/accounts/accounts'
import { ruleWords } from '@/lib/accounts/words'
import { Opened } from './opened'

type Act = (state: FormState, form: FormData) => Promise<FormState>
type Props = {
  open: Act
  total: number
  onPage: number
  /** Whether they still need a login name. */
  names: boolean
  words: { all: string; chosen: string }
  door: string
  code: ReactNode
  again: string
  children: ReactNode
}
type Run = { slips: Slip[]; rest: number; under: boolean; state: FormState }

export const slipsIn = ({ values }: FormState): Slip[] => JSON.parse(values?.['slips'] ?? '[]') as Slip[] // written so by the action
const restIn = ({ values }: FormState) => Number(values?.['rest'] ?? 0)

/** Chooses, opens, and shows the slips. With a script one press goes through all of them, some at a time; without, each press opens the next hundred. */
export function OpenForm({ open, total, onPage, names, words, door, code, again, children }: Props) {
  const [state, dispatch] = useActionState(open, untouched)
  const [run, setRun] = useState<Run | null>(null)
  const router = useRouter()

  async function goThrough(form: FormData) {
    const slips: Slip[] = []
    for (;;) {
      const answer = await open(untouched, form).catch((): FormState => ({ message: '网络断了，已经开通的在下面。连上后再按一次，开通过的不会重复。' }))
      slips.push(...slipsIn(answer))
      const rest = restIn(answer)
      const under = Boolean(answer.done) && rest > 0
      startTransition(() => setRun({ slips: [...slips], rest, under, state: answer }))
      if (!under) return router.refresh() // the heading counts anew
    }
  }
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const button = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null
    const form = new FormData(event.currentTarget, button)
    setRun({ slips: [], rest: form.get('whom') === 'all' ? total : form.getAll('chosen[]').length, under: true, state: untouched })
    void goThrough(form)
  }

  const shown = run ?? { slips: slipsIn(state), rest: restIn(state), under: false, state }
  const opened = shown.under || shown.slips.length > 0
  return <div className="mt-6">
    {opened ? <Opened {...shown} door={door} code={code} again={again} /> : null}
    <form action={dispatch} onSubmit={onSubmit} noValidate hidden={opened}>
      <ErrorSummary state={shown.state} />
      <div id="chosen" tabIndex={-1}>{children}</div>
      {onPage > 0 ? (
        <fieldset className="sec">
          <legend className="vh">怎样开通</legend>
          {names ? <Choices name="rule" legend="登录名怎么起" hint="已经有登录名的，用原来的" options={RULES.map((value) => ({ value, ...ruleWords[value] }))} defaultValue="name" state={shown.state} row /> : null}
          {names ? <TextInput className="max-w-md" name="prefix" label="编号开头的字母" hint="选“字母加编号”时用，不写就用 db" optional maxLength={10} autoComplete="off" state={shown.state} /> : null}
          <div className="actbar">
            <SubmitButton tone="usual" name="whom" value="chosen" busy="正在开通…">{words.chosen}</SubmitButton>
            <SubmitButton name="whom" value="all" busy="正在开通…">{words.all}</SubmitButton>
          </div>
        </fieldset>
      ) : null}
    </form>
  </div>
}
