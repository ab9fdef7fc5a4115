import { nothingHere } from '@/components/layout/lead-on'
import { periodFields } from '@/components/settings/congress-fields'
import { FormOf } from '@/components/settings/form-of'
import { SettingsTabs } from '@/components/settings/settings-tabs'
import { TermList } from '@/components/settings/term-list'
import { Empty } from '@/components/ui/empty'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { listTerms } from '@/lib/congresses/queries'
import { requireActor } from '@/lib/platform/session'
import { canAnywhere } from '@/lib/policy'
import { saveTerm } from '../actions'

export const metadata = { title: '届次' }

export default async function TermsPage() {
  const actor = await requireActor()
  if (!canAnywhere(actor, 'settings.read')) return nothingHere()
  const terms = await listTerms(actor)
  return (
    <>
      <PageHead title="届次、会议和代表团" />
      <SettingsTabs actor={actor} current="terms" />
      {terms.length === 0 ? <Empty words="还没有届次。有了本届，才能登记代表和编号。" /> : <TermList terms={terms} />}
      {canAnywhere(actor, 'congress.manage') ? (
        <Section id="new" title="添加一届" className="max-w-[46rem]">
          <FormOf action={saveTerm.bind(null, { id: null })} fields={periodFields('届')} submit="添加这一届" busy="正在添加…" tone="usual" />
        </Section>
      ) : null}
    </>
  )
}
