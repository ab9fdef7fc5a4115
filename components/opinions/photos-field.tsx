'use client'

import { useEffect, useRef, useState } from 'react'
import { described, Field, fieldId } from '@/components/ui/field'
import type { FormState } from '@/components/ui/form-state'

const HINT = '照片里的拍摄地点会自动去掉。'

type Props = { state: FormState; within?: string; hint?: string; optional?: string }

/**
 * Photos of what is broken: up to three, drawn anew by the server, so that where they were taken does not come along.
 * A form that comes back empties this field; what was chosen is put in again, except where it was the photos that were refused.
 */
export function PhotosField({ state, within, hint = HINT, optional = '可不传，最多 3 张' }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const chosen = useRef<File[]>([])
  const [isBack, setIsBack] = useState(false)
  useEffect(() => {
    const again = !state.done && Boolean(state.message) && state.fields?.photos === undefined && chosen.current.length > 0
    if (again && input.current) input.current.files = listOf(chosen.current)
    else chosen.current = []
    setIsBack(again)
  }, [state])
  const field = { name: 'photos', hint, within, error: state.fields?.photos }
  return (
    <Field label="照片" optional={optional} {...field}>
      <input ref={input} onChange={({ currentTarget }) => (chosen.current = [...(currentTarget.files ?? [])])} className="input" type="file" multiple accept="image/jpeg,image/png,image/webp" id={fieldId('photos', within)} name="photos" {...described(field)} />
      {state.message && !state.done ? <noscript><p className="err">选过照片的，请再选一次。</p></noscript> : null}
      {isBack ? <p className="hint mt-1">刚才选的照片还在。</p> : null}
    </Field>
  )
}

/** The browser's own list is emptied with the form; a new one is made of the files. */
function listOf(files: readonly File[]): FileList {
  const carrier = new DataTransfer()
  for (const file of files) carrier.items.add(file)
  return carrier.files
}
