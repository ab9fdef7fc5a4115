'use client'

import { useActionState } from 'react'
import { Choices } from '@/components/ui/choices'
import { ErrorSummary } from '@/components/ui/error-summary'
import { untouched } from '@/components/ui/form-state'
import { SubmitButton } from '@/components/ui/submit-button'
import { chooseTextSize } from './actions'

const SIZES = [
  { value: 'normal', label: '标准' },
  { value: 'large', label: '大' },
  { value: 'larger', label: '特大' },
]

export function TextSize({ chosen }: { chosen: string }) {
  const [state, submit] = useActionState(chooseTextSize.bind(null, {}), untouched)
  return (
    <form action={submit}>
      <ErrorSummary state={state} within="text" />
      <Choices name="textSize" legend="字的大小" options={SIZES} defaultValue={chosen} row />
      <SubmitButton tone="usual">换字号</SubmitButton>
    </form>
  )
}
