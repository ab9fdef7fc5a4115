import { dayOf } from '@/lib/platform/clock'
import { canAnywhere, type Actor } from '@/lib/policy'
import { listUnits } from '@/lib/units/queries'
import type { UnitRow } from '@/lib/units/unit'
import { plannedTo, successionWords, systemWords } from '@/lib/units/words'
import { positionColumn, sheetRows, type Column, type Workbook } from '@/lib/workbooks/workbook'

const standing = ({ retiredAt, succession, succeededOn, plannedOn, planned }: UnitRow) =>
  succession ? `${succeededOn}起${successionWords[succession]}别的单位` : retiredAt ? `${dayOf(retiredAt)} 停用` : plannedOn && planned ? `在用，${plannedTo(planned.kind, plannedOn)}` : '在用'

const columns: readonly Column<UnitRow & { parent: string }>[] = [
  positionColumn,
  { head: '单位名称', width: 28, cell: ({ name }) => name },
  { head: '系统', width: 12, cell: ({ system }) => systemWords[system] },
  { head: '上级单位', width: 24, cell: ({ parent }) => parent },
  { head: '别名', width: 28, cell: ({ aliases }) => aliases.join('；') },
  { head: '职责', width: 44, cell: ({ duties }) => duties },
  { head: '电话', width: 16, cell: ({ phone }) => phone },
  { head: '二级分办', width: 10, cell: ({ dispatches }) => (dispatches ? '是' : '') },
  { head: '经办人', width: 8, kind: 'number', cell: ({ people }) => people },
  { head: '在办', width: 8, kind: 'number', cell: ({ open }) => open },
  { head: '状态', width: 24, cell: standing },
]

/** 承办单位名册: those in use, then those that are not. A province has some hundreds: one question each. */
export async function unitWorkbook(actor: Actor): Promise<Workbook | null> {
  if (!canAnywhere(actor, 'people.read')) return null
  const units = [...(await listUnits(actor)), ...(await listUnits(actor, { retired: true }))]
  const names = new Map(units.map(({ id, name }) => [id, name]))
  const rows = units.map((unit) => ({ ...unit, parent: names.get(unit.parentId ?? '') ?? '' }))
  return { title: '承办单位名册', columns, query: '', conditions: '在用的和已停用的', count: rows.length, rows: (footer) => sheetRows(columns, rows, footer) }
}
