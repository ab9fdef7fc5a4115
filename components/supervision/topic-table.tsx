import Link from 'next/link'
import { Day } from '@/components/ui/day'
import { State } from '@/components/ui/state'
import { Table, type Column } from '@/components/ui/table'
import { paths } from '@/lib/platform/paths'
import { measured } from '@/lib/rulebook/words'
import type { TopicState } from '@/lib/supervision/lifecycle'
import type { Level } from '@/lib/supervision/needs'
import { levelWords, topicStateWords } from '@/lib/supervision/words'

export type TopicLine = { id: string; title: string; state: TopicState; level: Level; leaderName: string; committee: string; year: number; trackYear: number; held: number; answered: number; moved: number; lastOn: string | null; late: number }

/** Key topics: who leads, how many are answered, what moved this month. */
export function TopicTable({ rows, today, isOver = false }: { rows: readonly TopicLine[]; today: string; /** nothing is awaited of these any more */ isOver?: boolean }) {
  const whileOpen = isOver ? [] : monthOf(today)
  const columns: Column<TopicLine>[] = [
    { key: 'title', head: '课题', lead: true, cell: ({ id, title, year, trackYear }) => <><Link href={paths.keyTopic(id)}>{title}</Link>{trackYear > year ? <span className="soft">　{year} 年起跨年跟踪</span> : null}</> },
    { key: 'who', head: '领衔', cell: ({ leaderName, committee, level }) => [leaderName || levelWords[level], committee].filter(Boolean).join('，') },
    { key: 'held', head: '已答复', className: 'nowrap', cell: ({ held, answered }) => `${answered}/${measured(held, '件')}` },
    ...whileOpen,
    { key: 'state', head: '状态', cell: ({ state }) => <State tone={topicStateWords[state].tone}>{topicStateWords[state].label}</State> },
  ]
  return <Table columns={columns} rows={rows} rowKey={({ id }) => id} />
}

/** What moved in this month, and what is late. */
const monthOf = (today: string): Column<TopicLine>[] => [
  { key: 'moved', head: '本月', className: 'nowrap', cell: ({ moved, lastOn }) => (moved > 0 ? `有 ${measured(moved, '次')}进展` : <span className="late">没有动{lastOn ? <>，上次 <Day on={lastOn} today={today} /></> : null}</span>) },
  { key: 'late', head: '要求', className: 'nowrap', cell: ({ late }) => (late > 0 ? <span className="late">{measured(late, '项')}超期</span> : <span className="soft">—</span>) },
]
