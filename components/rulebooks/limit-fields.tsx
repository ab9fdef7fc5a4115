import { Disclosure } from '@/components/ui/disclosure'
import { Select, TextInput } from '@/components/ui/field'
import type { FormState } from '@/components/ui/form-state'
import { Notice } from '@/components/ui/notice'
import { TextArea } from '@/components/ui/text-area'
import { unitOptions } from '@/lib/rulebooks/words'
import type { LimitField } from '@/lib/rulebooks/editor'

const rest = [{ value: 'nextWorkingDay', label: '顺延到下一个工作日' }, { value: 'keep', label: '不顺延' }]

/** One limit, folded to its sentence; open, what it does to a real record and everything that can be changed of it. */
export function LimitFields({ field, state }: { field: LimitField; state: FormState }) {
  const { path, label, summary, effect, unit, length, on, start, starts, restDay, basis, excess } = field
  const wrong = Object.keys(state.fields ?? {}).some((name) => name === path || name.startsWith(`${path}.`) || name === `reasons.${path}`)
  return (
    <Disclosure open={wrong || (excess !== null && !excess.reason)} summary={<><b>{label}</b>　{summary}</>} className="mt-2">
      <p className="mid mt-2 mb-4">{effect}</p>
      {excess ? (
        <>
          <Notice tone="wait">{excess.sentence}</Notice>
          <TextArea name={`reasons.${path}`} label="超过法定期限的理由" optional="改短了就不用写" rows={2} max={500} defaultValue={excess.reason} state={state} />
        </>
      ) : null}
      <div className="grid3">
        <TextInput name={`${path}.length`} label="多久" optional="固定日期和当日不填" inputMode="numeric" defaultValue={length} state={state} autoComplete="off" />
        <Select name={`${path}.unit`} label="单位" options={unitOptions} defaultValue={unit} state={state} />
        <TextInput name={`${path}.on`} label="固定日期" optional="只在按固定日期时填" placeholder="06-30" defaultValue={on} state={state} autoComplete="off" />
        {starts.length > 1 ? <Select name={`${path}.start`} label="从哪天起" options={starts} defaultValue={start} state={state} /> : <input type="hidden" name={`${path}.start`} value={start} />}
        <Select name={`${path}.restDay`} label="最后一天不上班" options={rest} defaultValue={restDay} state={state} />
        <TextInput name={`${path}.basis`} label="依据" optional="本地约定就空着" maxLength={200} defaultValue={basis} state={state} autoComplete="off" />
      </div>
    </Disclosure>
  )
}
