import { nothingHere } from '@/components/layout/lead-on'
import { unitFields } from '@/components/people/unit-fields'
import { FormOf } from '@/components/settings/form-of'
import { PageHead } from '@/components/ui/page-head'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { canAnywhere } from '@/lib/policy'
import { listUnitNames } from '@/lib/units/queries'
import { add } from '../actions'

export const metadata = { title: '添加单位' }

export default async function NewUnitPage() {
  const actor = await requireActor()
  if (!canAnywhere(actor, 'people.manage')) return nothingHere()
  return (
    <div className="narrow">
      <PageHead title="添加单位" crumbs={[{ label: '承办单位', href: paths.people('units') }, { label: '添加' }]} />
      <FormOf action={add.bind(null, {})} fields={unitFields(await listUnitNames(actor.congressId))} submit="添加单位" busy="正在添加…" />
    </div>
  )
}
