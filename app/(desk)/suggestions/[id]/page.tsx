import type { Metadata } from 'next'
import { TalkTable } from '@/components/communications/talk-table'
import { gone, leadOn } from '@/components/layout/lead-on'
import { MergeSection } from '@/components/merges/merge-section'
import { OpinionSources } from '@/components/opinions/opinion-sources'
import { RecordHead, WhoHandles } from '@/components/suggestions/record-head'
import { nowWords } from '@/components/suggestions/record-now'
import { Opinions, RecordReplies } from '@/components/suggestions/record-replies'
import { RecordRounds } from '@/components/suggestions/record-rounds'
import { RecordSide } from '@/components/suggestions/record-side'
import { RecordText } from '@/components/suggestions/record-text'
import { RecordUnits } from '@/components/suggestions/record-units'
import { StepPanel } from '@/components/suggestions/step-panel'
import { Notice } from '@/components/ui/notice'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { canAnywhere } from '@/lib/policy'
import { getCircumstances } from '@/lib/settings/queries'
import { findRecord } from '@/lib/suggestions/queries'
import { saidAfter } from '@/lib/suggestions/step-words'
import { take, takePart } from './actions'

export const metadata: Metadata = { title: '代表建议' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string | string[] }> }

export default async function SuggestionPage({ params, searchParams }: Props) {
  const [{ id }, { done }] = await Promise.all([params, searchParams])
  const actor = await requireActor()
  const circumstances = await getCircumstances(actor.congressId)
  const found = await findRecord(actor, id, circumstances)
  if (found === 'invited') return leadOn(paths.join(id))
  if (!found) return gone(paths.suggestions())

  const { view, steps, steps: { panels }, merged, sources } = found
  const { today } = circumstances
  const said = saidAfter(done, actor.office)
  return (
    <>
      <RecordHead view={view} today={today} />
      {view.isConcerned ? null : <WhoHandles parts={view.parts} state={view.state} />}
      {said ? <Notice tone="done" status id="said" className="mb-6">{said}</Notice> : null}
      <StepPanel steps={steps} now={view.isConcerned ? nowWords(view, today) : null} take={take} takePart={takePart} />
      <div className="cols">
        <div>
          <RecordText text={view.text} attachments={view.attachments} />
          <OpinionSources sources={sources} today={today} />
          {merged ? <MergeSection id={id} merged={merged} round={view.round} today={today} /> : null}
          <RecordUnits parts={view.parts} requests={view.requests} disputes={view.disputes} objections={view.objections} panels={panels} today={today} isConcerned={view.isConcerned} coordinates={canAnywhere(actor, 'suggestion.readDisputes')} pushHref={paths.push(id)} />
          {view.talks.length > 0 ? <TalkTable talks={view.talks} panels={panels} today={today} severalUnits={view.parts.length > 1} /> : null}
          <Opinions opinions={view.opinions} today={today} />
          <RecordRounds rounds={view.rounds} escalations={view.escalations} today={today} />
          <RecordReplies id={id} today={today} replies={view.replies} attachments={view.attachments} evaluator={view.proposer.names ?? '领衔代表'} panels={panels} />
        </div>
        <RecordSide view={view} panels={panels} today={today} />
      </div>
    </>
  )
}
