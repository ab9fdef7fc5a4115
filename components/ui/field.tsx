import type { ComponentProps, ReactNode } from 'react'
import type { FormState } from './form-state'
import { Hint } from './hint'
import { AlertIcon } from './icons'
import type { Reveals } from './revealed'

export type FieldProps = {
  name: string
  label: ReactNode
  hint?: ReactNode
  error?: string
  /** What is optional is marked, not what is required: `true` reads 可不填. */
  optional?: boolean | string
  /** The answer of the last submit: gives this field its error and what was typed. */
  state?: FormState
  /** Set apart two forms on one page that use the same names. */
  within?: string
  /** The label is there for readers only (a table cell that has its column's head). */
  quiet?: boolean
}

export const fieldId = (name: string, within?: string) => (within ? `${within}-${name}` : name)

export const errorOf = ({ name, error, state }: Pick<FieldProps, 'name' | 'error' | 'state'>) => error ?? state?.fields?.[name]

/** The attributes that tie a control to its hint and its error. */
export function described({ name, hint, error, state, within }: Omit<FieldProps, 'label'>) {
  const id = fieldId(name, within)
  const wrong = errorOf({ name, error, state })
  const by = [hint && `${id}-hint`, wrong && `${id}-error`].filter(Boolean).join(' ')
  return { 'aria-invalid': wrong ? (true as const) : undefined, 'aria-describedby': by || undefined }
}

export function Field({ className, children, ...field }: FieldProps & { className?: string; children: ReactNode }) {
  const id = fieldId(field.name, field.within)
  return (
    <div className={['field', className].filter(Boolean).join(' ')}>
      <label htmlFor={id} className={field.quiet ? 'vh' : undefined}>
        {field.label} <OptionalMark optional={field.optional} />
      </label>
      {field.hint ? <Hint id={`${id}-hint`}>{field.hint}</Hint> : null}
      {children}
      <FieldError id={`${id}-error`} words={errorOf(field)} />
    </div>
  )
}

export function OptionalMark({ optional }: Pick<FieldProps, 'optional'>) {
  return optional ? <span className="opt">{optional === true ? '可不填' : optional}</span> : null
}

export function FieldError({ id, words }: { id: string; words?: string }) {
  if (!words) return null
  return (
    <p className="err" id={id}>
      <AlertIcon />
      <span>{words}</span>
    </p>
  )
}

type Input = FieldProps & { join?: ReactNode } & Omit<ComponentProps<'input'>, 'name'>

/**
 * Keyed by what a refused submit sent back, because React resets a form after its action.
 * Not by `defaultValue`: a draft saved meanwhile must not take the field from under the hand.
 * `join` is a button at the right edge (重发, 定位).
 */
export function TextInput({ name, label, hint, error, optional, state, within, quiet, join, defaultValue, className, ...rest }: Input) {
  const field = { name, label, hint, error, optional, state, within, quiet }
  const kept = state?.values?.[name]
  const input = (
    <input {...rest} {...described(field)} className="input" id={fieldId(name, within)} name={name} defaultValue={kept ?? defaultValue} key={kept} />
  )
  return (
    <Field {...field} className={className}>
      {join ? <div className="join">{input}{join}</div> : input}
    </Field>
  )
}

type Option = { value: string; label: string; reveals?: Reveals; disabled?: boolean }
type Selecting = FieldProps & { options?: readonly Option[] } & Omit<ComponentProps<'select'>, 'name'>

export function Select({ name, label, hint, error, optional, state, within, quiet, options, children, defaultValue, className, ...rest }: Selecting) {
  const field = { name, label, hint, error, optional, state, within, quiet }
  const kept = state?.values?.[name]
  return (
    <Field {...field} className={className}>
      <select {...rest} {...described(field)} className="input" id={fieldId(name, within)} name={name} defaultValue={kept ?? defaultValue} key={kept}>
        {options?.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled} data-reveals={option.reveals}>
            {option.label}
          </option>
        ))}
        {children}
      </select>
    </Field>
  )
}

/** What may be seen but not changed here: words, no box. */
export function ReadOnly({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <div className="field">
      <span className="label">{label}</span>
      <div>{children}</div>
    </div>
  )
}
