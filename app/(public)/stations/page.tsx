import type { Metadata } from 'next'
import { FilterChips } from '@/components/people/filter-chips'
import { StationEntries } from '@/components/public/station-entries'
import { StationFilters } from '@/components/stations/station-filters'
import { ButtonLink } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { PinIcon } from '@/components/ui/icons'
import { PageHead } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import { paths } from '@/lib/platform/paths'
import { readStationFilter } from '@/lib/stations/list'
import { listPublicStations, listPublicTowns } from '@/lib/stations/public-queries'
import { tierWords } from '@/lib/stations/words'

export const metadata: Metadata = { title: '找代表之家和联络站', description: '按乡镇、村名找到就近的代表之家、代表联络站，看地址、开放时间和代表。' }

export default async function StationsPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const filter = readStationFilter(await searchParams)
  const { q, town, tier, after } = filter
  const [{ rows, next, total }, towns] = await Promise.all([listPublicStations(filter), listPublicTowns()])
  const query = new URLSearchParams(Object.entries({ q, town: town ?? '', tier: tier ?? '' }).filter(([, value]) => value))
  const townName = towns.find(({ code }) => code === town)?.name
  const conditions = [{ name: 'q', words: `查找：${q}` }, { name: 'town', words: townName ?? town }, { name: 'tier', words: tier && tierWords[tier] }]
  return (
    <>
      <PageHead title={query.size > 0 ? `找到 ${total} 个站点` : `${total} 个代表之家和联络站`} lead="到站点可以当面找代表，也可以把事情交给联络员转。" actions={<ButtonLink href={paths.stationMap(town ?? '')}><PinIcon size={20} />在地图上找</ButtonLink>} />
      <StationFilters q={q} town={town} tier={tier} towns={towns} label="找站点" />
      <FilterChips words="按乡镇排" conditions={conditions} query={query} at={paths.stations()} />
      {rows.length === 0 ? <Empty words={q ? `没有找到“${q}”的站点。换成乡镇的名字，或者去掉一个条件。` : '还没有公布站点。'} /> : <StationEntries stations={rows} />}
      <Pager words={`本页 ${rows.length} 个`} previousHref={after && paths.stations(query.toString())} nextHref={next && `${paths.stations()}?${query}&after=${next}`} />
    </>
  )
}
