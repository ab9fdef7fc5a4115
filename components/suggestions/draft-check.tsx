'use client'

import Link from 'next/link'
import { useActionState } from 'react'
import { Office } from '@/components/layout/office'
import { ActionBar } from '@/components/ui/action-bar'
import { ButtonLink } from '@/components/ui/button'
import { DueWhy } from '@/components/ui/due-why'
import { ErrorSummary } from '@/components/ui/error-summary'
import { untouched, type FormState } from '@/components/ui/form-state'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { SubmitButton } from '@/components/ui/submit-button'
import { paths } from '@/lib/platform/paths'
import { WRITTEN_FIELDS, type Hint } from '@/lib/suggestions/hints'
import { actionWords } from '@/lib/suggestions/words'

type Props = {
  id: string
  submit: (state: FormState, form: FormData) => Promise<FormState>
  missing: Record<string, string>
  hints: readonly Hint[]
  unanswered: readonly string[]
  reviewedBy: string
  /** How that day was reckoned. */
  reviewedWhy: string
}
const partWords = { title: '标题', situation: '情况和问题', analysis: '为什么会这样', proposal: '具体建议' } as const

/** What stands in the way, what one might think about once more, and the button. */
export function DraftCheck({ id, submit, missing, hints, unanswered, reviewedBy, reviewedWhy }: Props) {
  const [state, send] = useActionState(submit, untouched)
  const lacking = Object.entries(state.fields ?? missing)
  const edit = paths.editSuggestion(id)
  return (
    <form action={send}>
      <Section title="提交前">
        {lacking.length > 0 ? (
          <Notice tone="late" title={`还有 ${lacking.length} 处要补`} className="mb-4" status={Boolean(state.fields)}>
            <ul>{lacking.map(([field, words]) => <li key={field}><a href={`${edit}#${field}`}>{words}</a></li>)}</ul>
          </Notice>
        ) : null}
        {state.message && !state.fields ? <ErrorSummary state={state} /> : null}
        {hints.length > 0 ? (
          <Notice tone="wait" title="请再想一想" className="mb-4">
            <ul>
              {WRITTEN_FIELDS.flatMap((field) => hints.filter((hint) => hint.field === field)).map(({ field, code, words }) => (
                <li key={`${field}-${code}`}>{partWords[field]}：{words}<Link href={`${edit}#${field}`}>去改</Link></li>
              ))}
            </ul>
          </Notice>
        ) : null}
        {unanswered.length > 0 ? <Notice tone="wait" className="mb-4">{unanswered.join('、')}还没有回答联名邀请。现在提交，就不计入联名。</Notice> : null}
        <p className="mid">提交后不能再改。<Office />在 {reviewedBy}前告诉您是否受理；受理之前可以撤回。</p>
        <DueWhy words={reviewedWhy} />
      </Section>
      <ActionBar>
        <ButtonLink size="big" href={edit}>回去修改</ButtonLink>
        {lacking.length === 0 ? <SubmitButton size="big" busy={actionWords.submit.busy}>{actionWords.submit.label}</SubmitButton> : null}
      </ActionBar>
    </form>
  )
}
