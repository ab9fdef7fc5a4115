import { countPeople, listPeople, readPeopleFilter, type PersonRow } from '@/lib/people/queries'
import { canAnywhere, type Actor } from '@/lib/policy'
import { roleWords } from '@/lib/sign-in/words'
import { conditionsOf, everyPage, positionColumn, sheetRows, type Column, type Workbook } from '@/lib/workbooks/workbook'

const columns: readonly Column<PersonRow>[] = [
  positionColumn,
  { head: '姓名', width: 14, cell: ({ name }) => name },
  { head: '身份', width: 44, cell: ({ roles }) => roles.map(({ role, unit }) => `${roleWords[role]}${unit ? `（${unit}）` : ''}`).join('；') || '还没有身份' },
  { head: '登录名', width: 18, cell: ({ loginName }) => loginName },
  { head: '账号', width: 10, cell: ({ loginName, disabledAt }) => (disabledAt ? '已停用' : loginName ? '在用' : '没有开通') },
]

/** 人员名册: who does what, never a telephone. */
export async function peopleWorkbook(actor: Actor, asked: Record<string, string>): Promise<Workbook | null> {
  if (!canAnywhere(actor, 'people.read')) return null
  const filter = { ...readPeopleFilter(asked), after: null }
  const { q, role, disabled } = filter
  return {
    title: '人员名册', columns, count: await countPeople(actor, filter),
    query: new URLSearchParams(Object.entries({ q, role: role ?? '', status: disabled ? 'disabled' : '' }).filter(([, value]) => value)).toString(),
    conditions: conditionsOf(q && `查找：${q}`, role && `身份：${role === 'none' ? '还没有身份' : roleWords[role]}`, disabled && '账号：已停用'),
    rows: (footer) => sheetRows(columns, everyPage<PersonRow, string>((after) => listPeople(actor, { ...filter, after }, 500)), footer),
  }
}
