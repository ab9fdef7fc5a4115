'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextInput } from '@/components/ui/field'
import { untouched, type FormState } from '@/components/ui/form-state'
import { SubmitButton } from '@/components/ui/submit-button'

type Props = { upload: (state: FormState, form: FormData) => Promise<FormState> }

export function UploadForm({ upload }: Props) {
  const [state, act] = useActionState(upload, untouched)
  return (
    <form action={act} className="max-w-[38rem]">
      <ErrorSummary state={state} />
      <TextInput
        name="file"
        type="file"
        label="台账文件"
        hint="xlsx 或者 csv，最大 20 MB，最多 5 万行。表头上面有标题行、表头有两层、日期写成 2024.3.5、一格里有几个单位，都读得懂。联系电话、证号和住址不会读入。"
        accept=".xlsx,.csv,.txt"
        required
        state={state}
      />
      <SubmitButton busy="正在读文件…">上传并核对</SubmitButton>
    </form>
  )
}
