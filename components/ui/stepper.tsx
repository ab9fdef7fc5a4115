'use client' // its data travels once, its markup not at all

import type { ReactNode } from 'react'
import { Day } from './day'
import { CheckIcon } from './icons'

type Step = { label: string; on?: string | null; note?: ReactNode; state: 'done' | 'now' | 'todo' }

/** Where it stands. On a phone the dots lose their words and one line says them. */
export function Stepper({ steps, today }: { steps: readonly Step[]; today?: string }) {
  const at = steps.findIndex(({ state }) => state === 'now')
  const now = steps[at]
  return (
    <>
      <ol className="steps">
        {steps.map(({ label, on, note, state }, index) => (
          <li key={label} className={state === 'todo' ? undefined : state} aria-current={state === 'now' ? 'step' : undefined}>
            <i aria-hidden="true">{state === 'done' ? <CheckIcon size={14} /> : index + 1}</i>
            <b>{label}</b>
            {on || note ? <span><When on={on} today={today} note={note} /></span> : null}
          </li>
        ))}
      </ol>
      <p className="steps-now" aria-hidden="true">
        {now ? <>第 {at + 1} 步，共 {steps.length} 步：<b className="key">{now.label}</b></> : <WhenNone steps={steps} />}
        {now?.on || now?.note ? <>，<When on={now.on} today={today} note={now.note} /></> : null}
      </p>
    </>
  )
}

const When = ({ on, today, note }: Pick<Step, 'on' | 'note'> & { today?: string }) => <>{on ? <Day on={on} today={today} /> : null}{on && note ? '　' : null}{note || null}</>

function WhenNone({ steps }: { steps: readonly Step[] }) {
  const last = steps.filter(({ state }) => state === 'done').at(-1)
  return <>共 {steps.length} 步{last ? <>，已走到：<b>{last.label}</b></> : '，还没有开始'}</>
}
