import type { AssignmentRole } from '@/lib/assignments/assignment'
import { roleWords } from '@/lib/assignments/words'
import { nameOf } from '@/lib/batches/batch'
import type { BatchPage, ItemUnit } from '@/lib/batches/queries'
import { datesSentence, standingWords } from '@/lib/batches/words'
import type { Cell, SheetColumn } from '@/lib/tables/write'

export const annexColumns = (shows: boolean): SheetColumn[] => [
  { head: '序号', width: 6, kind: 'number' }, { head: '编号', width: 10 }, { head: '标题', width: 52 }, { head: '提出人', width: 16 }, { head: '主办、分办单位', width: 30 }, { head: '会办单位', width: 30 },
  ...(shows ? [{ head: '情况', width: 18 }] : []),
]

const named = (units: readonly ItemUnit[], wanted: readonly string[]) =>
  units.filter(({ role }) => wanted.includes(role)).map(({ name, role }) => (role === 'separate' ? `${name}（${roleWords[role as AssignmentRole]}）` : name)).join('；')

/** The annex row by row, then of what notice it is. */
export function annexRows({ row, items, mayPlan }: BatchPage, footer: string): Cell[][] {
  const rows = items.map(({ number, title, proposer, units, standing }, index): Cell[] => [
    index + 1, number, title, proposer, named(units, ['sole', 'lead', 'separate']), named(units, ['co']), ...(mayPlan ? [standingWords[standing].label] : []),
  ])
  return [...rows, [], [`${nameOf(row)}，共 ${items.length} 件。${datesSentence(row)}`], [footer]]
}
