import { gone } from '@/components/layout/lead-on'
import { randomUUID } from 'node:crypto'
import { HostRoll } from '@/components/receptions/host-roll'
import { VisitDesk } from '@/components/receptions/visit-desk'
import { VisitTable } from '@/components/receptions/visit-table'
import { CodeImage } from '@/components/stations/code-image'
import { Day } from '@/components/ui/day'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { tellChoicesFor } from '@/lib/opinions/tell-ways'
import { tellWaysOf } from '@/lib/opinions/telling'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { findReception } from '@/lib/receptions/queries'
import { listVisits } from '@/lib/receptions/visits'
import { getCircumstances } from '@/lib/settings/queries'
import { receptionAddress } from '@/lib/stations/address'
import { mark, visit } from '../../actions'

export const metadata = { title: '接待台' }

/** For a tablet on the table: who of the deputies is there, what each visitor says. */
export default async function ReceptionDayPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor()
  const circumstances = await getCircumstances(actor.congressId)
  const { id } = await params
  const [reception, visits, ways] = await Promise.all([findReception(actor, id, circumstances), listVisits(actor, id), tellWaysOf(actor.congressId)])
  if (!reception || !visits || !['held', 'recorded'].includes(reception.state)) return gone(paths.deskReceptions())
  const { today, rulebook } = circumstances
  const hosts = reception.hosts.map(({ id: deputyId, signedAt, ...host }) => ({ ...host, id: deputyId, signed: signedAt !== null, mark: mark.bind(null, { id, deputyId }) }))
  return (
    <>
      <PageHead
        title="接待台" crumbs={[{ label: '代表接待', href: paths.deskReceptions() }, { label: '这一场', href: paths.deskReceptions(id) }, { label: '接待台' }]}
        facts={<>{reception.station}　<Day on={reception.on} today={today} weekday />　{reception.beginsAt}—{reception.endsAt}</>}
      />
      <div className="cols">
        <div>
          <VisitDesk
            take={visit.bind(null, { id })} formKey={randomUUID()} shelf={{ personId: actor.personId, receptionId: id }} sendTo={paths.visits(id)} personalDataHref={paths.personalData()}
            hosts={hosts.map((host) => ({ value: host.id, label: host.name }))} ways={ways.map((value) => ({ value, label: tellChoicesFor[value] }))} categories={rulebook.categories.map(({ code, label }) => ({ value: code, label }))}
          />
          <Section id="visits" title="已经送达的来访" aside={<span className="soft">{visits.length} 件</span>}>{visits.length === 0 ? <p className="soft">还没有。</p> : <VisitTable rows={visits} today={today} />}</Section>
        </div>
        <div className="aside">
          {reception.mayAttend ? (
            <Section id="hosts" title="代表签到">
              <HostRoll hosts={hosts} />
              <p className="mt-4"><CodeImage className="w-28" text={receptionAddress(id)} words="这场接待的二维码" /></p>
              <p className="hint">代表用自己的手机扫，登录后本人签到。</p>
            </Section>
          ) : null}
        </div>
      </div>
    </>
  )
}
