import type { Metadata } from 'next'
import { cache } from 'react'
import { SaidEntries } from '@/components/opinions/said-entries'
import { PairedLine } from '@/components/households/paired-line'
import { nothingOutside } from '@/components/layout/lead-on'
import { ToldToMachines } from '@/components/public/told-to-machines'
import { ReceptionDays } from '@/components/receptions/reception-days'
import { BoardDeputies, BoardFacts, BoardPeople, BoardRules } from '@/components/stations/board'
import { BoardPhotos } from '@/components/stations/board-photos'
import { CodeImage } from '@/components/stations/code-image'
import { ButtonLink } from '@/components/ui/button'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { countPaired } from '@/lib/households/queries'
import { listShown } from '@/lib/opinions/shown'
import { dayOf, now } from '@/lib/platform/clock'
import { paths } from '@/lib/platform/paths'
import { listAnnounced } from '@/lib/receptions/queries'
import { codeAddress } from '@/lib/stations/address'
import { findPublicStation } from '@/lib/stations/public-queries'
import { stationSentence } from '@/lib/stations/words'

type Asked = { params: Promise<{ code: string }> }
const find = cache(findPublicStation)

export async function generateMetadata({ params }: Asked): Promise<Metadata> {
  const station = await find((await params).code)
  return station ? { title: station.name, description: stationSentence(station), alternates: { canonical: codeAddress('station', station.publicCode) } } : {}
}

export default async function StationPage({ params }: Asked) {
  const station = await find((await params).code)
  if (!station) return nothingOutside()
  const today = dayOf(now())
  const [{ rows: soon }, { rows: said }, paired] = await Promise.all([listAnnounced({ stationId: station.id }, today, 5), listShown({ at: station.publicCode }, 3), countPaired({ stationId: station.id }, today.slice(0, 4))])
  return (
    <>
      <ToldToMachines facts={{ '@type': 'GovernmentOffice', name: station.name, description: stationSentence(station), url: codeAddress('station', station.publicCode), address: station.address ? { '@type': 'PostalAddress', addressCountry: 'CN', streetAddress: station.address } : undefined, telephone: station.phone || undefined }} />
      <PageHead title={station.name} crumbs={[{ label: '联络站', href: paths.stations() }, { label: station.name }]} lead={station.facts || undefined} actions={<ButtonLink tone="main" size="big" href={paths.speak(station.publicCode)}>对这里的代表说</ButtonLink>} />
      <div className="cols">
        <div>
          <Section id="facts" first title="到这里找代表"><BoardFacts board={station} year={today.slice(0, 4)} /></Section>
          <Section id="receptions" title="近期接待">{soon.length === 0 ? <p className="soft">近期还没有公告的接待。</p> : <ReceptionDays rows={soon} today={today} at="here" />}</Section>
          {said.length > 0 ? <Section id="said" title="大家在这里说的" aside={<a href={paths.said(`at=${station.publicCode}`)}>全部</a>}><SaidEntries rows={said} today={today} /></Section> : null}
          <BoardPhotos photos={station.photos} />
          <BoardDeputies board={station} />
          {paired.households > 0 ? <PairedLine paired={paired} year={today.slice(0, 4)} list={null} /> : null}
          <BoardPeople board={station} />
          <BoardRules board={station} />
        </div>
        <div className="aside">
          <Section id="code" title="联络站码"><CodeImage className="w-40" text={codeAddress('station', station.publicCode)} words={`${station.name}的二维码，扫一扫就到本页`} /><p className="soft mt-2">扫一扫，随时找到这里。</p></Section>
        </div>
      </div>
    </>
  )
}
