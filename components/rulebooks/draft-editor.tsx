'use client'

import { useActionState } from 'react'
import { ListFields } from '@/components/rulebooks/list-fields'
import { LimitFields } from '@/components/rulebooks/limit-fields'
import { RuleField } from '@/components/rulebooks/rule-field'
import { Check } from '@/components/ui/choices'
import { ActionBar } from '@/components/ui/action-bar'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextInput } from '@/components/ui/field'
import { untouched, type FormState } from '@/components/ui/form-state'
import { Section } from '@/components/ui/section'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import type { Editor } from '@/lib/rulebooks/editor'

type Props = { action: (state: FormState, form: FormData) => Promise<FormState>; name: string; note: string; /** The version of the draft that this form says. */ drawn: number; editor: Editor; saved: string; /** One red button a page: whoever may decide presses that one. */ decides: boolean }

/** A draft, rule by rule. A limit opens with what it does to a real record; whatever has a mistake stands open. */
export function DraftEditor({ action, name, note, drawn, editor, saved, decides }: Props) {
  const [state, dispatch] = useActionState(action, untouched)
  return (
    <form action={dispatch} noValidate>
      <button type="submit" className="vh" tabIndex={-1} aria-hidden="true">存草稿</button>
      <ErrorSummary state={state} />
      <input type="hidden" name="drawn" value={state.values?.drawn ?? drawn} />
      {state.values?.stale ? <Check name="over" value={state.values.stale} label="我已看过，仍按我写的存" note="那一份里您也写了的地方，会换成您写的。" /> : null}
      <nav className="toc mb-6" aria-label="这份规则的各部分">{[...editor.limits, ...editor.groups].map(({ section, title }) => <a key={section} href={`#${section}`}>{title}</a>)}</nav>
      <TextInput name="name" label="名称" defaultValue={name} maxLength={60} state={state} autoComplete="off" />
      <TextArea name="note" label="为什么改" optional defaultValue={note} rows={3} max={500} state={state} />
      {editor.limits.map(({ section, title, fields }) => (
        <Section key={section} id={section} title={title}>
          {fields.map((field) => <LimitFields key={field.path} field={field} state={state} />)}
        </Section>
      ))}
      {editor.groups.map(({ section, title, lists, fields }) => (
        <Section key={section} id={section} title={title}>
          {lists.map((field) => <ListFields key={field.path} field={field} state={state} />)}
          <div className="grid2">{fields.map((field) => <RuleField key={field.path} field={field} state={state} />)}</div>
        </Section>
      ))}
      <ActionBar note={saved}><SubmitButton tone={decides ? 'usual' : 'main'} busy="正在存…">存草稿</SubmitButton></ActionBar>
    </form>
  )
}
