'use client'

import { Choices } from '@/components/ui/choices'
import { Select, TextInput } from '@/components/ui/field'
import type { FormState } from '@/components/ui/form-state'
import { TextArea } from '@/components/ui/text-area'
import type { StepField } from '@/lib/suggestions/step-fields'

const FEW = 4
const inputTypes = { line: undefined, tel: 'tel', day: 'date' } as const

/** The fields of a step, as its own schema asks for them. */
export function StepFields({ fields, state, within }: { fields: readonly StepField[]; state: FormState; within: string }) {
  return fields.map((field) => <OneField key={field.name} field={field} state={state} within={within} />)
}

function OneField({ field: { kind, name, label, hint, optional, value, max, options = [] }, state, within }: { field: StepField; state: FormState; within: string }) {
  const common = { name, label, hint, optional, state, within, defaultValue: value }
  if (kind === 'area') return <TextArea {...common} max={max} rows={4} />
  if (kind !== 'choice') return <TextInput {...common} type={inputTypes[kind]} className={kind === 'day' ? 'max-w-[16rem]' : undefined} />
  if (options.length <= FEW) return <Choices legend={label} row={options.length === 3} options={options} {...{ name, hint, optional, state, within }} defaultValue={value} />
  return (
    <Select {...common}>
      <option value="">请选</option>
      {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
    </Select>
  )
}
