import { nothingHere } from '@/components/layout/lead-on'
import { FormOf } from '@/components/settings/form-of'
import { RegionTable } from '@/components/stations/region-table'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { ExportLink } from '@/components/workbooks/export-link'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { canAnywhere } from '@/lib/policy'
import { listRegions } from '@/lib/regions/queries'
import { addPlace } from '../actions'

export const metadata = { title: '行政区划' }

export default async function RegionsPage() {
  const actor = await requireActor()
  if (!canAnywhere(actor, 'station.begin')) return nothingHere()
  const regions = await listRegions(actor.congressId)
  const parents = regions.filter(({ level }) => level !== 'village').map(({ code, name }) => ({ value: code, label: name }))
  return (
    <div className="narrow">
      <PageHead title="行政区划" crumbs={[{ label: '代表站点', href: paths.deskStations() }, { label: '行政区划' }]} facts={`${regions.length} 个`} actions={<ExportLink ledger="regions" />} lead="站点落在哪个乡镇、哪个村，群众按地名就能找到。代码用国家标准（GB/T 2260）；风景区管理处这样没有标准代码的地方，用自编代码。" />
      {canAnywhere(actor, 'region.add') ? (
        <Section id="add" first title="添加">
          <FormOf
            action={addPlace.bind(null, {})} submit="添加" busy="正在添加…" tone="usual"
            fields={[
              { name: 'parentCode', label: '在哪里下面', kind: 'select', value: parents[0]?.value, options: parents },
              { name: 'name', label: '名称', max: 40 },
              { name: 'code', label: '代码', max: 16, hint: '乡镇 9 位，村和社区 12 位；自编的写数字加字母，例如 990721A01' },
            ]}
          />
        </Section>
      ) : null}
      <Section id="list" title="全部"><RegionTable rows={regions} /></Section>
    </div>
  )
}
