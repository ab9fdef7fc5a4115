import { listDeputies, listTermChoices, readDeputyFilter, type DeputyRow } from '@/lib/people/deputy-queries'
import { deputyStateWords } from '@/lib/people/deputy-words'
import { canAnywhere, type Actor } from '@/lib/policy'
import { conditionsOf, everyPage, positionColumn, sheetRows, type Column, type Workbook } from '@/lib/workbooks/workbook'

// As the list shows them: a telephone number keeps its middle hidden, and whoever needs one asks for it on the deputy's page.
const columns: readonly Column<DeputyRow>[] = [
  positionColumn,
  { head: '姓名', width: 12, cell: ({ name }) => name },
  { head: '代表团', width: 20, cell: ({ delegation }) => delegation },
  { head: '代表小组', width: 20, cell: ({ group }) => group },
  { head: '单位和职务', width: 40, cell: ({ employer }) => employer },
  { head: '电话', width: 16, cell: ({ phone }) => phone },
  { head: '状态', width: 14, cell: ({ status }) => deputyStateWords[status].label },
]

/** 代表名册 of one term. */
export async function deputyWorkbook(actor: Actor, asked: Record<string, string>): Promise<Workbook | null> {
  if (!canAnywhere(actor, 'people.read')) return null
  const filter = { ...readDeputyFilter(asked), after: null }
  const { q, term, delegation, group, status } = filter
  const [{ total }, terms] = await Promise.all([listDeputies(actor, filter, 1), listTermChoices(actor.congressId)])
  const chosen = terms.find(({ id }) => id === term) ?? terms[0]
  const named = (parts: readonly { id: string; name: string }[] = [], id: string | null) => parts.find((part) => part.id === id)?.name
  return {
    title: '代表名册', columns, count: total,
    query: new URLSearchParams(Object.entries({ q, term, delegation, group, status }).flatMap(([name, value]) => (value ? [[name, value]] : []))).toString(),
    conditions: conditionsOf(chosen && `第 ${chosen.number} 届`, q && `查找：${q}`, named(chosen?.delegations, delegation), named(chosen?.groups, group), status && deputyStateWords[status].label),
    rows: (footer) => sheetRows(columns, everyPage<DeputyRow, string>((after) => listDeputies(actor, { ...filter, after }, 1000)), footer),
  }
}
