import type { Metadata } from 'next'
import Link from 'next/link'
import { StationEntries } from '@/components/public/station-entries'
import { StationMap } from '@/components/stations/station-map'
import { Empty } from '@/components/ui/empty'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { paths } from '@/lib/platform/paths'
import { listMapStations, listMapTowns, type MapStation } from '@/lib/stations/map-queries'

export const metadata: Metadata = { title: '在地图上找联络站', description: '先点乡镇，再点站点，看就近的代表之家、代表联络站在哪里。', alternates: { canonical: paths.stationMap() } }

type Located = { latitude: number; longitude: number }
const isLocated = <T extends { latitude: number | null; longitude: number | null }>(one: T): one is T & Located => one.latitude !== null && one.longitude !== null
const spotOf = ({ publicCode: key, name: words, tier, ...rest }: MapStation & Located) => ({ ...rest, key, words, strong: tier === 'home', href: paths.station(key) })

export default async function StationMapPage({ searchParams }: { searchParams: Promise<{ town?: string | string[] }> }) {
  const asked = [(await searchParams).town].flat()[0]?.slice(0, 16)
  const towns = await listMapTowns()
  const town = towns.find(({ code }) => code === asked)
  const stations = await listMapStations(town?.code ?? null)
  const townSpots = town ? [] : towns.filter(isLocated).map(({ code: key, name: label, count, ...at }) => ({ ...at, key, label, words: `${label}，${count} 个站点`, href: paths.stationMap(key), strong: true }))
  const places = [...townSpots, ...stations.filter(isLocated).map(spotOf)]
  const missing = stations.length - stations.filter(isLocated).length
  const total = towns.reduce((sum, { count }) => sum + count, 0)
  return (
    <>
      <PageHead
        title={town ? `${town.name}的 ${town.count} 个站点` : `在地图上找 ${total} 个站点`} crumbs={[{ label: '联络站', href: paths.stations() }, ...(town ? [{ label: '地图', href: paths.stationMap() }, { label: town.name }] : [{ label: '地图' }])]}
        lead={town ? '点一个站点，看地址、开放时间和代表。' : '先点乡镇，再点站点。旁边的名单和图上一样。'}
      />
      <div className="map-and-list">
        {places.length === 0 ? <Empty words="站点还没有标坐标，先在名单里找。" /> : <StationMap places={places} words={town ? `${town.name}的站点` : '各乡镇'} />}
        <div>
          {town ? null : (
            <Section id="towns" first title="乡镇"><ul className="gather">{towns.map(({ code, name, count }) => <li key={code}><Link prefetch={false} href={paths.stationMap(code)}>{name}</Link> <span className="soft nowrap">{count}&nbsp;个</span></li>)}</ul></Section>
          )}
          {stations.length > 0 ? <Section id="stations" first={Boolean(town)} title={town ? '站点' : '县直站点'} aside={town ? <Link prefetch={false} href={paths.stationMap()}>看全县</Link> : undefined}><StationEntries stations={stations} /></Section> : null}
          {missing > 0 && places.length > 0 ? <p className="soft">有 {missing} 个站点还没有标坐标，只在名单里。</p> : null}
        </div>
      </div>
    </>
  )
}
