import type { Metadata } from 'next'
import { gone, leadOn } from '@/components/layout/lead-on'
import { Office } from '@/components/layout/office'
import { WhatFollows } from '@/components/suggestions/draft-aside'
import { ButtonLink } from '@/components/ui/button'
import { DueWhy } from '@/components/ui/due-why'
import { Section } from '@/components/ui/section'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { yearOf } from '@/lib/rulebook/days'
import { explain } from '@/lib/rulebook/explain'
import { dayIn } from '@/lib/rulebook/words'
import { getCircumstances } from '@/lib/settings/queries'
import { findDraft } from '@/lib/suggestions/queries-drafts'

export const metadata: Metadata = { title: '已提交' }

export default async function SentPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor()
  const { id } = await params
  const circumstances = await getCircumstances(actor.congressId)
  const sent = await findDraft(actor, id, circumstances)
  if (!sent) return gone(paths.suggestions())
  if (sent.state !== 'submitted' || sent.dueOn === null) return leadOn(paths.suggestion(id))
  return (
    <div className="narrow">
      <h1>已提交</h1>
      <p className="lead mt-2" role="status"><Office />会在 {dayIn(yearOf(circumstances.today), sent.dueOn)}前告诉您是否受理。</p>
      <DueWhy words={sent.reckoning && explain(sent.reckoning)} />
      <p className="mid mt-4">{sent.title}</p>
      <p className="mt-6 flex flex-wrap gap-3">
        <ButtonLink tone="main" size="big" href={paths.suggestion(id)}>看这件建议</ButtonLink>
        <ButtonLink size="big" href={paths.desk()}>回到我的事</ButtonLink>
      </p>
      <Section title="接下来">
        <WhatFollows limits={circumstances.rulebook.limits} />
      </Section>
    </div>
  )
}
