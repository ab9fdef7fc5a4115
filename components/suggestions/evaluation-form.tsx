'use client'

import { useActionState } from 'react'
import { ActionBar } from '@/components/ui/action-bar'
import { Choices } from '@/components/ui/choices'
import { ErrorSummary } from '@/components/ui/error-summary'
import { untouched, type FormState } from '@/components/ui/form-state'
import { EyeIcon } from '@/components/ui/icons'
import { Notice } from '@/components/ui/notice'
import { Revealed } from '@/components/ui/revealed'
import { Section } from '@/components/ui/section'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { actionWords, gradeWords } from '@/lib/suggestions/words'

type Props = {
  evaluate: (state: FormState, form: FormData) => Promise<FormState>
  isLate: boolean
  replies: readonly { id: string; unit: string }[]
  cosigners: readonly string[]
  /** 一个月 */
  rehandleWithin: string
}

const options = (['satisfied', 'basically', 'unsatisfied'] as const).map((grade) => ({
  value: grade, label: gradeWords[grade].label, ...(grade === 'unsatisfied' ? { reveals: 'why' as const } : {}),
}))

/** Two questions for each reply, and the reason where an answer is 不满意. */
export function EvaluationForm({ evaluate, isLate, replies, cosigners, rehandleWithin }: Props) {
  const [state, send] = useActionState(evaluate, untouched)
  const words = actionWords[isLate ? 'lateEvaluate' : 'evaluate']
  return (
    <form action={send}>
      <Section title="您的评价">
        <ErrorSummary state={state} />
        {cosigners.length > 0 ? <Notice className="mb-6">评价前，请先征求 {cosigners.length} 位联名代表的意见：{cosigners.join('、')}。</Notice> : null}
        {replies.map(({ id, unit }, index) => (
          <div key={id}>
            {replies.length > 1 ? <h3 className="mb-3">{unit}</h3> : null}
            <input type="hidden" name={`grades.${index}.replyId`} value={id} />
            <Choices row name={`grades.${index}.attitude`} legend="办理态度：有没有当面听您的意见" options={options} state={state} />
            <Choices row name={`grades.${index}.result`} legend="办理结果：事情办得怎么样" options={options} state={state} />
          </div>
        ))}
        <Revealed by="why">
          <TextArea name="reason" label="哪里不满意" hint={`代工委研究您的理由后，可以要求单位在${rehandleWithin}内重新办理。`} rows={5} max={1000} state={state} />
        </Revealed>
        <p className="mid"><EyeIcon /> 评价完成前，承办单位看不到。提交后不能改。</p>
      </Section>
      <ActionBar>
        <SubmitButton size="big" busy={words.busy}>{words.label}</SubmitButton>
      </ActionBar>
    </form>
  )
}
