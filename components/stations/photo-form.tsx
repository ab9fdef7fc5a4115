'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { described, Field, fieldId, TextInput } from '@/components/ui/field'
import { untouched, type FormState } from '@/components/ui/form-state'
import { SubmitButton } from '@/components/ui/submit-button'

const HINT = '照片里的拍摄地点会自动去掉。拍到群众的脸，先征得本人同意。'

/** One photograph with the words that stand under it. */
export function PhotoForm({ hang }: { hang: (state: FormState, form: FormData) => Promise<FormState> }) {
  const [state, submit] = useActionState(hang, untouched)
  const photo = { name: 'photo', within: 'photo', hint: HINT, state }
  return (
    <form action={submit} noValidate>
      <ErrorSummary state={state} within="photo" />
      <Field label="照片" {...photo}>
        <input className="input" type="file" accept="image/jpeg,image/png,image/webp" id={fieldId('photo', 'photo')} name="photo" {...described(photo)} />
      </Field>
      <TextInput name="words" label="照片上是什么" hint="写在照片下面，也念给看不见的人听，例如：代表在院坝里听群众说饮水的事" maxLength={80} state={state} within="photo" autoComplete="off" />
      <SubmitButton tone="usual" busy="正在上传…">挂上照片</SubmitButton>
    </form>
  )
}
