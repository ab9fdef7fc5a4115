import type { ReactNode } from 'react'
import { described, errorOf, FieldError, fieldId, OptionalMark, type FieldProps } from './field'
import { Hint } from './hint'
import type { Reveals } from './revealed'

type Choice = { value: string; label: ReactNode; note?: ReactNode; reveals?: Reveals | readonly Reveals[]; disabled?: boolean }

type Props = Omit<FieldProps, 'label' | 'quiet'> & {
  legend: ReactNode
  options: readonly Choice[]
  type?: 'radio' | 'checkbox'
  /** Three in a row from 48 rem; always stacked on a phone. */
  row?: boolean
  defaultValue?: string | readonly string[]
}

/** A question with boxes to press: the whole box is the label. Kept checkbox answers are joined by commas. */
export function Choices({ legend, options, type = 'radio', row, defaultValue, ...field }: Props) {
  const id = fieldId(field.name, field.within)
  const sent = sentOf(field, type)
  const kept = sent?.split(',') ?? [defaultValue ?? []].flat()
  const { 'aria-invalid': invalid, 'aria-describedby': by } = described(field)
  const radios = type === 'radio'

  return (
    <fieldset className="field" role={radios ? 'radiogroup' : undefined} aria-invalid={radios ? invalid : undefined} aria-describedby={by} key={sent}>
      <legend>
        {legend} <OptionalMark optional={field.optional} />
      </legend>
      {field.hint ? <Hint id={`${id}-hint`}>{field.hint}</Hint> : null}
      <div className={row ? 'choices row' : 'choices'}>
        {options.map(({ value, label, note, reveals, disabled }, index) => (
          <Box key={value} label={label} note={note}>
            <input
              type={type}
              name={field.name}
              value={value}
              id={index === 0 ? id : `${id}-${value}`}
              defaultChecked={kept.includes(value)}
              disabled={disabled}
              data-reveals={[reveals ?? []].flat().join(' ') || undefined}
              aria-invalid={radios ? undefined : invalid}
            />
          </Box>
        ))}
      </div>
      <FieldError id={`${id}-error`} words={errorOf(field)} />
    </fieldset>
  )
}

type CheckProps = Pick<FieldProps, 'name' | 'error' | 'state' | 'within'> & {
  label: ReactNode
  note?: ReactNode
  value?: string
  defaultChecked?: boolean
  reveals?: Reveals
}

/** One box alone: a consent, a confirmation. */
export function Check({ label, note, value = 'on', defaultChecked, reveals, ...field }: CheckProps) {
  const id = fieldId(field.name, field.within)
  const sent = field.state?.values
  const checked = sent ? sent[field.name] === value : defaultChecked
  return (
    <div className="field" key={sent && String(checked)}>
      <Box label={label} note={note}>
        <input type="checkbox" name={field.name} value={value} id={id} defaultChecked={checked} data-reveals={reveals} {...described(field)} />
      </Box>
      <FieldError id={`${id}-error`} words={errorOf(field)} />
    </div>
  )
}

function Box({ label, note, children }: { label: ReactNode; note?: ReactNode; children: ReactNode }) {
  return (
    <label className="choice">
      {children}
      <span>
        <b>{label}</b>
        {note ? <small>{note}</small> : null}
      </span>
    </label>
  )
}

/** What was pressed when the form was last sent; of boxes none of which was, nothing is sent, and none is pressed again. */
function sentOf({ name, state }: Pick<Props, 'name' | 'state'>, type: 'radio' | 'checkbox'): string | undefined {
  if (!state?.values) return undefined
  return state.values[name.replace(/\[\]$/, '')] ?? (type === 'checkbox' ? '' : undefined)
}
