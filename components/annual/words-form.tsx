'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { ActionBar } from '@/components/ui/action-bar'
import { untouched, type FormState } from '@/components/ui/form-state'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'

type Props = {
  take: (state: FormState, form: FormData) => Promise<FormState>
  words: Readonly<Record<string, string | undefined>>
  sections: readonly { section: string; title: string; hint: string }[]
}
const LONGEST = 4000

/** The office's own words, section by section; they stand after the numbers. */
export function WordsForm({ take, words, sections }: Props) {
  const [state, submit] = useActionState(take, untouched)
  return (
    <form action={submit} className="prose">
      <ErrorSummary state={state} />
      {sections.map(({ section, title, hint }) => (
        <TextArea key={section} name={section} label={title} hint={hint} rows={3} max={LONGEST} optional defaultValue={words[section]} state={state} />
      ))}
      <ActionBar stick={false}><SubmitButton busy="正在保存…">保存这些话</SubmitButton></ActionBar>
    </form>
  )
}
