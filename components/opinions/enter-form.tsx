'use client'

import { useActionState } from 'react'
import { PhotosField } from '@/components/opinions/photos-field'
import { Check, Choices } from '@/components/ui/choices'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Select, TextInput } from '@/components/ui/field'
import { untouched, type FormState } from '@/components/ui/form-state'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'

type Option = { value: string; label: string }
type Props = { enter: (state: FormState, form: FormData) => Promise<FormState>; formKey: string; channels: readonly Option[]; categories: readonly Option[]; ways: readonly Option[]; personalDataHref: string }

export function EnterForm({ enter, formKey, channels, categories, ways, personalDataHref }: Props) {
  const [state, submit] = useActionState(enter, untouched)
  return (
    <>
      <ErrorSummary state={state} />
      {state.done ? <p className="mb-6"><a className="btn" href="">再登记一件</a></p> : null}
      {state.done ? null : (
        <form action={submit} noValidate>
          <input type="hidden" name="key" value={state.values?.key || formKey} />
          <Choices name="channel" legend="怎样反映的" row state={state} options={channels} defaultValue="visit" />
          <TextArea name="text" label="什么事" hint="写原话。里面的手机号、身份证号会自动遮住。" rows={5} max={2000} state={state} />
          <TextInput name="place" label="在哪里" optional state={state} autoComplete="off" maxLength={100} />
          <Select name="category" label="类别" optional state={state}>
            <option value="">还不清楚</option>
            {categories.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
          </Select>
          <PhotosField state={state} hint="反映人带来的、拍给您看的照片。拍摄地点会自动去掉；不要拍到人脸和证件。" />
          <p className="mid mb-2">下面三项经本人同意才写，加密保存，办结一年后删除。<a href={personalDataHref} target="_blank" rel="noopener">怎样告知</a></p>
          <div className="grid2">
            <TextInput name="name" label="称呼" optional state={state} autoComplete="off" maxLength={40} />
            <TextInput name="phone" label="电话" optional state={state} type="tel" inputMode="tel" autoComplete="off" maxLength={30} />
          </div>
          <Choices name="tellBy" legend="有了答复，怎样告诉本人" optional="可不选" row state={state} options={ways} hint="留了电话又没有选的，打电话。" />
          <TextInput name="address" label="住址" optional state={state} autoComplete="off" maxLength={100} />
          <Check name="nameForDeputy" label="本人同意让代表知道称呼" state={state} />
          <div className="mt-4"><SubmitButton size="big" busy="正在登记…">登记</SubmitButton></div>
        </form>
      )}
    </>
  )
}
