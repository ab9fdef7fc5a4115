import { Section } from '@/components/ui/section'
import { Table, type Column } from '@/components/ui/table'
import { measured } from '@/lib/rulebook/words'
import type { Month } from '@/lib/supervision/months'

const monthWords = (month: string) => `${month.slice(0, 4)}年${Number(month.slice(5))}月`

/** 建议有 2 次进展，督办活动 1 次，提出要求 1 项；或者没有动 */
const said = ({ moved, acts, asked, answered }: Month): string =>
  [moved > 0 && `建议有 ${measured(moved, '次')}进展`, acts > 0 && `督办活动 ${measured(acts, '次')}`, asked > 0 && `提出要求 ${measured(asked, '项')}`, answered > 0 && `报来落实 ${measured(answered, '项')}`].filter(Boolean).join('，')

const columns: Column<Month>[] = [
  { key: 'month', head: '哪个月', lead: true, className: 'nowrap', cell: ({ month }) => monthWords(month) },
  { key: 'said', head: '有什么进展', label: null, cell: (month) => said(month) || <span className="late">没有动</span> },
]

/** A topic month by month, also across the turn of the year. */
export const TopicMonths = ({ months }: { months: readonly Month[] }) =>
  months.length === 0 ? null : <Section title="逐月跟踪" id="months"><Table columns={columns} rows={[...months]} rowKey={({ month }) => month} /></Section>
