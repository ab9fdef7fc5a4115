'use client'

import { useEffect, useRef } from 'react'
import { Choices } from '@/components/ui/choices'
import { Select, TextInput } from '@/components/ui/field'
import type { FormState } from '@/components/ui/form-state'
import { PlusIcon } from '@/components/ui/icons'
import { SubmitButton } from '@/components/ui/submit-button'
import type { ListField } from '@/lib/rulebooks/editor'
import { pressOf, rowsIn } from '@/lib/rulebooks/row-acts'
import type { Column, Row } from '@/lib/rulebooks/rows'

/** A list of the rulebook, row by row. Adding, removing and moving are submits that keep what is typed and store nothing. */
export function ListFields({ field, state }: { field: ListField; state: FormState }) {
  const { path, label, hint, columns } = field
  const rows = rowsIn(state.values, path) ?? field.rows
  const list = useRef<HTMLDivElement>(null)
  const pressed = state.values?.row
  useEffect(() => {
    // Whoever pressed goes on where they were: at the row that came, or that took the place of the one that went.
    if (!pressed?.includes(`:${path}:`)) return
    const [act, , at] = pressed.split(':')
    const fields = list.current?.querySelectorAll<HTMLElement>('[data-row]')
    const row = act === 'add' ? fields?.[fields.length - 1] : fields?.[Math.max(0, Number(at) - (act === 'up' ? 1 : 0))]
    row?.querySelector<HTMLElement>('input:not([type=hidden])')?.focus()
  }, [state, pressed, path])
  return (
    <div id={path.includes('.') ? path : undefined} tabIndex={-1} className="mb-8" ref={list}>{/* a list that is a section of its own has the section's name */}
      {path.includes('.') ? <h3 className="mb-1">{label}</h3> : null}
      {hint ? <p className="mid mb-3">{hint}</p> : null}
      {state.fields?.[path] ? <p className="err">{state.fields[path]}</p> : null}
      <input type="hidden" name={`asked.${path}`} value={rows.length} />
      {rows.map((row, index) => <OneRow key={`${index} ${JSON.stringify(row)}`} at={{ path, index, last: rows.length === 1 }} label={label} columns={columns} row={row} state={state} />)}
      <SubmitButton tone="usual" name="row" value={pressOf('add', path)} busy="正在加…"><PlusIcon />{label}加一行</SubmitButton>
    </div>
  )
}

type RowProps = { at: { path: ListField['path']; index: number; last: boolean }; label: string; columns: readonly Column[]; row: Row; state: FormState }

function OneRow({ at: { path, index, last }, label, columns, row, state }: RowProps) {
  const name = `${path}.${index}`
  const [only, more] = columns
  const which = `第 ${index + 1} 行`
  const acts = (
    <span className="nowrap">
      {index > 0 ? <SubmitButton tone="plain" name="row" value={pressOf('up', path, index)} busy="正在移…" aria-label={`上移${which}`}>上移</SubmitButton> : null}
      {last ? null : <SubmitButton tone="plain" name="row" value={pressOf('remove', path, index)} busy="正在去掉…" aria-label={`去掉${which}`}>去掉</SubmitButton>}
    </span>
  )
  const code = <input type="hidden" name={`${name}.code`} value={row.code} />
  if (only && !more) {
    return (
      <div data-row>
        {code}
        <TextInput quiet name={`${name}.${only.name}`} label={`${label}${which}`} maxLength={only.max} defaultValue={row[only.name]} error={state.fields?.[`${name}.${only.name}`]} autoComplete="off" join={acts} />
      </div>
    )
  }
  return (
    <fieldset className="promise" data-row>
      <legend>{label}{which}{row.label ? `：${row.label}` : ''}</legend>
      <div className="grid2">
        {columns.map((column) => <OneCell key={column.name} name={`${name}.${column.name}`} column={column} value={row[column.name] ?? ''} wrong={state.fields?.[`${name}.${column.name}`]} />)}
      </div>
      {code}
      {acts}
    </fieldset>
  )
}

function OneCell({ name, column, value, wrong }: { name: string; column: Column; value: string; wrong: string | undefined }) {
  const { label, kind, options = [], optional, max } = column
  if (kind === 'choice') return <Select name={name} label={label} options={[...options]} defaultValue={value} error={wrong} />
  if (kind === 'some') return <Choices type="checkbox" name={`${name}[]`} legend={label} options={options} defaultValue={value.split(',')} error={wrong} />
  return <TextInput name={name} label={label} maxLength={max} optional={optional} defaultValue={value} error={wrong} autoComplete="off" />
}
