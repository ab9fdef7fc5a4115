import Link from 'next/link'
import { FormOf } from '@/components/settings/form-of'
import type { FormState } from '@/components/ui/form-state'
import { Disclosure } from '@/components/ui/disclosure'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { paths } from '@/lib/platform/paths'
import { plannedWords, succeededWords } from '@/lib/units/words'
import type { Succession } from '@/lib/units/unit'

type Act = (state: FormState, form: FormData) => Promise<FormState>
type Other = { id: string; name: string }
type LineProps = { name: string; succession: Succession | null; succeededOn: string | null; successionBasis: string; successor: Other | null; predecessors: readonly (Other & { kind: Succession; on: string })[] }

/** What it was before, and what it became: the names under which its history stands. */
export function UnitLine({ name, succession, succeededOn, successionBasis, successor, predecessors }: LineProps) {
  if (!successor && predecessors.length === 0) return null
  return (
    <ul className="prose mb-6">
      {predecessors.map(({ id, name: from, kind, on }) => <li key={id}><Link href={paths.people(`units/${id}`)}>{succeededWords({ from, kind, to: name, on })}</Link>。以前办结的仍写原名。</li>)}
      {successor && succession && succeededOn ? <li><Link href={paths.people(`units/${successor.id}`)}>{succeededWords({ from: name, kind: succession, to: successor.name, on: succeededOn })}</Link>。依据：{successionBasis}</li> : null}
    </ul>
  )
}

type PlanProps = { kind: Succession; on: string; to: string; basis: string; by: string; problem: string; callOff: Act | null }

/** What is to come, and what stood against it where its day has passed; until it is done it can be called off. */
export function UnitPlan({ kind, on, to, basis, by, problem, callOff }: PlanProps) {
  return (
    <Section first id="plan" title={kind === 'renamed' ? '排定的更名' : '排定的并入'}>
      <p>{plannedWords({ kind, to, on })}。到那一天由平台办理：没有办完的建议、承诺和经办人届时转过去，代表和单位会收到通知。</p>
      <p className="mid mt-2 mb-4">依据：{basis}。由{by}排定。在那以前仍用现在的名称办理。</p>
      {problem ? <Notice tone="late">没有办成：{problem} 每天再试一次；也可以取消后重新排定。</Notice> : null}
      {callOff ? <FormOf action={callOff} fields={[]} submit="取消这项安排" busy="正在取消…" tone="usual" within="plan" /> : null}
    </Section>
  )
}

type Props = { units: readonly Other[]; today: string; rename: Act; merge: Act }

/** Renamed or merged from a day on: two forms, folded, because they are needed once in years. */
export function UnitSuccession({ units, today, rename, merge }: Props) {
  const since = [
    { name: 'on', label: '从哪一天起', kind: 'day' as const, value: today, hint: '今天或者以前的一天，马上办理；以后的一天，到那天由平台办理，之前可以取消。' },
    { name: 'basis', label: '依据', max: 200, hint: '例如：县机构改革方案，文号。' },
  ]
  return (
    <Section id="succession" title="更名或者并入">
      <p className="mid mb-4">没有办完的建议和承诺由承接的单位继续办理，代表和承接的单位会收到通知。办结的建议、发过的答复仍写原来的名称。只是名称写错了，在上面改。</p>
      <Disclosure summary="更名">
        <FormOf action={rename} within="rename" tone="usual" submit="更名" busy="正在更名…" fields={[{ name: 'name', label: '新的名称', max: 60, hint: '经办人一起转到新名称下，要重新登录。' }, ...since]} />
      </Disclosure>
      <Disclosure className="mt-4" summary="并入别的单位">
        <FormOf
          action={merge} within="merge" tone="usual" submit="并入" busy="正在并入…"
          fields={[
            { name: 'successorId', label: '并入哪个单位', kind: 'select', options: [{ value: '', label: '请选' }, ...units.map(({ id, name }) => ({ value: id, label: name }))] },
            { name: 'people', label: '经办人', kind: 'choice', options: [{ value: 'move', label: '转到承接的单位', note: '身份随单位转过去，要重新登录' }, { value: 'end', label: '收回身份', note: '由安全管理员另给' }] },
            ...since,
          ]}
        />
      </Disclosure>
    </Section>
  )
}
