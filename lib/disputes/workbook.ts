import type { AssignmentRole } from '@/lib/assignments/assignment'
import { roleWords } from '@/lib/assignments/words'
import { listDisputes, type DisputeRow } from '@/lib/disputes/queries'
import { decisionWords, openWords, tabWords } from '@/lib/disputes/words'
import { dayOf } from '@/lib/platform/clock'
import type { Actor } from '@/lib/policy'
import { everyPage, positionColumn, sheetRows, type Column, type Workbook } from '@/lib/workbooks/workbook'

const columns: readonly Column<DisputeRow>[] = [
  positionColumn,
  { head: '编号', width: 10, cell: ({ number }) => number },
  { head: '标题', width: 44, cell: ({ title }) => title },
  { head: '单位', width: 22, cell: ({ unit }) => unit },
  { head: '承办方式', width: 10, cell: ({ role }) => roleWords[role as AssignmentRole] }, // written from the plan's roles only
  { head: '提出异议', width: 12, cell: ({ raisedAt }) => dayOf(raisedAt) },
  { head: '异议理由', width: 40, cell: ({ reason }) => reason },
  { head: '建议改交', width: 20, cell: ({ suggestedUnit }) => suggestedUnit },
  { head: '结果', width: 14, cell: ({ decision }) => (decision ? decisionWords[decision].label : openWords.label) },
  { head: '协调理由', width: 40, cell: ({ decisionReason }) => decisionReason },
  { head: '依据', width: 24, cell: ({ basis }) => basis },
  { head: '决定人', width: 12, cell: ({ decidedBy }) => decidedBy },
  { head: '决定时间', width: 12, cell: ({ decidedAt }) => decidedAt && dayOf(decidedAt) },
]

/** 协调表 */
export async function disputeWorkbook(actor: Actor, { tab: asked = '' }: Record<string, string>): Promise<Workbook | null> {
  const first = await listDisputes(actor, { tab: asked }, 1)
  if (!first) return null
  const { tab, counts } = first
  const rows = () => everyPage<DisputeRow, string>(async (before) => {
    const page = await listDisputes(actor, { tab, ...(before ? { before } : {}) }, 500)
    return { rows: page?.rows ?? [], next: page?.older ?? null }
  })
  return { title: '协调表', columns, query: `tab=${tab}`, conditions: tabWords[tab], count: counts[tab], rows: (footer) => sheetRows(columns, rows(), footer) }
}
