import { notFound } from 'next/navigation'
import { PeopleFilters } from '@/components/people/people-filters'
import { PeopleTable } from '@/components/people/people-table'
import { PeopleTabs } from '@/components/people/people-tabs'
import { ButtonLink } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { PageHead } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { canAnywhere } from '@/lib/policy'
import { listPeople, readPeopleFilter } from '@/lib/people/queries'

export const metadata = { title: '人员' }

export default async function PeoplePage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requireActor()
  if (!canAnywhere(actor, 'people.read')) notFound()
  const filter = readPeopleFilter(await searchParams)
  const { rows, next } = await listPeople(actor, filter)
  const conditions = new URLSearchParams({ q: filter.q, role: filter.role ?? '', status: filter.disabled ? 'disabled' : '' })
  const nextHref = next && `${paths.people()}?${conditions}&after=${next}`
  return (
    <>
      <PageHead title="人员" actions={canAnywhere(actor, 'people.manage') ? <ButtonLink tone="main" href={paths.people('new')}>添加人员</ButtonLink> : null} />
      <PeopleTabs current="" />
      <PeopleFilters filter={filter} />
      {rows.length === 0 ? <Empty words={filter.q ? `没有找到“${filter.q}”。手机号要写全，姓名写两个字就够。` : '这里还没有人。'} /> : <PeopleTable rows={rows} />}
      <Pager words={`本页 ${rows.length} 人，按姓名排`} previousHref={filter.after && `${paths.people()}?${conditions}`} nextHref={nextHref} />
    </>
  )
}
