import { nothingHere } from '@/components/layout/lead-on'
import { personFields } from '@/components/people/person-fields'
import { FormOf } from '@/components/settings/form-of'
import { PageHead } from '@/components/ui/page-head'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { canAnywhere } from '@/lib/policy'
import { add } from '../actions'

export const metadata = { title: '添加人员' }

export default async function NewPersonPage() {
  const actor = await requireActor()
  if (!canAnywhere(actor, 'people.manage')) return nothingHere()
  return (
    <div className="narrow">
      <PageHead title="添加人员" crumbs={[{ label: '人员', href: paths.people() }, { label: '添加' }]} lead="代表请在“代表”里登记，会同时建好人员。" />
      <FormOf action={add.bind(null, {})} fields={personFields()} submit="添加人员" busy="正在添加…" />
    </div>
  )
}
