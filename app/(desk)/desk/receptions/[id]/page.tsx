import { gone } from '@/components/layout/lead-on'
import { ReceptionFacts } from '@/components/receptions/reception-facts'
import { ReceptionHosts } from '@/components/receptions/reception-hosts'
import { ReceptionPhotos } from '@/components/receptions/reception-photos'
import { ReceptionSteps } from '@/components/receptions/reception-steps'
import { VisitTable } from '@/components/receptions/visit-table'
import { FormOf } from '@/components/settings/form-of'
import { StationHistory } from '@/components/stations/station-history'
import { ButtonLink } from '@/components/ui/button'
import { Day } from '@/components/ui/day'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { State } from '@/components/ui/state'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { listReceptionEvents } from '@/lib/receptions/history'
import { findReception } from '@/lib/receptions/queries'
import { listVisits } from '@/lib/receptions/visits'
import { receptionActionWords, receptionConditionWords, receptionStateWords } from '@/lib/receptions/words'
import { getCircumstances } from '@/lib/settings/queries'
import { hang, mark, sign, step } from '../actions'

export const metadata = { title: '代表接待' }

export default async function ReceptionPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor()
  const circumstances = await getCircumstances(actor.congressId)
  const reception = await findReception(actor, (await params).id, circumstances)
  if (!reception) return gone(paths.deskReceptions())
  const { id, version, state, on, steps, waiting } = reception
  const visits = state === 'held' || state === 'recorded' ? await listVisits(actor, id) : null
  const { today } = circumstances
  return (
    <>
      <PageHead
        title={reception.station} crumbs={[{ label: '代表站点', href: paths.deskStations() }, { label: '代表接待', href: paths.deskReceptions() }, { label: '这一场' }]}
        facts={<><Day on={on} today={today} weekday />　{reception.beginsAt}—{reception.endsAt}　<State tone={receptionStateWords[state].tone}>{receptionStateWords[state].label}</State></>}
        actions={visits ? <ButtonLink tone={state === 'held' ? 'main' : 'usual'} href={paths.receptionDay(id)}>{state === 'held' ? '打开接待台' : '接待台'}</ButtonLink> : null}
      />
      <div className="cols">
        <div>
          {reception.maySignIn ? <Section id="sign" first title="请您签到"><FormOf action={sign.bind(null, { id })} fields={[]} submit="我到了，签到" busy="正在签到…" within="sign" /></Section> : null}
          <Section id="hosts" first={!reception.maySignIn} title="接待代表"><ReceptionHosts hosts={reception.hosts} mark={reception.mayAttend ? (deputyId) => mark.bind(null, { id, deputyId }) : null} /></Section>
          <ReceptionFacts reception={reception} today={today} />
          {visits && visits.length > 0 ? <Section id="visits" title="来访"><VisitTable rows={visits} today={today} /></Section> : null}
          <ReceptionPhotos photos={reception.photos} hang={reception.mayHang ? hang.bind(null, { id, stationId: reception.stationId }) : null} />
          <StationHistory entries={await listReceptionEvents(id)} today={today} />
        </div>
        <div className="aside">
          <Section id="steps" title="现在可以做">
            {steps.length + waiting.length === 0 ? <p className="soft">没有要办的。</p> : null}
            {waiting.map(({ action, condition }) => <p key={action} className="mid mt-2">{receptionActionWords[action].label}：{receptionConditionWords[condition]}</p>)}
            <ReceptionSteps steps={steps} on={on} visits={visits?.length ?? null} take={(action) => step.bind(null, { id, version, action })} />
          </Section>
        </div>
      </div>
    </>
  )
}
