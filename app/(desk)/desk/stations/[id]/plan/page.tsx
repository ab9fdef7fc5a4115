import { nothingHere } from '@/components/layout/lead-on'
import { planFields } from '@/components/receptions/plan-fields'
import { ReceptionTable } from '@/components/receptions/reception-table'
import { FormOf } from '@/components/settings/form-of'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { dayOf, now } from '@/lib/platform/clock'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { listStationReceptions } from '@/lib/receptions/queries'
import { findStation } from '@/lib/stations/queries'
import { plan } from '../../../receptions/actions'

export const metadata = { title: '排接待' }

export default async function PlanPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor()
  const station = await findStation(actor, (await params).id)
  if (!station?.mayChange) return nothingHere()
  const today = dayOf(now())
  const { rows } = await listStationReceptions(station.id, today, 60)
  return (
    <div className="narrow">
      <PageHead title="排一年的接待" crumbs={[{ label: '代表站点', href: paths.deskStations() }, { label: station.name, href: paths.deskStations(station.id) }, { label: '排接待' }]} lead="代表按顺序轮流。遇节假日怎样顺延，按本地办理规则。同样的计划排两次，不会重复。" />
      <FormOf
        action={plan.bind(null, { id: station.id })} submit="排好" busy="正在排…" within="plan"
        fields={planFields(today)}
      />
      <Section id="planned" title="已经排了的" aside={<span className="soft">{rows.length} 场</span>}>{rows.length === 0 ? <p className="soft">还没有。</p> : <ReceptionTable rows={rows} today={today} />}</Section>
    </div>
  )
}
