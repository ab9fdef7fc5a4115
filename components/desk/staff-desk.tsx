import Link from 'next/link'
import { Day } from '@/components/ui/day'
import { Empty } from '@/components/ui/empty'
import { Links } from '@/components/ui/links'
import { Section } from '@/components/ui/section'
import { Tally } from '@/components/ui/tally'
import { callingIt } from '@/lib/congresses/office'
import { measured } from '@/lib/rulebook/words'
import { deedViews, deedWords, type Deed } from '@/lib/suggestions/desk'
import type { DeskCounts } from '@/lib/suggestions/desk-office'
import type { DeskOf, Figure } from '@/lib/suggestions/desk-page'
import { whyOffice, whyUnit } from '@/lib/suggestions/desk-words'
import { filterQuery, readFilter, MOST } from '@/lib/suggestions/list-filter'
import { countWords } from '@/lib/suggestions/list-words'
import { paths } from '@/lib/platform/paths'
import { DeskHead } from './desk-head'
import { PromiseQueue } from '@/components/commitments/promise-queue'
import { viewWords } from '@/lib/commitments/ledger'
import { OpinionQueue } from '@/components/opinions/opinion-queue'
import type { OpinionDesk } from '@/lib/opinions/desk'
import { SupervisionQueue } from '@/components/supervision/supervision-queue'
import type { SupervisionDesk } from '@/lib/supervision/desk'
import { EntrustedTable } from '@/components/suggestions/entrusted-table'
import type { DispatchPage } from '@/lib/suggestions/dispatching'
import { dispatchTabWords } from '@/lib/suggestions/words'
import { QueueOf } from './queue-of'

const viewHref = (view: string | undefined) => paths.suggestions(filterQuery(readFilter({ view })))
const LATE = ['unsignedLate', 'opinionsLate', 'repliesLate', 'toLapse', 'overdue', 'objected']

/** The desks of those who handle: the office, and a unit. Dense, by date. */
export function StaffDesk({ desk, opinions, supervision }: { desk: DeskOf<'office'> | DeskOf<'unit'>; opinions: OpinionDesk | null; supervision: SupervisionDesk | null }) {
  const { counts, circumstances, others } = desk
  const { today } = circumstances
  const rows = desk.kind === 'office' ? desk.rows.map((row) => ({ ...row, ...(row.checkedId ? { partId: row.checkedId, role: 'sole' as const } : {}), why: whyOffice(row, circumstances) })) : desk.rows.map((row) => ({ ...row, why: whyUnit(row, today, desk.office) }))
  const deeds: readonly Deed[] = desk.kind === 'office' ? OFFICE : UNIT
  const rest = counts.total - rows.length
  return (
    <>
      <DeskHead today={today} count={counts.total + (opinions?.total ?? 0) + (supervision?.total ?? 0) + (desk.entrusted?.counts.toShare ?? 0)} late={counts.bands.late + (opinions?.bands.late ?? 0) + (supervision?.bands.late ?? 0)} none="没有等您办的事" />
      <DeskTally counts={counts} deeds={deeds} today={today} />
      <div className="cols">
        <div>
        {desk.entrusted ? <Entrusted page={desk.entrusted} today={today} /> : null}
        <Section first={!desk.entrusted} id="queue" title="最先到期的在前" aside={counts.total > 0 ? <Link href={viewHref('todo')}>在台账中打开这 {measured(counts.total, '件')}</Link> : undefined}>
          {rows.length === 0 ? <Empty words={desk.kind === 'office' ? '代表提交、单位申请、评价到了，都会排在这里。' : callingIt(desk.office, '代工委交办之后，会排在这里。')} /> : null}
          <QueueOf rows={rows} bands={counts.bands} circumstances={circumstances} />
          {rest > 0 ? <p className="mt-4"><Link href={viewHref('todo')}>其余 {measured(rest, '件')}</Link></p> : null}
        </Section>
        {opinions && opinions.total > 0 ? <OpinionQueue desk={opinions} circumstances={circumstances} title={desk.kind === 'office' ? '群众意见：超期的、没有人管的' : '转给您单位的群众意见'} /> : null}
        {supervision && supervision.total > 0 ? <SupervisionQueue desk={supervision} circumstances={circumstances} title={desk.kind === 'office' ? '督办：等您认可、等您定的' : '督办：要您单位落实、回复的'} /> : null}
        {desk.promises.length > 0 ? (
          <Section id="promises" title="承诺将到期、逾期" aside={<Link href={paths.commitments()}>全部承诺</Link>}>
            <PromiseQueue rows={desk.promises} today={today} />
          </Section>
        ) : null}
        </div>
        <aside className="aside">
          <Section id="others" title={desk.kind === 'office' ? '别人手里，该催的' : '您单位的'}>
            <Links entries={[...others.map(figureLink), ...PROMISED.map((view) => ({ href: paths.commitments(`view=${view}`), label: `承诺${viewWords[view]}`, value: `${desk.promised[view]}\u00A0项`, late: view === 'overdue' && desk.promised[view] > 0 }))]} />
          </Section>
        </aside>
      </div>
    </>
  )
}
/** What the congress handed to a second dispatcher and still lies with it. */
function Entrusted({ page: { rows, counts }, today }: { page: DispatchPage; today: string }) {
  const more = [['toCheck', counts.toCheck], ['claiming', counts.claiming], ['inHand', counts.inHand]] as const
  return (
    <Section first id="entrusted" title={`等您单位分办 ${measured(counts.toShare, '件')}`} aside={<Link href={paths.dispatching()}>转办</Link>}>
      <EntrustedTable rows={rows.slice(0, 10)} today={today} empty={dispatchTabWords.toShare.empty} />
      <Links entries={more.filter(([, count]) => count > 0).map(([tab, count]) => ({ href: paths.dispatching(`tab=${tab}`), label: dispatchTabWords[tab].label, value: measured(count, '件'), late: false }))} />
    </Section>
  )
}
const PROMISED = ['overdue', 'soon', 'kept'] as const
const OFFICE: readonly Deed[] = ['review', 'dispatch', 'coordinate', 'dispatchClaimed', 'decideReturn', 'decideExtension', 'answerObjection', 'checkReply', 'study', 'settle', 'lapse', 'close']
const UNIT: readonly Deed[] = ['claim', 'sign', 'answer', 'assist', 'signOff']

const figureLink = ({ key, label, query, count }: Figure) => ({
  href: paths.suggestions(query), label, value: `${countWords(count, MOST)}\u00A0件`, late: count > 0 && LATE.includes(key),
})

function DeskTally({ counts, deeds, today }: { counts: DeskCounts; deeds: readonly Deed[]; today: string }) {
  const entries = counts.deeds.filter(({ deed, count }) => deeds.includes(deed) && (count > 0 || !['signOff', 'coordinate', 'answerObjection', 'checkReply', 'dispatchClaimed', 'claim'].includes(deed))).map(({ deed, count, late, firstOn }) => ({
    href: viewHref(deedViews[deed]),
    count,
    label: deedWords[deed],
    note: late > 0 ? `${measured(late, '件')}超期` : firstOn ? <>最早 <Day on={firstOn} today={today} /></> : undefined,
    late: late > 0,
  }))
  return <Tally label="等您办的，按事情分" entries={entries} />
}
