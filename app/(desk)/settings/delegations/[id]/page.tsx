import { nothingHere } from '@/components/layout/lead-on'
import { FormOf } from '@/components/settings/form-of'
import { delegationFields } from '@/components/settings/part-fields'
import { PageHead } from '@/components/ui/page-head'
import { findDelegation } from '@/lib/congresses/queries'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { canAnywhere } from '@/lib/policy'
import { saveDelegation } from '../../actions'

export const metadata = { title: '代表团' }

export default async function DelegationPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor()
  const delegation = canAnywhere(actor, 'congress.manage') ? await findDelegation(actor, (await params).id) : null
  if (!delegation) return nothingHere()
  const { term } = delegation
  return (
    <div className="narrow">
      <PageHead title={delegation.name} crumbs={[{ label: `第 ${term.number} 届`, href: paths.settings(`terms/${term.id}`) }, { label: delegation.name }]} />
      <FormOf action={saveDelegation.bind(null, { termId: term.id, id: delegation.id })} fields={delegationFields(delegation)} submit="保存" />
    </div>
  )
}
