import type { Metadata } from 'next'
import Link from 'next/link'
import { TalkTable } from '@/components/communications/talk-table'
import { nothingHere } from '@/components/layout/lead-on'
import { PrintButton } from '@/components/suggestions/print-button'
import { PrintFoot } from '@/components/suggestions/print-foot'
import { DueInPrint } from '@/components/suggestions/print-due'
import { RecordHead } from '@/components/suggestions/record-head'
import { Opinions, RecordReplies } from '@/components/suggestions/record-replies'
import { RecordText } from '@/components/suggestions/record-text'
import { RecordUnits } from '@/components/suggestions/record-units'
import { Section } from '@/components/ui/section'
import { Timeline } from '@/components/ui/timeline'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { getCircumstances } from '@/lib/settings/queries'
import { findRecord } from '@/lib/suggestions/queries'

export const metadata: Metadata = { title: '打印建议' }

/** The record on paper: all of it, nothing folded, no telephone of the deputy. */
export default async function PrintPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const actor = await requireActor()
  const circumstances = await getCircumstances(actor.congressId)
  const found = await findRecord(actor, id, circumstances)
  if (!found || found === 'invited') return nothingHere()
  const { view } = found
  const { today, now } = circumstances
  return (
    <div className="max-w-[60em]">
      <p className="flex flex-wrap gap-4 items-center mb-6 print:hidden"><PrintButton /><Link href={paths.suggestion(id)}>回到这件建议</Link></p>
      <RecordHead view={view} today={today} />
      <DueInPrint view={view} today={today} />
      <RecordText text={view.text} attachments={view.attachments} />
      <RecordUnits parts={view.parts} requests={view.requests} disputes={view.disputes} objections={view.objections} panels={[]} today={today} isConcerned={view.isConcerned} coordinates={false} />
      {view.talks.length > 0 ? <TalkTable talks={view.talks} panels={[]} today={today} severalUnits={view.parts.length > 1} /> : null}
      <Opinions opinions={view.opinions} today={today} />
      <RecordReplies panels={[]} id={id} today={today} replies={view.replies} attachments={view.attachments} evaluator={view.proposer.names ?? '领衔代表'} />
      {view.timeline.length > 0 ? <Section title="经过"><Timeline today={today} entries={view.timeline.map(({ key, at, words, note }) => ({ key, at: new Date(at), title: words, note }))} /></Section> : null}
      <PrintFoot name={actor.name} at={now} number={view.number} />
    </div>
  )
}
