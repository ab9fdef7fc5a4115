import type { Metadata } from 'next'
import { AssignAside } from '@/components/assignments/assign-aside'
import { PlanForm } from '@/components/assignments/plan-form'
import { gone, leadOn } from '@/components/layout/lead-on'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { clockWords, duesIfAnew } from '@/lib/assignments/dues'
import { heldPlan } from '@/lib/assignments/given-plan'
import { listUnitGroups } from '@/lib/assignments/queries'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { getCircumstances } from '@/lib/settings/queries'
import { findRecord } from '@/lib/suggestions/queries'
import { actionWords } from '@/lib/suggestions/words'
import { systemWords } from '@/lib/units/words'
import { reassign } from './actions'

export const metadata: Metadata = { title: '改派承办单位' }

export default async function ReassignPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const actor = await requireActor()
  const circumstances = await getCircumstances(actor.congressId)
  const found = await findRecord(actor, id, circumstances)
  if (!found || found === 'invited') return gone(paths.suggestions())
  if (!found.steps.now.some(({ key }) => key === 'changeUnits')) return leadOn(paths.suggestion(id))

  const { view, matter } = found
  const groups = (await listUnitGroups(actor, matter)).map(({ system, units }) => ({ label: systemWords[system], units }))
  const { label, busy, confirm = '' } = actionWords.changeUnits
  const { filled, shape } = heldPlan(matter.suggestion.parts)
  return (
    <>
      <PageHead title={`${label}：${view.title}`} crumbs={[{ label: '代表建议', href: paths.suggestions() }, { label: view.number ? `第 ${view.number} 号` : view.title, href: paths.suggestion(id) }, { label }]} />
      <div className="cols mt-8">
        <div className="max-w-[40em]">
          <Notice tone="wait" title="期限怎样算">{clockWords(matter)}</Notice>
          <p className="mid my-6">下面是现在的方案，改成以后的样子。没有动的单位接着办，拿掉的单位退出，新加的单位重新签收。</p>
          <PlanForm target={{ id, version: view.version }} act={reassign} acts={[{ act: 'changeUnits', label, busy, confirm }]} shapes={['sole', 'joint', 'separate']} groups={groups} backHref={paths.suggestion(id)} filled={filled} shape={shape} changes />
        </div>
        <AssignAside text={view.text} parts={view.parts} dues={duesIfAnew(matter)} duesTitle="新加的单位，今天交办的话" today={circumstances.today} />
      </div>
    </>
  )
}
