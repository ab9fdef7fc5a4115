'use client'

import { useActionState } from 'react'
import { ActionBar } from '@/components/ui/action-bar'
import { Check, Choices } from '@/components/ui/choices'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Select, TextInput } from '@/components/ui/field'
import { untouched, type FormState } from '@/components/ui/form-state'
import { Revealed } from '@/components/ui/revealed'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { ACCEPTED } from '@/lib/attachments/kinds'
import type { RegisteredAs } from '@/lib/registrations/registered-as'
import { channelWords, publicityWords } from '@/lib/suggestions/words'

type Props = {
  as: RegisteredAs
  register: (state: FormState, form: FormData) => Promise<FormState>
  draftKey: string
  today: string
  categories: { value: string; label: string }[]
  units: string[]
}

/** What the office reads from the signed original, in the order in which it stands there. */
export function RegisterForm({ as, register, draftKey, today, categories, units }: Props) {
  const [state, send] = useActionState(register, untouched)
  return (
    <form action={send} className="max-w-[40em]" noValidate>
      <ErrorSummary state={state} />
      <input type="hidden" name="draftKey" value={draftKey} />
      {as === 'motion' ? <MotionFields state={state} today={today} /> : <PaperFields state={state} today={today} />}
      <TextInput name="lead" label={as === 'motion' ? '领衔提出议案的代表' : '领衔代表'} hint="写姓名。同名的写上代表团，如“石望山（云溪镇代表团）”。" state={state} autoComplete="off" />
      <TextArea name="cosigners" label="联名代表" optional hint="照原件上的签名写，用顿号或者换行隔开。他们会收到通知，没有签名的可以说明。" rows={3} count={false} state={state} />
      <Check name="onBehalfOfDelegation" label="以代表团名义提出" note="领衔代表应是这个代表团的团长。" state={state} />
      <TextArea name="title" label={as === 'motion' ? '作为建议的标题' : '标题'} rows={2} state={state} />
      <TextArea name="situation" label="情况和问题" rows={6} max={5000} state={state} />
      <TextArea name="analysis" label="为什么会这样" optional rows={3} max={5000} state={state} />
      <TextArea name="proposal" label="具体建议" rows={5} max={5000} state={state} />
      <TextInput name="scans" type="file" multiple accept={ACCEPTED} label={as === 'motion' ? '议案原件' : '签名的原件'} optional={as === 'motion'} hint="照片或者 PDF，加起来不超过 20 MB。" state={state} />
      <Select name="category" label="属于哪一类" optional="可不选" state={state} options={[{ value: '', label: '受理时再归类' }, ...categories]} />
      <Select name="suggestedUnits" label="代表希望由哪个单位办" optional="可不选" state={state} options={[{ value: '', label: '没有写' }, ...units.map((name) => ({ value: name, label: name }))]} />
      <Choices
        name="publicityWish" legend="代表同意怎样公开" state={state} defaultValue="full"
        options={(['full', 'titleOnly', 'none'] as const).map((wish) => ({ value: wish, label: publicityWords[wish].label, ...(wish === 'none' ? { reveals: 'why' as const } : {}) }))}
      />
      <Revealed by="why"><TextInput name="publicityWhy" label="为什么不公开" state={state} maxLength={200} /></Revealed>
      <Check name="secretProposer" label="代表要求不公开姓名" note="承办单位和其他代表看不到是谁提的。" state={state} />
      <Check name="faceReplyWish" label="代表希望当面答复" state={state} />
      <p className="mid mb-4">登记后直接进入审核。领衔代表会收到通知，可以核对文字，有出入时提出异议。</p>
      <ActionBar><SubmitButton busy="正在登记…">登记</SubmitButton></ActionBar>
    </form>
  )
}

const PaperFields = ({ state, today }: { state: FormState; today: string }) => (
  <>
    <TextInput name="receivedOn" type="date" label="哪一天收到原件" hint="审核的期限从这一天起算。" state={state} defaultValue={today} className="max-w-[16rem]" />
    <Choices name="channel" legend="什么时候提的" state={state} defaultValue="outOfSession" options={(['inSession', 'outOfSession'] as const).map((value) => ({ value, label: channelWords[value] }))} />
  </>
)

const MotionFields = ({ state, today }: { state: FormState; today: string }) => (
  <>
    <TextInput name="motionNumber" label="议案编号" hint="如 12。" state={state} autoComplete="off" className="max-w-[16rem]" />
    <TextArea name="motionTitle" label="议案标题" rows={2} state={state} />
    <TextInput name="decidedOn" type="date" label="哪一天决定作为建议办理" state={state} defaultValue={today} className="max-w-[16rem]" />
    <TextInput name="basis" label="决定的依据" hint="如“大会主席团第三次会议决定”。" state={state} autoComplete="off" />
  </>
)
