import Link from 'next/link'
import { OneButton } from '@/components/batches/one-button'
import { FormOf } from '@/components/settings/form-of'
import { Day } from '@/components/ui/day'
import { Disclosure } from '@/components/ui/disclosure'
import type { FormState } from '@/components/ui/form-state'
import { State } from '@/components/ui/state'
import { paths } from '@/lib/platform/paths'
import type { RequirementAction, RequirementState } from '@/lib/supervision/lifecycle'
import { requirementActionWords, requirementStateWords } from '@/lib/supervision/words'

type Act = (state: FormState, form: FormData) => Promise<FormState>
export type RequirementLine = { id: string; version: number; suggestionId: string; number: string | null; unit: string; text: string; dueOn: string; state: RequirementState; answer: string; answeredOn: string | null; reason: string; topic: string; actions: RequirementAction[] }
type Props = { rows: readonly RequirementLine[]; today: string; /** also which topic it belongs to */ namesTopic?: boolean; act: (row: RequirementLine, action: RequirementAction) => Act }

/** What supervision requires of units: what, by when, how it stands, and what the reader can do about it. */
export function RequirementList({ rows, today, namesTopic = false, act }: Props) {
  return (
    <ul className="grid gap-4">
      {rows.map((row) => {
        const isLate = row.state === 'asked' && row.dueOn < today
        return (
          <li key={row.id}>
            <p><b>{row.unit}</b>：{row.text}</p>
            <p className="mid flex flex-wrap gap-x-4">
              <State tone={isLate ? 'late' : requirementStateWords[row.state].tone}>{requirementStateWords[row.state].label}</State>
              <span className={isLate ? 'late' : undefined}><Day on={row.dueOn} today={today} />前{isLate ? '，已超期' : ''}</span>
              {namesTopic ? <span>{row.topic}</span> : null}
              <Link href={paths.suggestion(row.suggestionId)}>{row.number ? `第 ${row.number} 号` : '建议'}</Link>
            </p>
            {row.answer ? <p className="mt-1">落实：{row.answer}{row.answeredOn ? <span className="soft">　<Day on={row.answeredOn} today={today} /></span> : null}</p> : null}
            {row.reason ? <p className="mt-1"><b>{row.state === 'lifted' ? '不再要求' : '还差'}</b>：{row.reason}</p> : null}
            <Acts row={row} act={act} />
          </li>
        )
      })}
    </ul>
  )
}

const FIELDS: Partial<Record<RequirementAction, { name: string; label: string; kind?: 'long' | 'day'; max?: number }[]>> = {
  answer: [{ name: 'answer', label: '落实情况', kind: 'long', max: 1000 }],
  askAgain: [{ name: 'reason', label: '还差什么', kind: 'long', max: 500 }, { name: 'until', label: '新的期限', kind: 'day' }],
  lift: [{ name: 'reason', label: '为什么不再要求', kind: 'long', max: 500 }],
}

function Acts({ row, act }: { row: RequirementLine; act: Props['act'] }) {
  if (row.actions.length === 0) return null
  return (
    <div className="flex flex-wrap gap-x-6 items-start no-print">
      {row.actions.map((action) => {
        const { label, busy } = requirementActionWords[action]
        const fields = FIELDS[action]
        if (!fields) return <OneButton key={action} act={act(row, action)} tone="usual" size="small" label={label} busy={busy} about={row.text} />
        return <Disclosure key={action} summary={label}><FormOf action={act(row, action)} fields={fields} submit={label} busy={busy} tone="usual" within={`${action}-${row.id}`} /></Disclosure>
      })}
    </div>
  )
}
