'use client'

import { useEffect, useRef, useState, type ComponentProps } from 'react'
import { useTypedEarly } from './typed-early'
import { described, Field, fieldId, type FieldProps } from './field'

type Props = FieldProps & {
  /** The longest text allowed, said beside the count. It does not cut what is typed. */
  max?: number
  /** When it was last kept, in words: 30 秒前已保存. */
  saved?: string
  count?: boolean
} & Omit<ComponentProps<'textarea'>, 'name' | 'ref'>

const lengthOf = (text: string) => [...text].length

export function TextArea(props: Props) {
  const kept = props.state?.values?.[props.name]
  return <Counted {...props} defaultValue={kept ?? props.defaultValue} key={kept} />
}

function Counted({ name, label, hint, error, optional, state, within, quiet, max, saved, count = true, rows = 5, className, ...rest }: Props) {
  const field = { name, label, hint, error, optional, state, within, quiet }
  const atFirst = lengthOf(String(rest.defaultValue ?? ''))
  const [length, setLength] = useState(atFirst)
  const area = useRef<HTMLTextAreaElement>(null)
  useTypedEarly(fieldId(name, within), area)

  // React resets the form once its action is through; the count goes back with the text
  useEffect(() => {
    const form = area.current?.form
    const restart = () => setLength(atFirst)
    form?.addEventListener('reset', restart)
    return () => form?.removeEventListener('reset', restart)
  }, [atFirst])

  const words = [`${length} 字`, max && `最多 ${max} 字`, saved].filter(Boolean).join('，')
  return (
    <Field {...field} className={className}>
      <textarea
        {...rest}
        {...described(field)}
        className="input"
        id={fieldId(name, within)}
        name={name}
        rows={rows}
        ref={area}
        onChange={(event) => {
          setLength(lengthOf(event.target.value))
          rest.onChange?.(event)
        }}
      />
      {count && rows > 2 ? <p className={max && length > max ? 'count late' : 'count'}>{words}</p> : null}
    </Field>
  )
}
