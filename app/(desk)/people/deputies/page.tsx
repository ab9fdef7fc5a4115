import { nothingHere } from '@/components/layout/lead-on'
import { DeputyFilters } from '@/components/people/deputy-filters'
import { DeputyTable } from '@/components/people/deputy-table'
import { FilterChips } from '@/components/people/filter-chips'
import { PeopleTabs } from '@/components/people/people-tabs'
import { ExportLink } from '@/components/workbooks/export-link'
import { ButtonLink } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { PageHead } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import { deputyStateWords } from '@/lib/people/deputy-words'
import { listDeputies, listTermChoices, readDeputyFilter } from '@/lib/people/deputy-queries'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { canAnywhere } from '@/lib/policy'

export const metadata = { title: '代表' }

export default async function DeputiesPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requireActor()
  if (!canAnywhere(actor, 'people.read')) return nothingHere()
  const filter = readDeputyFilter(await searchParams)
  const [terms, { rows, next, total }] = await Promise.all([listTermChoices(actor.congressId), listDeputies(actor, filter)])
  const manages = canAnywhere(actor, 'people.manage')
  const { after, ...conditions } = filter
  const query = new URLSearchParams(Object.entries(conditions).flatMap(([name, value]) => (value ? [[name, value]] : [])))
  const here = paths.people('deputies')
  const term = terms.find(({ id }) => id === filter.term) ?? terms[0]
  const named = (parts: readonly { id: string; name: string }[] | undefined, id: string | null) => parts?.find((part) => part.id === id)?.name ?? ''
  const shown = [
    { name: 'q', words: `查找：${filter.q}` }, { name: 'delegation', words: named(term?.delegations, filter.delegation) }, { name: 'group', words: named(term?.groups, filter.group) },
    { name: 'status', words: filter.status && deputyStateWords[filter.status].label },
  ]
  return (
    <>
      <PageHead
        title="代表"
        actions={<>{total > 0 ? <ExportLink ledger="deputies" query={query.toString()} /> : null}{manages ? <><ButtonLink href={paths.people('accounts')}>成批开通账号</ButtonLink><ButtonLink href={paths.people('import?kind=deputies')}>从表格导入</ButtonLink><ButtonLink tone="main" href={paths.people('deputies/new')}>登记代表</ButtonLink></> : null}</>}
      />
      <PeopleTabs current="deputies" />
      <DeputyFilters filter={filter} terms={terms} />
      <FilterChips words={`${total} 位，按姓名排`} conditions={shown} query={query} at={here} />
      {rows.length === 0 ? <Empty words={query.size > 0 ? '没有找到这样的代表。去掉一个条件再找。' : '本届还没有登记代表。可以从表格一次导入。'} /> : <DeputyTable rows={rows} />}
      <Pager words={`本页 ${rows.length} 位`} previousHref={after && `${here}?${query}`} nextHref={next && `${here}?${query}&after=${next}`} />
    </>
  )
}
