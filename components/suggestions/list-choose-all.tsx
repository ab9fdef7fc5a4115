'use client'

import type { ChangeEvent } from 'react'
import { useReady } from '@/components/ui/ready'

/** Chooses all rows of the page. It is there only where it can work: without JavaScript each row is ticked by hand. */
export function ChooseAll() {
  const ready = useReady()
  if (!ready) return <span className="vh">选择</span>
  return (
    <label className="tick-hit">
      <span className="vh">选择本页全部</span>
      <input className="tick" type="checkbox" onChange={chooseAll} />
    </label>
  )
}

function chooseAll({ currentTarget: { form, checked } }: ChangeEvent<HTMLInputElement>) {
  for (const box of form?.querySelectorAll<HTMLInputElement>('input[name="chosen[]"]') ?? []) box.checked = checked
}
