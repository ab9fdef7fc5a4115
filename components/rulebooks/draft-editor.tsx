'use client'

import { useActionState } from 'react'
import { LimitFields } from '@/components/rulebooks/limit-fields'
import { RuleField } from '@/components/rulebooks/rule-field'
import { ActionBar } from '@/components/ui/action-bar'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextInput } from '@/components/ui/field'
import { untouched, type FormState } from '@/components/ui/form-state'
import { Section } from '@/components/ui/section'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import type { Editor } from '@/lib/rulebooks/editor'

type Props = { action: (state: FormState, form: FormData) => Promise<FormState>; name: string; note: string; editor: Editor; saved: string; /** One red button a page: whoever may decide presses that one. */ decides: boolean }

/** A draft, rule by rule. A limit opens with what it does to a real record; whatever has a mistake stands open. */
export function DraftEditor({ action, name, note, editor, saved, decides }: Props) {
  const [state, dispatch] = useActionState(action, untouched)
  return (
    <form action={dispatch} noValidate>
      <ErrorSummary state={state} />
      <TextInput name="name" label="名称" defaultValue={name} maxLength={60} state={state} autoComplete="off" />
      <TextArea name="note" label="为什么改" optional defaultValue={note} rows={3} max={500} state={state} />
      {editor.limits.map(({ section, title, fields }) => (
        <Section key={section} id={section} title={title}>
          {fields.map((field) => <LimitFields key={field.path} field={field} state={state} />)}
        </Section>
      ))}
      {editor.groups.map(({ section, title, fields }) => (
        <Section key={section} id={section} title={title}>
          <div className="grid2">{fields.map((field) => <RuleField key={field.path} field={field} state={state} />)}</div>
        </Section>
      ))}
      <p className="mid mt-8">结果类别、评价等次、不予受理的情形、建议类别这些名单沿用底本，在这里还不能改。</p>
      <ActionBar note={saved}><SubmitButton tone={decides ? 'usual' : 'main'} busy="正在存…">存草稿</SubmitButton></ActionBar>
    </form>
  )
}
