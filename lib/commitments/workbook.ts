import { exportColumns, exportRows } from '@/lib/commitments/export'
import { filterQuery, readFilter, viewWords } from '@/lib/commitments/ledger'
import { countCommitmentRows } from '@/lib/commitments/queries'
import { canAnywhere, type Actor } from '@/lib/policy'
import { lookingOf } from '@/lib/suggestions/list-page'
import type { Workbook } from '@/lib/workbooks/workbook'

/** 承诺台账 as it is filtered. */
export async function commitmentWorkbook(actor: Actor, asked: Record<string, string>): Promise<Workbook | null> {
  if (!canAnywhere(actor, 'commitment.export')) return null
  const filter = { ...readFilter(asked), after: null }
  const { looking } = await lookingOf(actor)
  return {
    title: '承诺台账', columns: exportColumns, query: filterQuery(filter), count: await countCommitmentRows(filter, looking),
    conditions: `${viewWords[filter.view]}${filter.from ? `；${filter.from === 'former' ? '往届' : `${filter.from} 年`}承诺` : ''}${filter.q ? `；包含“${filter.q}”` : ''}`,
    rows: (footer) => exportRows(filter, looking, footer),
  }
}
