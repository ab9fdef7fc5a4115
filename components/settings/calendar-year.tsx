import { FormOf } from '@/components/settings/form-of'
import { Day } from '@/components/ui/day'
import { Empty } from '@/components/ui/empty'
import { Section } from '@/components/ui/section'
import { Table, type Column } from '@/components/ui/table'
import type { FormState } from '@/components/ui/form-state'
import { runsOf, type Run, type SpecialDays } from '@/lib/settings/calendar'

type Action = (state: FormState, form: FormData) => Promise<FormState>
type Props = SpecialDays & { year: number; /** How to drop a correction, for those who may. */ remove: ((day: string) => Action) | null }

/** What is not as the weekday says, by the yearly notice and by the office's own word. */
export function CalendarYear({ year, off, worked, remove }: Props) {
  const columns = (word: string): Column<Run>[] => [
    { key: 'day', head: '日期', lead: true, cell: ({ from, to }) => <><Day on={from} today={`${year}-01-01`} weekday />{to === from ? null : <> 至 <Day on={to} today={`${year}-01-01`} weekday /></>}</> },
    { key: 'name', head: '名称', label: null, cell: ({ name, days }) => `${name ?? word}${days > 1 ? `，${days} 天` : ''}` },
    {
      key: 'source', head: '来源', cell: ({ from, corrected }) =>
        corrected ? <>本级更正{remove ? <FormOf action={remove(from)} fields={[]} submit="去掉更正" busy="正在去掉…" tone="usual" within={`remove-${from}`} /> : null}</> : <span className="soft">放假通知</span>,
    },
  ]
  return (
    <div className="two">
      <Section id="off" title="放假" aside={<span className="soft">{off.length} 天</span>}>
        <Table columns={columns('休息')} rows={runsOf(off)} rowKey={({ from }) => from} empty={<Empty words={`${year}年的放假安排还没有公布，先按周末推算。`} />} />
      </Section>
      <Section id="worked" title="周末上班" aside={<span className="soft">{worked.length} 天</span>}>
        <Table columns={columns('调休上班')} rows={runsOf(worked)} rowKey={({ from }) => from} empty={<Empty words={`${year}年没有周末上班的日子。`} />} />
      </Section>
    </div>
  )
}
