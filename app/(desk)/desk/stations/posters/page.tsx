import { nothingHere } from '@/components/layout/lead-on'
import { FilterChips } from '@/components/people/filter-chips'
import { SheetFiles } from '@/components/stations/sheet-files'
import { StationFilters } from '@/components/stations/station-filters'
import { ButtonLink } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { missingSigns } from '@/lib/codes/typeface'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { canAnywhere } from '@/lib/policy'
import { listDeskTowns, readStationFilter, stationQuery } from '@/lib/stations/list'
import { textsOf } from '@/lib/stations/posters'
import { listWalls, MOST_STATIONS } from '@/lib/stations/walls'
import { tierWords } from '@/lib/stations/words'

export const metadata = { title: '张贴页和小卡' }

/** What the office prints for all stations, of a county or of a township, in one go. */
export default async function PostersPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requireActor()
  if (!canAnywhere(actor, 'station.list')) return nothingHere()
  const filter = { ...readStationFilter(await searchParams), closed: false }
  const [{ walls, deputies, total }, towns] = await Promise.all([listWalls(actor, filter), listDeskTowns(actor)])
  const missing = await missingSigns(textsOf([...walls.map(({ station }) => station), ...deputies]).join(''))
  const { q, town, tier } = filter
  const query = stationQuery(filter)
  const conditions = [{ name: 'q', words: `查找：${q}` }, { name: 'town', words: towns.find(({ code }) => code === town)?.name ?? town }, { name: 'tier', words: tier && tierWords[tier] }]
  return (
    <>
      <PageHead title="张贴页和小卡" crumbs={[{ label: '代表站点', href: paths.deskStations() }, { label: '张贴页和小卡' }]} lead="选好乡镇，一次印出所有站点的二维码，站点的、代表的都有。" />
      <StationFilters q={q} town={town} tier={tier} towns={towns} label="选站点" />
      <FilterChips words={`${total} 个站点，${deputies.length} 位代表`} conditions={conditions} query={new URLSearchParams(query)} at={paths.posters()} />
      {total === 0 ? <Empty words="没有找到这样的站点。去掉一个条件再找。"><ButtonLink href={paths.posters()}>看全部站点</ButtonLink></Empty> : null}
      {total > MOST_STATIONS ? <Notice tone="wait">一次最多印 {MOST_STATIONS} 个站点。请先选一个乡镇。</Notice> : null}
      {missing.length > 0 ? <Notice tone="wait" className="mb-4">PDF 的字库里没有“{missing.join('、')}”，印出来是“〓”。名称里有这几个字的站点和代表，请到站点的“张贴页”上直接打印。</Notice> : null}
      {total > 0 && total <= MOST_STATIONS ? <SheetFiles query={query} stations={walls.length} deputies={deputies.length} cards={walls.reduce((sum, wall) => sum + 1 + wall.deputies.length, 0)} /> : null}
    </>
  )
}
