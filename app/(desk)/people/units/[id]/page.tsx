import { nothingHere } from '@/components/layout/lead-on'
import { unitFields } from '@/components/people/unit-fields'
import { UnitLine, UnitPlan, UnitSuccession } from '@/components/people/unit-succession'
import { FormOf } from '@/components/settings/form-of'
import { DefinitionList } from '@/components/ui/definition-list'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { canAnywhere } from '@/lib/policy'
import { getCircumstances } from '@/lib/settings/queries'
import { findUnit, listUnitNames } from '@/lib/units/queries'
import { systemWords } from '@/lib/units/words'
import { callOff, change, merge, rename, restore, retire } from '../actions'

export const metadata = { title: '承办单位' }

export default async function UnitPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor()
  const unit = await findUnit(actor, (await params).id)
  if (!unit) return nothingHere()
  const [units, { today }] = await Promise.all([listUnitNames(actor.congressId), getCircumstances(actor.congressId)])
  const manages = canAnywhere(actor, 'people.manage')
  const target = { id: unit.id, version: unit.version }
  const parent = units.find(({ id }) => id === unit.parentId)
  return (
    <div className="narrow">
      <PageHead title={unit.name} crumbs={[{ label: '承办单位', href: paths.people('units') }, { label: unit.name }]} facts={`${systemWords[unit.system]}${unit.retiredAt ? '，已停用' : ''}`} />
      <UnitLine {...unit} />
      {unit.plan ? <UnitPlan {...unit.plan} callOff={manages ? callOff.bind(null, target) : null} /> : null}
      <Section id="unit" first={!unit.plan} title={unit.plan ? '现在的资料' : undefined}>
        {manages && !unit.retiredAt ? (
          <FormOf action={change.bind(null, target)} fields={unitFields(units, unit)} submit="保存" within="unit" />
        ) : (
          <DefinitionList entries={[{ term: '上级单位', value: parent?.name }, { term: '别名', value: unit.aliases.join('、') }, { term: '电话', value: unit.phone }, { term: '职责', value: unit.duties }]} />
        )}
      </Section>
      {manages && !unit.retiredAt && !unit.plan ? <UnitSuccession units={units.filter(({ id }) => id !== unit.id)} today={today} rename={rename.bind(null, target)} merge={merge.bind(null, target)} /> : null}
      {manages && !unit.successor && !unit.plan ? (
        <Section id="retire" title={unit.retiredAt ? '恢复使用' : '停用'}>
          <p className="mid mb-4">{unit.retiredAt ? '恢复后可以再向它交办。' : '停用后不再向它交办，办过的建议都留着。手里还有建议或者经办人时不能停用。'}</p>
          <FormOf action={(unit.retiredAt ? restore : retire).bind(null, target)} fields={[]} submit={unit.retiredAt ? '恢复使用' : '停用这个单位'} tone="usual" within="retire" />
        </Section>
      ) : null}
    </div>
  )
}
