import { nothingHere } from '@/components/layout/lead-on'
import { deputyFields } from '@/components/people/deputy-fields'
import { FormOf } from '@/components/settings/form-of'
import { PageHead } from '@/components/ui/page-head'
import { findDeputy, listTermChoices } from '@/lib/people/deputy-queries'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { canAnywhere } from '@/lib/policy'
import { change } from '../../actions'

export const metadata = { title: '修改代表' }

export default async function EditDeputyPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor()
  const deputy = canAnywhere(actor, 'people.manage') ? await findDeputy(actor, (await params).id) : null
  const term = deputy && (await listTermChoices(actor.congressId)).find(({ id }) => id === deputy.termId)
  if (!deputy || !term) return nothingHere()
  return (
    <div className="narrow">
      <PageHead title={`修改${deputy.name}`} crumbs={[{ label: '代表', href: paths.people('deputies') }, { label: deputy.name, href: paths.people(`deputies/${deputy.id}`) }, { label: '修改' }]} />
      <FormOf action={change.bind(null, { id: deputy.id, version: deputy.version })} fields={deputyFields(term, deputy)} submit="保存" />
    </div>
  )
}
