import { OpinionQueue } from '@/components/opinions/opinion-queue'
import { PendingVisits } from '@/components/receptions/pending-visits'
import { ReceptionTable } from '@/components/receptions/reception-table'
import { ButtonLink } from '@/components/ui/button'
import { Day } from '@/components/ui/day'
import { dayWords, weekdayWords } from '@/components/ui/day-words'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { paths } from '@/lib/platform/paths'
import type { OpinionDesk } from '@/lib/opinions/desk'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import type { StationDeskView } from '@/lib/stations/desk'

type Props = StationDeskView & { opinions: OpinionDesk | null; circumstances: Circumstances }

/** A liaison officer's desk: first the sentence that says what is next, then what people said, then the receptions. */
export function StationDesk({ station, soon, open, today, personId, opinions, circumstances }: Props) {
  const waiting = opinions?.total ?? 0
  const said = waiting > 0 ? `等您办的群众意见 ${waiting} 件，` : ''
  return (
    <>
      <PageHead
        over={<><Day on={today} />　{weekdayWords(today)}</>} title={`${said}${nextWords(soon, open, today)}`} lead={station?.name}
        actions={station ? <><ButtonLink href={paths.deskStations(station.id)}>我的站点</ButtonLink><ButtonLink href={paths.newOpinion()}>登记一件意见</ButtonLink><ButtonLink tone="main" href={paths.planReceptions(station.id)}>排接待</ButtonLink></> : null}
      />
      <PendingVisits personId={personId} />
      {opinions && waiting > 0 ? <OpinionQueue desk={opinions} circumstances={circumstances} title="群众意见，最先到期的在前" first /> : null}
      {open.length > 0 ? <Section id="open" first={waiting === 0} title="还没有记录的接待"><ReceptionTable rows={open} today={today} /></Section> : null}
      <Section id="soon" first={waiting === 0 && open.length === 0} title="将要举行的接待">{soon.length === 0 ? <p className="soft">排好一年的接待，到时候在这里公告、签到、记录。</p> : <ReceptionTable rows={soon} today={today} />}</Section>
    </>
  )
}

function nextWords([next]: StationDeskView['soon'], open: StationDeskView['open'], today: string): string {
  if (open.length > 0) return `有 ${open.length} 场接待还没有记录`
  if (!next) return '近期没有排接待'
  return next.on === today ? `今天 ${next.beginsAt} 有接待` : `下一场接待在${dayWords(next.on, today)}（${weekdayWords(next.on)}）`
}
