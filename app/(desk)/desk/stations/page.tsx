import { nothingHere } from '@/components/layout/lead-on'
import { FilterChips } from '@/components/people/filter-chips'
import { StationFilters } from '@/components/stations/station-filters'
import { StationTable } from '@/components/stations/station-table'
import { ButtonLink } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { PageHead } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import { ExportLink } from '@/components/workbooks/export-link'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { canAnywhere } from '@/lib/policy'
import { listDeskTowns, listStations, readStationFilter, stationQuery } from '@/lib/stations/list'
import { tierWords } from '@/lib/stations/words'

export const metadata = { title: '代表之家和联络站' }

export default async function DeskStationsPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requireActor()
  if (!canAnywhere(actor, 'station.list')) return nothingHere()
  const filter = readStationFilter(await searchParams)
  const [{ rows, next, total }, towns] = await Promise.all([listStations(actor, filter), listDeskTowns(actor)])
  const { q, town, tier, closed, after } = filter
  const query = new URLSearchParams(stationQuery(filter))
  const conditions = [
    { name: 'q', words: `查找：${q}` }, { name: 'town', words: towns.find(({ code }) => code === town)?.name ?? town }, { name: 'tier', words: tier && tierWords[tier] }, { name: 'state', words: '已停用' },
  ]
  const opens = canAnywhere(actor, 'station.begin')
  return (
    <>
      <PageHead
        title={query.size > 0 ? `找到 ${total} 个站点` : `${total} 个代表之家和联络站`}
        actions={<>{total > 0 ? <ExportLink ledger="stations" query={query.toString()} /> : null}{total > 0 && !closed ? <ButtonLink href={paths.posters(query.toString())}>张贴页和小卡</ButtonLink> : null}<ButtonLink href={paths.deskReceptions()}>代表接待</ButtonLink><ButtonLink href={paths.stationReviews()}>年度检查</ButtonLink>{canAnywhere(actor, 'station.import') ? <ButtonLink href={paths.importRoster('stations')}>从表格导入</ButtonLink> : null}{opens ? <><ButtonLink href={paths.deskStations('regions')}>行政区划</ButtonLink><ButtonLink tone="main" href={paths.deskStations('new')}>设立站点</ButtonLink></> : null}</>}
      />
      <StationFilters q={q} town={town} tier={tier} closed={closed} towns={towns} label="筛选站点" />
      <FilterChips words="按乡镇排" conditions={conditions} query={query} at={paths.deskStations()} />
      {rows.length === 0 ? (
        <Empty words={query.size > 0 ? '没有找到这样的站点。去掉一个条件再找。' : '还没有代表之家和联络站。先在行政区划里加上乡镇和村，再设立站点。'}>
          {opens && query.size === 0 ? <ButtonLink tone="main" href={paths.deskStations('new')}>设立第一个站点</ButtonLink> : null}
        </Empty>
      ) : <StationTable rows={rows} />}
      <Pager words={`本页 ${rows.length} 个`} previousHref={after && `${paths.deskStations()}?${query}`} nextHref={next && `${paths.deskStations()}?${query}&after=${next}`} />
    </>
  )
}
