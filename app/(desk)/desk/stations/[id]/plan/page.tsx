import { notFound } from 'next/navigation'
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
  if (!station?.mayChange) notFound()
  const today = dayOf(now())
  const { rows } = await listStationReceptions(station.id, today, 60)
  return (
    <div className="narrow">
      <PageHead title="排一年的接待" crumbs={[{ label: '代表站点', href: paths.deskStations() }, { label: station.name, href: paths.deskStations(station.id) }, { label: '排接待' }]} lead="代表按顺序轮流。遇节假日怎样顺延，按本地办理规则。同样的计划排两次，不会重复。" />
      <FormOf
        action={plan.bind(null, { id: station.id })} submit="排好" busy="正在排…" within="plan"
        fields={[
          { name: 'rhythm', label: '多久一次', kind: 'choice', value: 'monthly', options: [{ value: 'monthly', label: '每月一天' }, { value: 'weekly', label: '每周一天' }] },
          { name: 'at', label: '第几天', kind: 'number', value: '15', hint: '每月的写几号；每周的写 1 到 7，1 是星期一' },
          { name: 'from', label: '从哪天起', kind: 'day', value: today },
          { name: 'until', label: '到哪天止', kind: 'day', value: `${today.slice(0, 4)}-12-31` },
          { name: 'beginsAt', label: '开始时间', value: '09:00', hint: '写成 09:00 这样' },
          { name: 'endsAt', label: '结束时间', value: '11:30' },
          { name: 'each', label: '每场几位代表', kind: 'number', value: '2' },
          { name: 'theme', label: '主题', optional: true, max: 60, hint: '例如：饮水、道路。不写，就是什么事都可以说' },
        ]}
      />
      <Section id="planned" title="已经排了的" aside={<span className="soft">{rows.length} 场</span>}>{rows.length === 0 ? <p className="soft">还没有。</p> : <ReceptionTable rows={rows} today={today} />}</Section>
    </div>
  )
}
