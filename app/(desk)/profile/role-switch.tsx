'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { untouched } from '@/components/ui/form-state'
import { SubmitButton } from '@/components/ui/submit-button'
import { switchRole } from './actions'

// Once, not at each render: a fresh one each time keeps the server rendering for ever where there is no JavaScript.
const bound = switchRole.bind(null, {})

export type Held = { grantId: string; role: string; place: string; isCurrent: boolean }

/** One's roles; in one of them one acts, and the log says in which. */
export function RoleSwitch({ roles }: { roles: readonly Held[] }) {
  const [state, submit] = useActionState(bound, untouched)
  return (
    <form action={submit}>
      <ErrorSummary state={state} within="role" />
      <ul className="who">
        {roles.map(({ grantId, role, place, isCurrent }) => (
          <li key={grantId}>
            <b>{role}</b>
            <span className="mid">{place}</span>
            {isCurrent ? <span className="soft">现在的身份</span> : (
              <SubmitButton tone="usual" name="grantId" value={grantId} busy="正在切换…">
                切换<span className="vh">到{role}，{place}</span>
              </SubmitButton>
            )}
          </li>
        ))}
      </ul>
    </form>
  )
}
