import { nothingHere } from '@/components/layout/lead-on'
import { FormOf } from '@/components/settings/form-of'
import { groupFields } from '@/components/settings/part-fields'
import { PageHead } from '@/components/ui/page-head'
import { findGroup } from '@/lib/congresses/queries'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { canAnywhere } from '@/lib/policy'
import { saveGroup } from '../../actions'

export const metadata = { title: '代表小组' }

export default async function GroupPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor()
  const group = canAnywhere(actor, 'congress.manage') ? await findGroup(actor, (await params).id) : null
  if (!group) return nothingHere()
  const { term } = group
  return (
    <div className="narrow">
      <PageHead title={group.name} crumbs={[{ label: `第 ${term.number} 届`, href: paths.settings(`terms/${term.id}`) }, { label: group.name }]} />
      <FormOf action={saveGroup.bind(null, { termId: term.id, id: group.id })} fields={groupFields(group)} submit="保存" />
    </div>
  )
}
