'use client'

import { useActionState } from 'react'
import { Choices } from '@/components/ui/choices'
import { ErrorSummary } from '@/components/ui/error-summary'
import { untouched } from '@/components/ui/form-state'
import { SubmitButton } from '@/components/ui/submit-button'
import { chooseTextSize } from './actions'

// Once, not at each render: a fresh one each time keeps the server rendering for ever where there is no JavaScript.
const bound = chooseTextSize.bind(null, {})

const SIZES = [
  { value: 'normal', label: '标准' },
  { value: 'large', label: '大' },
  { value: 'larger', label: '特大' },
]

export function TextSize({ chosen }: { chosen: string }) {
  const [state, submit] = useActionState(bound, untouched)
  return (
    <form action={submit}>
      <ErrorSummary state={state} within="text" />
      <Choices name="textSize" legend="字的大小" options={SIZES} defaultValue={chosen} row />
      <SubmitButton tone="usual">换字号</SubmitButton>
    </form>
  )
}
