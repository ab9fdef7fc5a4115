import { HouseholdTable } from '@/components/households/household-table'
import { nothingHere } from '@/components/layout/lead-on'
import { FilterChips } from '@/components/people/filter-chips'
import { ButtonLink } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { SearchIcon } from '@/components/ui/icons'
import { PageHead } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import { Views } from '@/components/ui/views'
import { ExportLink } from '@/components/workbooks/export-link'
import { callingIt } from '@/lib/congresses/office'
import { HOUSEHOLD_VIEWS, keepsInTouch, listHouseholds, readHouseholdFilter } from '@/lib/households/queries'
import { householdViewWords } from '@/lib/households/words'
import { dayOf, now } from '@/lib/platform/clock'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { canAnywhere } from '@/lib/policy'

export const metadata = { title: '结对联系' }

export default async function HouseholdsPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requireActor()
  if (!canAnywhere(actor, 'household.list')) return nothingHere()
  const filter = readHouseholdFilter(await searchParams)
  const today = dayOf(now())
  const { rows, next, counts } = await listHouseholds(actor, filter, today)
  const { view, q, station, deputy, after } = filter
  const own = keepsInTouch(actor)
  const query = (more: Record<string, string>) => new URLSearchParams(Object.entries({ view: view === 'all' ? '' : view, q, station: station ?? '', deputy: deputy ?? '', ...more }).filter(([, value]) => value))
  const narrowed = query({ view: '' }).size > 0
  const quiet = counts.quiet > 0 ? `，${counts.quiet} 户三个月没有联系` : ''
  return (
    <>
      <PageHead
        title={`${narrowed ? '找到' : own ? '我' : ''}结对联系 ${counts.all} 户${quiet}`} lead={own ? '最久没有联系的排在前面。走访、打电话以后记一笔，要办的事可以直接转成群众意见。' : '最久没有联系的排在前面。称呼、电话、住址都加密存放，结束结对就删除。'}
        actions={<>{counts.all + counts.ended > 0 ? <ExportLink ledger="households" query={query({}).toString()} /> : null}{canAnywhere(actor, 'chain.read') ? <ButtonLink href={paths.chains()}>三联</ButtonLink> : null}{canAnywhere(actor, 'household.keep') ? <ButtonLink tone="main" href={paths.households('new', station ? `station=${station}` : '')}>登记结对户</ButtonLink> : null}</>}
      />
      <Views label="看哪些" views={HOUSEHOLD_VIEWS.map((one) => ({ href: paths.households('', query({ view: one === 'all' ? '' : one }).toString()), label: householdViewWords[one], count: counts[one], current: one === view }))} />
      <form className="filters" role="search" aria-label="找联系户">
        {view === 'all' ? null : <input type="hidden" name="view" value={view} />}{station ? <input type="hidden" name="station" value={station} /> : null}{deputy ? <input type="hidden" name="deputy" value={deputy} /> : null}
        <div><label htmlFor="q">{own ? '村或者社区' : '村、代表、站点'}</label><input className="input" id="q" name="q" type="search" defaultValue={q} placeholder="例如 大坪村" /></div>
        <button className="btn" type="submit"><SearchIcon size={18} />查找</button>
      </form>
      <FilterChips words="最久没有联系的在前" conditions={[{ name: 'q', words: `查找：${q}` }, { name: 'station', words: rows[0]?.station ?? '这个站点' }, { name: 'deputy', words: rows[0]?.deputy ?? '这位代表' }]} query={query({ view: view === 'all' ? '' : view })} at={paths.households()} />
      {rows.length === 0 ? <Empty words={narrowed ? '没有这样的联系户。去掉一个条件再找。' : view === 'all' ? (own ? callingIt(actor.office, '您还没有结对联系户，由站点联络员或者代工委登记。') : '还没有登记结对联系户。') : '没有。'} /> : <HouseholdTable rows={rows} today={today} own={own} />}
      <Pager words={`本页 ${rows.length} 户`} previousHref={after && paths.households('', query({}).toString())} nextHref={next && paths.households('', query({ after: next }).toString())} />
    </>
  )
}
