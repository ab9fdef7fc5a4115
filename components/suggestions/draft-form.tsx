'use client'

import { useRouter } from 'next/navigation'
import { useActionState, useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react'
import { ActionBar } from '@/components/ui/action-bar'
import { ErrorSummary } from '@/components/ui/error-summary'
import { untouched, type FormState } from '@/components/ui/form-state'
import { CheckIcon } from '@/components/ui/icons'
import { SubmitButton } from '@/components/ui/submit-button'
import { isChanged } from '@/components/ui/typed-early'
import { paths } from '@/lib/platform/paths'
import { missingParts, type Written } from '@/lib/suggestions/hints'
import type { DraftView } from '@/lib/suggestions/queries-drafts'
import type { Similar } from '@/lib/suggestions/similar'
import type { PublicityWish, ProposerKind } from '@/lib/suggestions/suggestion'
import { useAutosave, type Save } from './draft-autosave'
import { DraftClash } from './draft-clash'
import { DraftFields, type DraftOptions } from './draft-fields'

type Props = {
  draft: DraftView
  options: DraftOptions
  similar: Similar[]
  kept: string
  save: Save
  /** The same, bound by the page: bound here it would be new at each drawing, and an answer without script would never be drawn. */
  saveHere: (state: FormState, form: FormData) => Promise<FormState>
  overwrite: (held: { id: string }, state: FormState, form: FormData) => Promise<FormState>
  photos: ReactNode
  cosigners: ReactNode
}

/** Where a suggestion is written. Without script it is a form with two buttons; with it, everything is kept by itself. */
export function DraftForm({ draft, options, similar, kept, save, saveHere, overwrite, photos, cosigners }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const router = useRouter()
  const [answer, send] = useActionState(saveHere, untouched)
  const { keeping, touched, flush } = useAutosave(form, draft, save, kept)
  const [written, setWritten] = useState<Written>(draft)
  const [missing, setMissing] = useState<FormState>(untouched)
  const [pointedAt, setPointedAt] = useState<Record<string, string>>({})
  const state = [missing, keeping.state, answer].find(({ message }) => message) ?? untouched

  // What was chosen or typed before the script came is kept like everything else.
  useEffect(() => {
    if (form.current && isChanged(form.current)) touched()
  }, [touched])

  function typed({ target }: FormEvent<HTMLFormElement>) {
    // the photographs and the search for cosigners stand among the fields and belong to other forms
    if (!form.current || (target as HTMLInputElement).form !== form.current) return
    touched()
    const now = new FormData(form.current)
    setWritten(writtenIn(now))
    if (!missing.fields) return
    const { fields } = missingNow(now, draft)
    setPointedAt(fields ?? {}) // what is mended is no longer pointed at; the list above stays, or it would take the focus
    if (!fields) setMissing(untouched)
  }

  async function pressed(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const wantsOn = (event.nativeEvent as SubmitEvent).submitter?.getAttribute('value') === 'check'
    setMissing(untouched)
    setPointedAt({})
    const safe = await flush()
    if (!wantsOn || !safe || !form.current) return
    const still = missingNow(new FormData(form.current), draft)
    if (still.fields) {
      setMissing(still)
      setPointedAt(still.fields)
    } else router.push(paths.checkDraft(draft.id))
  }

  return (
    <form ref={form} id="draft" action={send} onSubmit={pressed} onInput={typed} noValidate>
      <p className="soft mt-1 mb-6" role={keeping.phase === 'offline' ? 'status' : undefined}>
        {keeping.phase === 'kept' ? <CheckIcon /> : null} {keeping.words}
      </p>
      {keeping.phase === 'movedOn' ? <DraftClash id={draft.id} form={form} overwrite={overwrite} /> : <ErrorSummary state={state} />}
      <DraftFields draft={draft} options={options} written={written} state={{ fields: state === missing ? pointedAt : state.fields, values: answer.values }} similar={similar} photos={photos} cosigners={cosigners} />
      <ActionBar>
        <SubmitButton tone="usual" size="big" name="next" value="" busy="正在保存…">存草稿</SubmitButton>
        <SubmitButton size="big" name="next" value="check" busy="正在保存…">下一步：核对提交</SubmitButton>
      </ActionBar>
    </form>
  )
}

function missingNow(form: FormData, draft: DraftView): FormState {
  const fields = missingParts(readyIn(form, draft))
  const count = Object.keys(fields).length
  return count > 0 ? { message: `还有 ${count} 处要补`, fields } : untouched
}

const textOf = (form: FormData, name: string) => String(form.get(name) ?? '')
const writtenIn = (form: FormData): Written => ({
  title: textOf(form, 'title'), situation: textOf(form, 'situation'), analysis: textOf(form, 'analysis'), proposal: textOf(form, 'proposal'),
})
const readyIn = (form: FormData, { cosigners }: DraftView) => ({
  ...writtenIn(form),
  publicityWish: textOf(form, 'publicityWish') as PublicityWish, // the page's own choices; the server asks again
  publicityWhy: textOf(form, 'publicityWhy'),
  proposerKind: textOf(form, 'proposerKind') as ProposerKind,
  confirmed: cosigners.filter(({ state }) => state === 'confirmed').length,
})
