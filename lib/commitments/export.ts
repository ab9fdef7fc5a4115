import { listCommitments } from '@/lib/commitments/queries'
import type { Filter, LedgerRow } from '@/lib/commitments/ledger'
import { commitmentStateWords, originWords } from '@/lib/commitments/words'
import { daysBetween } from '@/lib/rulebook/days'
import type { Looking } from '@/lib/suggestions/list-where'
import type { Cell, SheetColumn } from '@/lib/tables/write'

const AT_ONCE = 1000

type Column = SheetColumn & { cell: (row: LedgerRow, today: string) => Cell }

// The unit's 承诺事项台账 (domain A12), as it is read out in the fourth quarter.
const columns: readonly Column[] = [
  { head: '建议编号', width: 10, cell: ({ number }) => number },
  { head: '建议标题', width: 44, cell: ({ title }) => title },
  { head: '承办单位', width: 22, cell: ({ unit }) => unit },
  { head: '承诺事项', width: 44, cell: ({ text }) => text },
  { head: '责任人', width: 12, cell: ({ responsible }) => responsible },
  { head: '承诺时间', width: 12, cell: ({ promisedOn }) => promisedOn },
  { head: '往年转入', width: 22, cell: (row, today) => originWords(row, today) },
  { head: '原定时限', width: 12, cell: ({ firstDueOn }) => firstDueOn },
  { head: '完成时限', width: 12, cell: ({ dueOn }) => dueOn },
  { head: '改期次数', width: 8, kind: 'number', cell: ({ timesPostponed }) => timesPostponed },
  { head: '进展', width: 20, cell: ({ state }) => commitmentStateWords[state].label },
  { head: '兑现时间', width: 12, cell: ({ keptOn }) => keptOn },
  { head: '超期天数', width: 8, kind: 'number', cell: ({ isLate, dueOn }, today) => (isLate ? daysBetween(dueOn, today) : null) },
  { head: '最近的进展', width: 50, cell: ({ lastSaid }) => lastSaid },
]
export const exportColumns: readonly SheetColumn[] = columns

/** The ledger in its own order, page by page so that memory stays flat; `footer` ends it. */
export async function* exportRows(filter: Filter, looking: Looking, footer: readonly string[]): AsyncGenerator<Cell[]> {
  for (let after: Filter['after'] = null; ; ) {
    const page: Awaited<ReturnType<typeof listCommitments>> = await listCommitments({ ...filter, after }, looking, AT_ONCE)
    for (const row of page.rows) yield columns.map(({ cell }) => cell(row, looking.today))
    if (!page.next) break
    after = page.next
  }
  yield []
  for (const words of footer) yield [words]
}
