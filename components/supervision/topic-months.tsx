import { Section } from '@/components/ui/section'
import { Table, type Column } from '@/components/ui/table'
import { measured } from '@/lib/rulebook/words'
import type { Month } from '@/lib/supervision/months'

const said = (count: number, measure: string) => (count > 0 ? measured(count, measure) : <span className="soft">—</span>)
const monthWords = (month: string) => `${month.slice(0, 4)}年${Number(month.slice(5))}月`

const columns: Column<Month>[] = [
  { key: 'month', head: '哪个月', lead: true, className: 'nowrap', cell: ({ month }) => monthWords(month) },
  { key: 'moved', head: '建议的办理', cell: ({ moved }) => (moved > 0 ? `有 ${measured(moved, '次')}进展` : <span className="late">没有动</span>) },
  { key: 'acts', head: '督办活动', cell: ({ acts }) => said(acts, '次') },
  { key: 'asked', head: '提出要求', cell: ({ asked }) => said(asked, '项') },
  { key: 'answered', head: '报来落实', cell: ({ answered }) => said(answered, '项') },
]

/** A topic month by month, also across the turn of the year. */
export const TopicMonths = ({ months }: { months: readonly Month[] }) =>
  months.length === 0 ? null : <Section title="逐月跟踪" id="months"><Table columns={columns} rows={[...months]} rowKey={({ month }) => month} /></Section>
