'use client'

import { useActionState, useEffect, useRef, type RefObject } from 'react'
import { useCalled } from '@/components/layout/office'
import { forget, putBack, recall, remember } from '@/components/suggestions/draft-memory'
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
import type { Satisfaction } from '@/lib/rulebook/rulebook'
import { actionWords } from '@/lib/suggestions/words'

type Props = {
  id: string
  version: number
  evaluate: (state: FormState, form: FormData) => Promise<FormState>
  isLate: boolean
  satisfaction: Satisfaction
  replies: readonly { id: string; unit: string }[]
  cosigners: readonly string[]
  /** 一个月 */
  rehandleWithin: string
}

/** Asks each reply on every axis of the record's rulebook, and the reason where an answer counts as 不满意. */
export function EvaluationForm({ id, version, evaluate, isLate, satisfaction, replies, cosigners, rehandleWithin }: Props) {
  const called = useCalled()
  const [state, send] = useActionState(evaluate, untouched)
  const form = useRef<HTMLFormElement>(null)
  useKept(form, `evaluation:${id}`, version, state)
  const { axes, grades, counts } = satisfaction
  const optionsOf = (axis: string) => {
    const decides = counts === 'anyAxis' || axis === 'result'
    return grades.map(({ code, label, verdict }) => ({ value: code, label, ...(decides && verdict === 'unsatisfied' ? { reveals: 'why' as const } : {}) }))
  }
  const words = actionWords[isLate ? 'lateEvaluate' : 'evaluate']
  return (
    <form ref={form} action={send}>
      <Section title="您的评价">
        <ErrorSummary state={state} />
        {cosigners.length > 0 ? <Notice className="mb-6">评价前，请先征求 {cosigners.length} 位联名代表的意见：{cosigners.join('、')}。</Notice> : null}
        {replies.map(({ id, unit }, index) => (
          <div key={id}>
            {replies.length > 1 ? <h3 className="mb-3">{unit}</h3> : null}
            <input type="hidden" name={`grades.${index}.replyId`} value={id} />
            {axes.map(({ code, label, ask }) => <Choices key={code} row name={`grades.${index}.marks.${code}`} legend={ask ? `${label}：${ask}` : label} options={optionsOf(code)} state={state} />)}
          </div>
        ))}
        <Revealed by="why">
          <TextArea name="reason" label="哪里不满意" hint={called(`代工委研究您的理由后，可以要求单位在${rehandleWithin}内重新办理。`)} rows={5} max={1000} state={state} />
        </Revealed>
        <p className="mid"><EyeIcon /> 评价完成前，承办单位看不到。提交后不能改。</p>
      </Section>
      <ActionBar>
        <SubmitButton size="big" busy={words.busy}>{words.label}</SubmitButton>
      </ActionBar>
    </form>
  )
}

/** What is chosen and written stays on this device until it is handed in: a call comes, the page is closed, nothing is lost. */
function useKept(form: RefObject<HTMLFormElement | null>, key: string, version: number, state: FormState): void {
  const isSent = useRef(false)
  useEffect(() => {
    isSent.current = false // an answer came back: it was not taken
  }, [state])
  useEffect(() => {
    const element = form.current
    if (!element) return
    const left = recall(key)
    if (left?.version === version) putBack(element, left.entries)
    const keep = () => remember(key, version, new FormData(element))
    const send = () => {
      isSent.current = true
    }
    element.addEventListener('input', keep)
    element.addEventListener('submit', send)
    return () => {
      element.removeEventListener('input', keep)
      element.removeEventListener('submit', send)
      if (isSent.current) forget(key)
    }
  }, [form, key, version])
}
