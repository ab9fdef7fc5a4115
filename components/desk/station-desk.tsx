import { ReceptionTable } from '@/components/receptions/reception-table'
import { ButtonLink } from '@/components/ui/button'
import { Day } from '@/components/ui/day'
import { dayWords, weekdayWords } from '@/components/ui/day-words'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { paths } from '@/lib/platform/paths'
import type { StationDeskView } from '@/lib/stations/desk'

/** A liaison officer's desk: first the sentence that says what is next. */
export function StationDesk({ station, soon, open, today }: StationDeskView) {
  const [next] = soon
  const title = open.length > 0 ? `有 ${open.length} 场接待还没有记录` : !next ? '近期没有排接待' : next.on === today ? `今天 ${next.beginsAt} 有接待` : `下一场接待在${dayWords(next.on, today)}（${weekdayWords(next.on)}）`
  return (
    <>
      <PageHead
        over={<><Day on={today} />　{weekdayWords(today)}</>} title={title} lead={station?.name}
        actions={station ? <><ButtonLink href={paths.deskStations(station.id)}>我的站点</ButtonLink><ButtonLink tone="main" href={paths.planReceptions(station.id)}>排接待</ButtonLink></> : null}
      />
      {open.length > 0 ? <Section id="open" first title="还没有记录的"><ReceptionTable rows={open} today={today} /></Section> : null}
      <Section id="soon" first={open.length === 0} title="将要举行的">{soon.length === 0 ? <p className="soft">排好一年的接待，到时候在这里公告、签到、记录。</p> : <ReceptionTable rows={soon} today={today} />}</Section>
    </>
  )
}
