import { Choices } from '@/components/ui/choices'
import { Select, TextInput } from '@/components/ui/field'
import type { FormState } from '@/components/ui/form-state'
import type { PlainField } from '@/lib/rulebooks/editor'

/** One rule that is not a limit: a choice, a number, days of reminders, a pattern, or some of a list. */
export function RuleField({ field, state }: { field: PlainField; state: FormState }) {
  const { path, label, kind, value, options, chosen, hint } = field
  const wrong = state.fields?.[path]
  if (kind === 'some') {
    return (
      <div>
        <input type="hidden" name={`asked.${path}`} value="1" />
        <Choices type="checkbox" name={`${path}[]`} legend={label} options={options} defaultValue={state.values?.[`asked.${path}`] ? (state.values[path] ?? '').split(',') : chosen} error={wrong} />
      </div>
    )
  }
  if (kind === 'choice') return <Select name={path} label={label} hint={hint} options={options} defaultValue={value} state={state} />
  return <TextInput name={path} label={label} hint={hint} defaultValue={value} inputMode={kind === 'count' ? 'numeric' : undefined} autoComplete="off" state={state} />
}
