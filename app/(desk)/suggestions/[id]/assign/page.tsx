import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { PlanForm } from '@/components/assignments/plan-form'
import { Lines } from '@/components/suggestions/record-text'
import { Day } from '@/components/ui/day'
import { DefinitionList } from '@/components/ui/definition-list'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { shapesBeside } from '@/lib/assignments/given-plan'
import { duesIfToday, listUnitGroups } from '@/lib/assignments/queries'
import { roleWords } from '@/lib/assignments/words'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { getCircumstances } from '@/lib/settings/queries'
import { findRecord } from '@/lib/suggestions/queries'
import { actionWords } from '@/lib/suggestions/words'
import { systemWords } from '@/lib/units/words'
import { assign } from './actions'

export const metadata: Metadata = { title: '交办' }

export default async function AssignPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const actor = await requireActor()
  const circumstances = await getCircumstances(actor.congressId)
  const found = await findRecord(actor, id, circumstances)
  if (!found || found === 'invited') notFound()
  const action = found.steps.now.map(({ key }) => key).find((key) => key === 'dispatch' || key === 'addUnits')
  if (!action) redirect(paths.suggestion(id))

  const { view, matter } = found
  const groups = (await listUnitGroups(actor.congressId)).map(({ system, units }) => ({ label: systemWords[system], units }))
  const shapes = shapesBeside(matter.suggestion.parts)
  const { label, busy, confirm = '' } = actionWords[action]
  return (
    <>
      <PageHead title={`${label}：${view.title}`} crumbs={[{ label: '代表建议', href: paths.suggestions() }, { label: view.number ? `第 ${view.number} 号` : view.title, href: paths.suggestion(id) }, { label }]} />
      <div className="cols mt-8">
        <div className="max-w-[40em]">
          {shapes.length > 0 ? (
            <PlanForm target={{ id, version: view.version, action }} act={assign} shapes={shapes} groups={groups} label={label} busy={busy} confirm={confirm} backHref={paths.suggestion(id)} />
          ) : <Notice tone="wait">这件由一个单位单办，不能再加单位。要换单位，请先在建议页改派。</Notice>}
        </div>
        <aside className="aside">
          {view.text.suggestedUnits ? <Section first title="代表希望谁来办"><p>{view.text.suggestedUnits}</p></Section> : null}
          {view.parts.length > 0 ? <Section title="已经交办"><ul>{view.parts.map(({ id, unit, role, progress }) => <li key={id}>{unit}　{roleWords[role]}　<span className="soft">{progress.words}</span></li>)}</ul></Section> : null}
          <Section first={!view.text.suggestedUnits && view.parts.length === 0} title="今天交办的话">
            <DefinitionList entries={duesIfToday(matter.circumstances).map(({ what, on, explained }) => ({ term: what, value: <><Day on={on} today={circumstances.today} weekday /><p className="soft">{explained}</p></> }))} />
          </Section>
          <Section title="建议"><Lines text={view.text.proposal} /></Section>
        </aside>
      </div>
    </>
  )
}
