import { countBatches, listBatches, type BatchRow } from '@/lib/batches/queries'
import { batchStateWords, kindWords } from '@/lib/batches/words'
import { canAnywhere, type Actor } from '@/lib/policy'
import { conditionsOf, everyPage, positionColumn, sheetRows, type Column, type Workbook } from '@/lib/workbooks/workbook'

const columns: readonly Column<BatchRow>[] = [
  positionColumn,
  { head: '批次', width: 44, cell: ({ title }) => title },
  { head: '交办类别', width: 14, cell: ({ kind }) => kindWords[kind] },
  { head: '通知文号', width: 22, cell: ({ noticeNumber }) => noticeNumber },
  { head: '交办会日期', width: 12, cell: ({ meetingOn }) => meetingOn },
  { head: '件数', width: 8, kind: 'number', cell: ({ held }) => held },
  { head: '已交办', width: 8, kind: 'number', cell: ({ given }) => given },
  { head: '答复时限', width: 12, cell: ({ replyOn }) => replyOn },
  { head: '状态', width: 10, cell: ({ state }) => batchStateWords[state].label },
]

/** 交办批次台账 */
export async function batchWorkbook(actor: Actor): Promise<Workbook | null> {
  if (!canAnywhere(actor, 'batch.list')) return null
  const rows = () => everyPage<BatchRow, string>(async (before) => {
    const page = await listBatches(actor, before ? { before } : {}, 500)
    return { rows: page?.rows ?? [], next: page?.older ?? null }
  })
  return { title: '交办批次', columns, query: '', conditions: conditionsOf(), count: await countBatches(actor), rows: (footer) => sheetRows(columns, rows(), footer) }
}
