import { BoardDeputies, BoardFacts, BoardPeople, BoardRules } from '@/components/stations/board'
import { BoardPhotos } from '@/components/stations/board-photos'
import { StationCalendar } from '@/components/receptions/station-calendar'
import { CodeSection } from '@/components/stations/code-section'
import { StationHistory } from '@/components/stations/station-history'
import { StationSteps } from '@/components/stations/station-steps'
import { PairedLine } from '@/components/households/paired-line'
import { nothingHere } from '@/components/layout/lead-on'
import { ButtonLink } from '@/components/ui/button'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { State } from '@/components/ui/state'
import { dayOf, now } from '@/lib/platform/clock'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { countPaired } from '@/lib/households/queries'
import { listStationReceptions } from '@/lib/receptions/queries'
import { listStationEvents } from '@/lib/stations/history'
import { findStation } from '@/lib/stations/queries'
import { stationStateWords } from '@/lib/stations/words'
import { close, reopen } from '../actions'

export const metadata = { title: '站点' }

export default async function StationPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor()
  const station = await findStation(actor, (await params).id)
  if (!station) return nothingHere()
  const { id, version, state, steps, mayChange } = station
  const target = { id, version }
  const today = dayOf(now())
  const [{ rows: soon }, paired] = await Promise.all([listStationReceptions(id, today, 6), countPaired({ stationId: id }, today.slice(0, 4))])
  return (
    <>
      <PageHead
        title={station.name} crumbs={[{ label: '代表站点', href: paths.deskStations() }, { label: station.name }]}
        facts={<State tone={stationStateWords[state].tone}>{stationStateWords[state].label}</State>}
        actions={<><ButtonLink href={paths.stationReview(id)}>年度检查</ButtonLink>{state === 'open' ? <ButtonLink href={paths.deskStations(`${id}/poster`)}>打印二维码张贴页</ButtonLink> : null}{mayChange ? <ButtonLink tone="main" href={paths.deskStations(`${id}/edit`)}>修改</ButtonLink> : null}</>}
      />
      <div className="cols">
        <div>
          <Section id="facts" first title="基本情况"><BoardFacts board={station} year={today.slice(0, 4)} />{station.facts ? <p className="prose mt-4">{station.facts}</p> : null}</Section>
          {state === 'open' ? <StationCalendar rows={soon} today={today} plan={mayChange ? paths.planReceptions(id) : null} /> : null}
          {state === 'open' ? <BoardPhotos photos={station.photos} /> : null}
          <BoardDeputies board={station} />
          <PairedLine paired={paired} year={today.slice(0, 4)} list={mayChange ? paths.households('', `station=${id}`) : null} />
          <BoardPeople board={station} />
          <BoardRules board={station} />
        </div>
        <div className="aside">
          {state === 'open' ? <CodeSection station={station} /> : null}
          <StationSteps steps={steps} today={today} close={close.bind(null, target)} reopen={reopen.bind(null, target)} />
          <StationHistory entries={await listStationEvents(id)} today={today} />
        </div>
      </div>
    </>
  )
}
