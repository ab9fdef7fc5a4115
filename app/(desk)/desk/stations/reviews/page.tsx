import { nothingHere } from '@/components/layout/lead-on'
import { ReviewTable } from '@/components/stations/review-table'
import { ButtonLink } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { PageHead } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import { Views } from '@/components/ui/views'
import { ExportLink } from '@/components/workbooks/export-link'
import { dayOf, now } from '@/lib/platform/clock'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { canAnywhere } from '@/lib/policy'
import { listDeskTowns } from '@/lib/stations/list'
import { listReviews, readReviewFilter } from '@/lib/stations/review-queries'
import { REVIEW_VIEWS, reviewViewWords } from '@/lib/stations/standard'

export const metadata = { title: '站点年度检查' }

type Asked = { view?: string; year?: string; town?: string; after?: string }

export default async function ReviewsPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const actor = await requireActor()
  if (!canAnywhere(actor, 'station.list')) return nothingHere()
  const today = dayOf(now())
  const thisYear = Number(today.slice(0, 4))
  const filter = readReviewFilter(await searchParams, thisYear)
  const { year, view, town, after } = filter
  const [{ rows, next, counts }, towns] = await Promise.all([listReviews(actor, filter), listDeskTowns(actor)])
  const query = (more: Record<string, string>) => new URLSearchParams(Object.entries({ year: year === thisYear ? '' : String(year), view: view === 'all' ? '' : view, town: town ?? '', ...more }).filter(([, value]) => value)).toString()
  return (
    <>
      <PageHead title={`${year} 年站点检查：${counts.all - counts.unchecked} / ${counts.all} 个检查过，${counts.model} 个示范站`} crumbs={[{ label: '代表站点', href: paths.deskStations() }, { label: '年度检查' }]} actions={<>{counts.all > 0 ? <ExportLink ledger="reviews" query={query({ year: String(year), after: '' })} /> : null}<ButtonLink href={paths.stationReviews(query({ year: String(year === thisYear ? year - 1 : thisYear), after: '' }))}>{year === thisYear ? `看 ${year - 1} 年` : '回到今年'}</ButtonLink>{canAnywhere(actor, 'station.standard') ? <ButtonLink href={paths.stationReviews('', 'standard')}>检查标准</ButtonLink> : null}</>} />
      <Views label="看哪些" views={REVIEW_VIEWS.map((one) => ({ href: paths.stationReviews(query({ view: one === 'all' ? '' : one, after: '' })), label: reviewViewWords[one], count: counts[one], current: one === view }))} />
      {towns.length > 1 ? (
        <form className="filters" role="search" aria-label="按乡镇看">
          {year === thisYear ? null : <input type="hidden" name="year" value={year} />}{view === 'all' ? null : <input type="hidden" name="view" value={view} />}
          <div><label htmlFor="town">乡镇</label><select className="input" id="town" name="town" defaultValue={town ?? ''}><option value="">全部</option>{towns.map(({ code, name }) => <option key={code} value={code}>{name}</option>)}</select></div>
          <button className="btn" type="submit">查找</button>
        </form>
      ) : null}
      {rows.length === 0 ? <Empty words="没有这样的站点。换一个等次，或者换一个乡镇。" /> : <ReviewTable rows={rows} year={year} today={today} />}
      <Pager words={`本页 ${rows.length} 个`} previousHref={after && paths.stationReviews(query({ after: '' }))} nextHref={next && paths.stationReviews(query({ after: next }))} />
    </>
  )
}
