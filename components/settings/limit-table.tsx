import { Table, type Column } from '@/components/ui/table'
import { LIMITS, type Limit, type LimitName, type Rulebook } from '@/lib/rulebook/rulebook'
import { startWords } from '@/lib/rulebook/start-words'
import { lengthWords, limitWords } from '@/lib/rulebook/words'

type Row = Limit & { name: LimitName }

const columns: Column<Row>[] = [
  { key: 'stage', head: '环节', lead: true, cell: ({ name }) => limitWords[name] },
  { key: 'length', head: '期限', className: 'nowrap', cell: (limit) => lengthWords(limit) },
  { key: 'start', head: '从哪天起', cell: ({ unit, start }) => (unit === 'sameDay' ? `${startWords[start]}当天` : `${startWords[start]}的第二天`) },
  { key: 'rest', head: '最后一天不上班', cell: ({ restDay }) => (restDay === 'keep' ? '不顺延' : '顺延到下一个工作日') },
  { key: 'basis', head: '依据', cell: ({ basis }) => basis ?? '本地约定' },
]

/** The limits of a rulebook, in words; of one channel, only those that differ there. */
export function LimitTable({ limits }: { limits: Partial<Rulebook['limits']> }) {
  const rows = LIMITS.flatMap((name) => (limits[name] ? [{ name, ...limits[name] }] : []))
  return <Table columns={columns} rows={rows} rowKey={({ name }) => name} />
}
