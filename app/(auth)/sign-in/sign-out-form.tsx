'use client'

import { useActionState } from 'react'
import { forgetVisits, useShelves } from '@/components/receptions/visit-store'
import { Notice } from '@/components/ui/notice'
import { untouched } from '@/components/ui/form-state'
import { SubmitButton } from '@/components/ui/submit-button'
import { paths } from '@/lib/platform/paths'
import { signOut } from './actions'

// Once, not at each render: a fresh one each time keeps the server rendering for ever where there is no JavaScript.
const bound = signOut.bind(null, {})

/** Signing out leaves nothing of this person on the device; what was taken down and not sent is named before it goes. */
export function SignOutForm({ words = '退出登录', personId }: { words?: string; personId?: string }) {
  const [state, submit] = useActionState(bound, untouched)
  const unsent = useShelves(personId ?? '-')
  const count = unsent.reduce((sum, shelf) => sum + shelf.count, 0)
  return (
    <form action={submit} onSubmit={() => personId && void forgetVisits(personId)}>
      {state.message ? <p role="alert">{state.message}</p> : null}
      {count > 0 ? <Notice tone="wait" className="mb-4" title={`这台设备上还有 ${count} 件没送出的来访`}><p>退出就删掉，找不回来。{unsent.map(({ id }) => <a key={id} href={paths.receptionDay(id)}>先去送出</a>)}</p></Notice> : null}
      <SubmitButton tone="usual" busy="正在退出…">{count > 0 ? '不送了，删掉并退出' : words}</SubmitButton>
    </form>
  )
}
