'use client'

import { useEffect, useRef } from 'react'
import { fieldId } from './field'
import type { FormState } from './form-state'
import { Notice } from './notice'

/** What the last submit met. A refusal takes the focus, and each sentence leads to its field. */
export function ErrorSummary({ state, within }: { state: FormState; within?: string }) {
  const summary = useRef<HTMLDivElement>(null)
  const wrong = Object.entries(state.fields ?? {})
  const refused = !state.done && (wrong.length > 0 || Boolean(state.message))

  useEffect(() => {
    if (refused) summary.current?.focus()
  }, [state, refused])

  if (state.done) return state.message ? <Notice tone="done" status className="mb-6">{state.message}</Notice> : null
  if (!refused) return null

  return (
    <div className="notice late answered mb-6" role="group" aria-labelledby={fieldId('refused', within)} tabIndex={-1} ref={summary}>
      <b id={fieldId('refused', within)}>{state.message ?? `还有 ${wrong.length} 处要补`}</b>
      <ul>
        {wrong.map(([name, words]) => (
          <li key={name}>
            <a href={`#${fieldId(name, within)}`}>{words}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
