import { nothingHere } from '@/components/layout/lead-on'
import { FilterChips } from '@/components/people/filter-chips'
import { PeopleFilters } from '@/components/people/people-filters'
import { PeopleTable } from '@/components/people/people-table'
import { PeopleTabs } from '@/components/people/people-tabs'
import { ButtonLink } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { PageHead } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import { ExportLink } from '@/components/workbooks/export-link'
import { callingIt } from '@/lib/congresses/office'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { canAnywhere } from '@/lib/policy'
import { listPeople, readPeopleFilter } from '@/lib/people/queries'
import { roleWords } from '@/lib/sign-in/words'

export const metadata = { title: '人员' }

export default async function PeoplePage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requireActor()
  if (!canAnywhere(actor, 'people.read')) return nothingHere()
  const filter = readPeopleFilter(await searchParams)
  const { rows, next } = await listPeople(actor, filter)
  const asked = { q: filter.q, role: filter.role ?? '', status: filter.disabled ? 'disabled' : '' }
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value))
  const role = filter.role && (filter.role === 'none' ? '还没有身份' : callingIt(actor.office, roleWords[filter.role]))
  const conditions = [{ name: 'q', words: `查找：${filter.q}` }, { name: 'role', words: `身份：${role}` }, { name: 'status', words: '账号：已停用' }]
  return (
    <>
      <PageHead title="人员" actions={<><ExportLink ledger="people" query={query.toString()} />{canAnywhere(actor, 'people.manage') ? <><ButtonLink href={paths.people('accounts?of=staff')}>成批开通账号</ButtonLink><ButtonLink tone="main" href={paths.people('new')}>添加人员</ButtonLink></> : null}</>} />
      <PeopleTabs current="" />
      <PeopleFilters filter={filter} office={actor.office} />
      <FilterChips words="按姓名排" conditions={conditions} query={query} at={paths.people()} />
      {rows.length === 0 ? <Empty words={filter.q ? `没有找到“${filter.q}”。手机号要写全，姓名写两个字就够。` : '这里还没有人。'} /> : <PeopleTable rows={rows} office={actor.office} />}
      <Pager words={`本页 ${rows.length} 人`} previousHref={filter.after && `${paths.people()}?${query}`} nextHref={next && `${paths.people()}?${query}&after=${next}`} />
    </>
  )
}
