import { nothingHere } from '@/components/layout/lead-on'
import { PeopleTabs } from '@/components/people/people-tabs'
import { UnitList } from '@/components/people/unit-list'
import { ButtonLink } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { Empty } from '@/components/ui/empty'
import { PageHead } from '@/components/ui/page-head'
import { ExportLink } from '@/components/workbooks/export-link'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { canAnywhere } from '@/lib/policy'
import { listUnits } from '@/lib/units/queries'

export const metadata = { title: '承办单位' }

export default async function UnitsPage() {
  const actor = await requireActor()
  if (!canAnywhere(actor, 'people.read')) return nothingHere()
  const [units, retired] = await Promise.all([listUnits(actor), listUnits(actor, { retired: true })])
  const manages = canAnywhere(actor, 'people.manage')
  return (
    <>
      <PageHead
        title="承办单位"
        facts={`在用 ${units.length} 个，已停用 ${retired.length} 个`}
        actions={<>{units.length > 0 ? <ExportLink ledger="units" /> : null}{manages ? <><ButtonLink href={paths.people('import?kind=units')}>从表格导入</ButtonLink><ButtonLink tone="main" href={paths.people('units/new')}>添加单位</ButtonLink></> : null}</>}
      />
      <PeopleTabs current="units" />
      {units.length === 0 ? <Empty words="还没有承办单位。有了单位，建议才能交办。">{manages ? <ButtonLink tone="main" href={paths.people('units/new')}>添加第一个单位</ButtonLink> : null}</Empty> : <UnitList units={units} />}
      {retired.length > 0 ? <Disclosure className="mt-8" summary={`已停用的 ${retired.length} 个单位`}><UnitList units={retired} /></Disclosure> : null}
    </>
  )
}
