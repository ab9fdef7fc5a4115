'use client'

import { useActionState, type ReactNode } from 'react'
import { shareOut } from '@/app/(desk)/suggestions/actions'
import { bindOnce } from '@/components/ui/bind-once'
import { Select } from '@/components/ui/field'
import { untouched } from '@/components/ui/form-state'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'

type Unit = { value: string; label: string }

/** Around the list of what is to be shared out: rows are ticked, a unit is chosen, and each goes to it alone. */
export function ShareOut({ units, children }: { units: readonly Unit[]; children: ReactNode }) {
  const [state, action] = useActionState(bindOnce(shareOut, {}), untouched)
  const words = [state.message, ...Object.entries(state.fields ?? {}).filter(([name]) => name !== 'unitId').map(([, said]) => said)].filter(Boolean)
  return (
    <form action={action}>
      {words.length > 0 ? <Notice tone={state.done ? 'done' : 'late'} status className="mb-4">{words.flatMap((said) => said!.split('\n')).map((line) => <p key={line}>{line}</p>)}</Notice> : null}
      {children}
      <fieldset className="mt-6 max-w-md">
        <legend className="mb-2">把勾选的一起分下去</legend>
        <p className="mid mb-3">每件都由选定的单位单办。要分给几个单位的，请逐件点“分办”。</p>
        <Select name="unitId" label="分到哪个单位" state={state} options={[{ value: '', label: '请选' }, ...units]} />
        <SubmitButton className="mt-3" busy="正在分办…">分到这个单位</SubmitButton>
      </fieldset>
    </form>
  )
}
