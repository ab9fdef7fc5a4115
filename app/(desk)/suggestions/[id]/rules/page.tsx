import type { Metadata } from 'next'
import { gone } from '@/components/layout/lead-on'
import { DifferenceTable } from '@/components/rulebooks/difference-table'
import { MoveForm } from '@/components/rulebooks/move-form'
import { MovedDates } from '@/components/rulebooks/moved-dates'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { findMoving } from '@/lib/rulebooks/move-commands'
import { getCircumstances } from '@/lib/settings/queries'
import { moveRules } from './actions'

export const metadata: Metadata = { title: '改按现行规则办' }

/** What changes for this suggestion where it goes on under the rules in force now, before anybody decides it. */
export default async function MoveRulesPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const actor = await requireActor()
  const circumstances = await getCircumstances(actor.congressId)
  const moving = await findMoving(actor, id, circumstances)
  if (!moving) return gone(paths.suggestions())

  const { from, to, rules, steps, dates, units, problem, version, number, title } = moving
  return (
    <>
      <PageHead title={`改按现行规则办：${title}`} crumbs={[{ label: '代表建议', href: paths.suggestions() }, { label: number ? `第 ${number} 号` : title, href: paths.suggestion(id) }, { label: '改按现行规则办' }]} lead={`这件现在按「${from}」办。改按「${to}」以后，会变的都在下面。`} />
      <Section first title="期限"><MovedDates dates={dates} units={units} today={circumstances.today} /></Section>
      <Section title="环节">
        {steps.comes.length > 0 ? <p>多出：{steps.comes.join('、')}</p> : null}
        {steps.goes.length > 0 ? <p>没有了：{steps.goes.join('、')}</p> : null}
        {steps.comes.length + steps.goes.length === 0 ? <p className="soft">环节没有变化。</p> : null}
      </Section>
      <Section title="规则"><DifferenceTable changes={rules} empty="两版规则没有区别。" before={from} after={to} /></Section>
      <Section title="决定">
        {problem ? <Notice tone="late">{problem}</Notice> : <MoveForm action={moveRules.bind(null, { id, version, to: circumstances.versions!.current! })} to={to} backHref={paths.suggestion(id)} />}
      </Section>
    </>
  )
}
