import { nothingHere } from '@/components/layout/lead-on'
import { deputyFields } from '@/components/people/deputy-fields'
import { FormOf } from '@/components/settings/form-of'
import { ButtonLink } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { PageHead } from '@/components/ui/page-head'
import { listTermChoices } from '@/lib/people/deputy-queries'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { canAnywhere } from '@/lib/policy'
import { add } from '../actions'

export const metadata = { title: '登记代表' }

export default async function NewDeputyPage() {
  const actor = await requireActor()
  if (!canAnywhere(actor, 'people.manage')) return nothingHere()
  const [term] = await listTermChoices(actor.congressId)
  return (
    <div className="narrow">
      <PageHead title="登记代表" crumbs={[{ label: '代表', href: paths.people('deputies') }, { label: '登记' }]} facts={term && `第 ${term.number} 届`} />
      {term ? (
        <FormOf action={add.bind(null, {})} fields={deputyFields(term)} submit="登记代表" busy="正在登记…" />
      ) : (
        <Empty words="还没有届次。有了本届，才能登记代表。"><ButtonLink tone="main" href={paths.settings('terms')}>添加本届</ButtonLink></Empty>
      )}
    </div>
  )
}
