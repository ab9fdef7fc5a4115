import { nothingHere } from '@/components/layout/lead-on'
import { periodFields } from '@/components/settings/congress-fields'
import { FormOf } from '@/components/settings/form-of'
import { delegationFields, groupFields } from '@/components/settings/part-fields'
import { Parts, partsOf, Sittings } from '@/components/settings/term-parts'
import { Disclosure } from '@/components/ui/disclosure'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { findTerm } from '@/lib/congresses/queries'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { canAnywhere } from '@/lib/policy'
import { saveDelegation, saveGroup, saveSitting, saveTerm } from '../../actions'

export const metadata = { title: '届次' }

export default async function TermPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor()
  const term = await findTerm(actor, (await params).id)
  if (!term) return nothingHere()
  const manages = canAnywhere(actor, 'congress.manage')
  const added = { termId: term.id, id: null }
  const { delegations, groups } = partsOf(term)
  return (
    <>
      <PageHead title={`第 ${term.number} 届`} crumbs={[{ label: '届次', href: paths.settings('terms') }, { label: `第 ${term.number} 届` }]} />
      <Section id="sittings" title="会议" first>
        <Sittings sittings={term.sittings} />
        {manages ? <Disclosure className="mt-4" summary="添加一次会议"><FormOf action={saveSitting.bind(null, added)} fields={periodFields('次')} submit="添加会议" tone="usual" within="sitting" /></Disclosure> : null}
        {manages ? term.sittings.map((sitting) => (
          <Disclosure key={sitting.id} summary={`修改第 ${sitting.number} 次会议`}>
            <FormOf action={saveSitting.bind(null, { termId: term.id, id: sitting.id })} fields={periodFields('次', sitting)} submit="保存会议" tone="usual" within={`sitting-${sitting.number}`} />
          </Disclosure>
        )) : null}
      </Section>
      <Parts id="delegations" title="代表团" parts={delegations} fields={delegationFields()} add={manages ? saveDelegation.bind(null, added) : null} />
      <Parts id="groups" title="代表小组" parts={groups} fields={groupFields()} add={manages ? saveGroup.bind(null, added) : null} />
      {manages ? <Section id="term" title="本届起止" className="max-w-[46rem]"><FormOf action={saveTerm.bind(null, { id: term.id })} fields={periodFields('届', term)} submit="保存" tone="usual" within="term" /></Section> : null}
    </>
  )
}
