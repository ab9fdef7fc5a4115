'use client'

import { useActionState } from 'react'
import { PhotosField } from '@/components/opinions/photos-field'
import { Disclosure } from '@/components/ui/disclosure'
import { ErrorSummary } from '@/components/ui/error-summary'
import { untouched, type FormState } from '@/components/ui/form-state'
import { SubmitButton } from '@/components/ui/submit-button'

/** For whoever looks after it: what a visitor showed or brought, put beside their words afterwards. */
export function AddPhotos({ add, left }: { add: (state: FormState, form: FormData) => Promise<FormState>; left: number }) {
  const [state, submit] = useActionState(add, untouched)
  return (
    <Disclosure summary="添照片" className="mt-4" open={Boolean(state.message)}>
      <form action={submit} noValidate className="mt-2">
        <ErrorSummary state={state} within="add" />
        <PhotosField state={state} within="add" optional={`还能添 ${left} 张`} hint="来访人拍的、带来的都行。拍摄地点会自动去掉；不要拍到人脸和证件。" />
        <SubmitButton tone="usual" busy="正在上传…">添上</SubmitButton>
      </form>
    </Disclosure>
  )
}
