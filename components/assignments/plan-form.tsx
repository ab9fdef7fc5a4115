'use client'

import Link from 'next/link'
import { useActionState, useState } from 'react'
import { bindOnce } from '@/components/ui/bind-once'
import { buttonClass } from '@/components/ui/button'
import { Choices } from '@/components/ui/choices'
import { Disclosure } from '@/components/ui/disclosure'
import { ErrorSummary } from '@/components/ui/error-summary'
import { FieldError, Select } from '@/components/ui/field'
import { untouched, type FormState } from '@/components/ui/form-state'
import { PlusIcon } from '@/components/ui/icons'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { roleIn, shapeWords, type PlanAct, type Shape } from '@/lib/assignments/given-plan'
import { roleWords } from '@/lib/assignments/words'

type Group = { label: string; units: { id: string; name: string }[] }
type Target = { id: string; version: number }
type Act = { act: PlanAct | 'changeUnits'; label: string; busy: string; confirm: string }
type Props = {
  target: Target
  act: (target: Target, state: FormState, form: FormData) => Promise<FormState>
  shapes: readonly Shape[]
  groups: readonly Group[]
  /** What may be done with the plan, each with its own button. */
  acts: readonly Act[]
  backHref: string
  /** Units already put into the rows, and those that were offered as leading: kept with the event, to know how often the offer was right. */
  filled?: readonly string[]; offered?: readonly string[]; /** the shape of a plan that was kept */ shape?: Shape; /** why it changes is asked too, and who only reads it stays as it is */ changes?: boolean
}

const AT_FIRST = 6
const ORDINALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** Which units, in which shape. Six rows stand there without a script; with one, the roles are named and rows can be added. */
export function PlanForm({ target, act, acts, shapes, groups, backHref, filled = [], offered = [], shape: kept, changes = false }: Props) {
  const [state, submit] = useActionState(bindOnce(act, target), untouched)
  const [shape, setShape] = useState<Shape | null>(shapes.length === 1 ? shapes[0]! : (kept ?? null))
  const [count, setCount] = useState(AT_FIRST)
  const rows = shape === 'sole' ? 1 : count
  const options = <UnitOptions groups={groups} />
  return (
    <form action={submit} onChange={(event) => setShape(shapeIn(event.currentTarget) ?? shape)}>
      <ErrorSummary state={state} />
      {offered.map((unitId, index) => <input key={unitId} type="hidden" name={`offered.${index}`} value={unitId} />)}
      {shapes.length === 1 ? (
        <p className="mb-6"><b>{shapeWords[shapes[0]!].label}</b>：{shapeWords[shapes[0]!].note}<input type="hidden" name="shape" value={shapes[0]} /></p>
      ) : (
        <Choices name="shape" legend="怎样承办" row state={state} defaultValue={kept} options={shapes.map((value) => ({ value, ...shapeWords[value] }))} />
      )}
      <fieldset id="plan" className="field" tabIndex={-1}>
        <legend>承办单位</legend>
        {Array.from({ length: rows }, (_, index) => (
          <Select key={index} name={`unitIds.${index}`} state={state} defaultValue={filled[index]} label={`第${ORDINALS[index] ?? index + 1}个单位${shape ? `：${roleWords[roleIn(shape, index)]}` : ''}`} optional={index > 0}>
            <option value="">{index === 0 ? '请选' : '不选'}</option>
            {options}
          </Select>
        ))}
        <FieldError id="plan-error" words={state.fields?.plan} />
        {shape && shape !== 'sole' && count < 20 ? <button type="button" className={buttonClass({})} onClick={() => setCount(count + 1)}><PlusIcon />再加一个单位</button> : null}
      </fieldset>
      {shapes.includes('sole') && !changes ? (
        <Disclosure summary="送哪些单位参阅">
          {[0, 1, 2].map((index) => (
            <Select key={index} name={`readers.${index}`} state={state} label={`参阅单位${ORDINALS[index]}`} optional hint={index === 0 ? '收到后供工作参考，不用签收和办理。' : undefined}>
              <option value="">不选</option>
              {options}
            </Select>
          ))}
        </Disclosure>
      ) : null}
      {changes ? <TextArea name="reason" label="改派的理由" hint="退出的单位、新的单位和代表都会看到。" max={500} rows={3} state={state} /> : null}
      <TextArea name="instruction" label="交办要求" hint="各承办单位和代表都会看到。" optional max={500} rows={4} state={state} />
      {acts.map(({ act, label, confirm }) => <p key={act} className="mb-4">{acts.length > 1 ? <b>{label}：</b> : null}{confirm}</p>)}
      <div className="flex flex-wrap gap-3">
        {acts.map(({ act, label, busy }, index) => <SubmitButton key={act} name="act" value={act} busy={busy} tone={index === 0 ? 'main' : 'usual'}>{label}</SubmitButton>)}
        <Link href={backHref} className={buttonClass({})}>再看看</Link>
      </div>
    </form>
  )
}

const UnitOptions = ({ groups }: { groups: readonly Group[] }) => groups.map((group) => (
  <optgroup key={group.label} label={group.label}>
    {group.units.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
  </optgroup>
))

function shapeIn(form: HTMLFormElement): Shape | null {
  const chosen = new FormData(form).get('shape')
  return typeof chosen === 'string' && chosen in shapeWords ? (chosen as Shape) : null // checked just before
}
