'use client'

import Link from 'next/link'
import { usePathname, useSearchParams } from 'next/navigation'
import { useActionState, useEffect, useRef, useState, type ReactNode } from 'react'
import { bindOnce } from '@/components/ui/bind-once'
import { buttonClass } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { KeptWords } from '@/components/ui/kept-words'
import { untouched, type FormState } from '@/components/ui/form-state'
import { NowBox } from '@/components/ui/now-box'
import { SubmitButton } from '@/components/ui/submit-button'
import { StepFields } from '@/components/suggestions/step-form'
import { StepLink } from '@/components/suggestions/step-link'
import { isOfPart } from '@/lib/suggestions/step-key'
import type { Kind, StepPanel as Panel, Steps } from '@/lib/suggestions/step-panel'

type Target<K extends string = Kind> = { kind: K; id: string; version: number; action: string }
export type StepAction<K extends string = Kind> = (target: Target<K>, state: FormState, form: FormData) => Promise<FormState>
export type NowWords = { turn: ReactNode; turnNote?: ReactNode; dueTitle?: ReactNode; dueNote?: ReactNode; dueExplained?: ReactNode; heads?: { turn?: string; due?: string; steps?: string } }

type Props<K extends string> = { steps: Steps<K>; now: NowWords | null; take: StepAction<K>; takePart: StepAction<K> }

/** Whose turn, by when, what I can do; and the one open form. It alone holds the answer, so that a refusal outlives the form it came from. */
export function StepPanel<K extends string = Kind>({ steps, now, take, takePart }: Props<K>) {
  const pathname = usePathname()
  const step = useSearchParams().get('step')
  const panel = steps.panels.find(({ key }) => key === step)
  const target = panel && { kind: panel.kind, id: panel.id, version: panel.version, action: panel.action }
  const action = isOfPart(panel?.key ?? step) ? takePart : take
  const [state, submit] = useActionState(bindOnce(action, target ?? { kind: 'suggestion' as K, id: '', version: 0, action: '' }), untouched)

  // Which form the answer belongs to: another form must not show it.
  const [asked, setAsked] = useState({ step, submitted: step })
  if (asked.step !== step) setAsked({ step, submitted: null })
  const isAnswered = asked.submitted === step
  const isOpen = panel && !(state.done && isAnswered)

  useEffect(() => {
    if (state.done) window.history.replaceState(null, '', window.location.pathname)
  }, [state])

  return (
    <>
      {!panel || (isAnswered && !state.fields) ? <ErrorSummary state={state} within="now" /> : null}
      {!panel && !state.done ? <KeptWords values={state.values} className="mb-6" /> : null}
      {now ? (
        <NowBox {...now} refused={steps.refused}>
          {steps.now.map(({ key, label, href, isMain }) => {
            const look = buttonClass({ tone: isMain && !isOpen ? 'main' : undefined })
            return href ? <Link key={key} href={href} className={look}>{label}</Link> : <StepLink key={key} step={key} className={look}>{label}</StepLink>
          })}
          {steps.now.length === 0 && steps.refused.length === 0 ? <p className="soft">现在没有要您办的事。</p> : null}
        </NowBox>
      ) : null}
      {isOpen ? <OpenStep panel={panel} state={isAnswered ? state : untouched} submit={submit} onSubmit={() => setAsked({ step, submitted: step })} closeHref={pathname} /> : null}
    </>
  )
}

type OpenProps = { panel: Panel<string>; state: FormState; submit: (form: FormData) => void; onSubmit: () => void; closeHref: string }

function OpenStep({ panel, state, submit, onSubmit, closeHref }: OpenProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [panel.key])
  return (
    <section className="mb-10 max-w-[40em]" id="step" aria-labelledby="step-title">
      <h2 id="step-title" tabIndex={-1} ref={heading} className="mb-4">{panel.label}{panel.about ? <span className="mid">　{panel.about}</span> : null}</h2>
      <form action={submit} onSubmit={onSubmit} key={panel.key}>
        {state.fields ? <ErrorSummary state={state} within={panel.key} /> : null}
        <StepFields fields={panel.fields} state={state} within={panel.key} />
        {panel.confirm ? <p className="mb-4">{panel.confirm}</p> : null}
        <div className="flex flex-wrap gap-3">
          <SubmitButton busy={panel.busy}>{panel.label}</SubmitButton>
          <Link href={closeHref} scroll={false} className={buttonClass({})}>再看看</Link>
        </div>
      </form>
    </section>
  )
}
