import { nothingHere } from '@/components/layout/lead-on'
import { planFields } from '@/components/receptions/plan-fields'
import { FormOf } from '@/components/settings/form-of'
import { PageHead } from '@/components/ui/page-head'
import { dayOf, now } from '@/lib/platform/clock'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { canAnywhere } from '@/lib/policy'
import { listDeskTowns } from '@/lib/stations/list'
import { TIERS } from '@/lib/stations/station'
import { tierWords } from '@/lib/stations/words'
import { planAll } from '../../receptions/actions'

export const metadata = { title: '排全年接待' }

/** The whole year for all stations, or those of one township or kind, in one go. */
export default async function PlanAllPage() {
  const actor = await requireActor()
  if (!canAnywhere(actor, 'station.begin')) return nothingHere()
  const towns = await listDeskTowns(actor)
  return (
    <div className="narrow">
      <PageHead title="一次排好许多站点的接待" crumbs={[{ label: '代表站点', href: paths.deskStations() }, { label: '代表接待', href: paths.deskReceptions() }, { label: '排全年' }]} lead="每个站点的代表按顺序轮流。遇节假日怎样顺延，按本地办理规则。已经排了的不动，再排一次也不会重复。" />
      <FormOf
        action={planAll.bind(null, {})} submit="排好" busy="正在排…" within="plan"
        fields={[
          { name: 'town', label: '哪个乡镇', kind: 'select', value: '', options: [{ value: '', label: '全部乡镇' }, ...towns.map(({ code, name }) => ({ value: code, label: name }))] },
          { name: 'tier', label: '哪一类站点', kind: 'select', value: '', options: [{ value: '', label: '全部类别' }, ...TIERS.map((value) => ({ value, label: tierWords[value] }))] },
          ...planFields(dayOf(now())),
          { name: 'apart', label: '各站点错开', kind: 'check', value: 'on', hint: '每月的，后一个站点晚一天，28 号以后从 1 号再排；每周的，在星期一到星期五之间轮。' },
        ]}
      />
    </div>
  )
}
