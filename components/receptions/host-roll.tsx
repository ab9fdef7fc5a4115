'use client'

import { useActionState } from 'react'
import type { FormState } from '@/components/ui/form-state'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Attendance } from '@/lib/receptions/lifecycle'
import { attendanceWords } from '@/lib/receptions/words'

type Act = (state: FormState, form: FormData) => Promise<FormState>
export type Rolled = { id: string; name: string; attendance: Attendance | null; signed: boolean; mark: Act }

/** One press for each deputy: came, came late, is on leave. A deputy's own signature stays. */
export const HostRoll = ({ hosts }: { hosts: readonly Rolled[] }) => <ul className="entry">{hosts.map((host) => <li key={host.id}><OneHost {...host} /></li>)}</ul>

function OneHost({ name, attendance, signed, mark }: Rolled) {
  const [state, submit] = useActionState(mark, { } as FormState)
  return (
    <form action={submit}>
      <p><b>{name}</b>　{attendance ? attendanceWords[attendance] : <span className="soft">还没有签到</span>}{signed ? <span className="soft">　本人签到</span> : null}</p>
      {signed ? null : (
        <p className="mt-2 flex flex-wrap gap-3">
          {(['present', 'late', 'leave'] as const).filter((value) => value !== attendance).map((value) => <SubmitButton key={value} tone="usual" size="small" name="attendance" value={value} busy="正在登记…" aria-label={`${name}${attendanceWords[value]}`}>{attendanceWords[value]}</SubmitButton>)}
        </p>
      )}
      {state.message && !state.done ? <p className="err" role="alert">{state.message}</p> : null}
    </form>
  )
}
