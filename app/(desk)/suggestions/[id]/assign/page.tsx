import type { Metadata } from 'next'
import { Offers } from '@/components/advice/offers'
import { AssignAside } from '@/components/assignments/assign-aside'
import { PlanForm } from '@/components/assignments/plan-form'
import { gone, leadOn } from '@/components/layout/lead-on'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { adviceFor } from '@/lib/advice/queries'
import { keptPlan, PLAN_ACTS, shapesBeside } from '@/lib/assignments/given-plan'
import { duesIfToday } from '@/lib/assignments/dues'
import { listUnitGroups } from '@/lib/assignments/queries'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { getCircumstances } from '@/lib/settings/queries'
import { findRecord } from '@/lib/suggestions/queries'
import { actionWords, planActWords } from '@/lib/suggestions/words'
import { systemWords } from '@/lib/units/words'
import { assign } from './actions'

export const metadata: Metadata = { title: '交办' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ fill?: string }> }

export default async function AssignPage({ params, searchParams }: Props) {
  const { id } = await params
  const { fill = '' } = await searchParams
  const actor = await requireActor()
  const circumstances = await getCircumstances(actor.congressId)
  const found = await findRecord(actor, id, circumstances)
  if (!found || found === 'invited') return gone(paths.suggestions())
  const open = PLAN_ACTS.filter((act) => found.steps.now.some(({ key }) => key === act))
  if (open.length === 0) return leadOn(paths.suggestion(id))

  const { view, matter } = found
  const groups = (await listUnitGroups(actor, matter)).map(({ system, units }) => ({ label: systemWords[system], units }))
  const shapes = shapesBeside(matter.suggestion.parts)
  const acts = open.map((act) => ({ act, label: planActWords[act] ?? actionWords[act].label, busy: actionWords[act].busy, confirm: actionWords[act].confirm ?? '' }))
  const label = open.includes('dispatch') ? '交办' : acts[0]!.label
  const kept = keptPlan(matter.row.plan)
  const filled = fill ? fill.split(',') : kept.filled
  const advice = await adviceFor(actor, matter)
  const offered = open.includes('dispatch') ? advice?.lead.map(({ unitId }) => unitId) : []
  return (
    <>
      <PageHead title={`${label}：${view.title}`} crumbs={[{ label: '代表建议', href: paths.suggestions() }, { label: view.number ? `第 ${view.number} 号` : view.title, href: paths.suggestion(id) }, { label }]} />
      <div className="cols mt-8">
        <div className="max-w-[40em]">
          {advice ? <Offers id={id} advice={advice} filled={filled} /> : null}
          {shapes.length === 1 && shapes[0] === 'reference' ? <Notice tone="wait">这件由一个单位单办，只能再送别的单位参阅。要换单位，请先在建议页改派。</Notice> : null}
          <PlanForm target={{ id, version: view.version }} act={assign} acts={acts} shapes={shapes} groups={groups} backHref={paths.suggestion(id)} filled={filled} shape={fill ? undefined : kept.shape} offered={offered} />
        </div>
        <AssignAside text={view.text} parts={view.parts} dues={duesIfToday(matter.suggestion, matter.circumstances)} today={circumstances.today} />
      </div>
    </>
  )
}
