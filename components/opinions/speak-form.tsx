'use client'

import { useActionState } from 'react'
import { PhotosField } from '@/components/opinions/photos-field'
import { SpeakAlike } from '@/components/opinions/speak-alike'
import { ActionBar } from '@/components/ui/action-bar'
import { Check, Choices } from '@/components/ui/choices'
import { ErrorSummary } from '@/components/ui/error-summary'
import { fieldId, Select, TextInput } from '@/components/ui/field'
import { untouched, type FormState } from '@/components/ui/form-state'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'

type Props = {
  send: (state: FormState, form: FormData) => Promise<FormState>
  formKey: string
  categories: readonly { value: string; label: string }[]
  /** How they may be told, as this congress can. */
  ways: readonly { value: string; label: string }[]
  personalDataHref: string
  hasDeputy: boolean
  code: string
}

/** The public's own form: what, where, a photo; a name and a number only for whoever wants to be called. */
export function SpeakForm({ send, formKey, categories, ways, personalDataHref, hasDeputy, code }: Props) {
  const [state, submit] = useActionState(send, untouched)
  const elsewhere = state.fields?.sure
  return (
    <form action={submit} noValidate>
      <ErrorSummary state={state} />
      <input type="hidden" name="key" value={state.values?.key || formKey} />
      {elsewhere ? (
        <div className="mb-6">
          <Notice tone="wait" title="可能有更快的去处">{elsewhere}</Notice>
          <Check name="sure" label="我看过了，还是要对代表说" note="勾上再按一次提交。" state={{ ...state, fields: undefined }} />
        </div>
      ) : null}
      <TextArea name="text" label="什么事" hint="怎么说都行，照您平时说话写。不要写别人的隐私。" rows={5} max={2000} state={state} />
      <SpeakAlike code={code} fieldId={fieldId('text')} />
      <TextInput name="place" label="在哪里" optional hint="村、路、门口的店名都行。" state={state} autoComplete="off" maxLength={100} />
      <Select name="category" label="大概是哪方面的" optional state={state}>
        <option value="">说不准，不选</option>
        {categories.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
      </Select>
      <PhotosField state={state} />
      <div className="grid2">
        <TextInput name="name" label="怎么称呼您" optional state={state} autoComplete="name" placeholder="例如 王女士" maxLength={40} />
        <TextInput name="phone" label="手机号" optional state={state} type="tel" inputMode="tel" autoComplete="tel" maxLength={30} />
      </div>
      <p className="hint mb-4">不留也能办，凭查询码看进度。留了只给联络站看，办结一年后删除。</p>
      <Choices name="tellBy" legend="有了答复，怎样告诉您" optional="可不选" row state={state} options={ways} hint="留了号码又没有选的，打电话。" />
      <Check name="consent" label="我同意为办这件事使用我留的称呼和电话" note="没有留就不用勾。" state={state} />
      {hasDeputy ? <Check name="nameForDeputy" label="可以让代表知道我的称呼" note="电话代表看不到。" state={state} /> : null}
      <p className="mt-2 mb-4"><a href={personalDataHref}>个人信息怎样使用</a></p>
      <ActionBar note="提交后给您一个查询码。"><SubmitButton size="big" busy="正在提交…">提交给代表</SubmitButton></ActionBar>
    </form>
  )
}
