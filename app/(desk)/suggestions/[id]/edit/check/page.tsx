import type { Metadata } from 'next'
import { AttachmentList } from '@/components/attachments/attachment-list'
import { gone, leadOn } from '@/components/layout/lead-on'
import { DraftCheck } from '@/components/suggestions/draft-check'
import { DraftText } from '@/components/suggestions/draft-text'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { listAttachments } from '@/lib/attachments/queries'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { explain } from '@/lib/rulebook/explain'
import { reckonFor } from '@/lib/rulebook/order'
import { dayIn } from '@/lib/rulebook/words'
import { yearOf } from '@/lib/rulebook/days'
import { getCircumstances } from '@/lib/settings/queries'
import { hintsOf, missingParts } from '@/lib/suggestions/hints'
import { findDraft } from '@/lib/suggestions/queries-drafts'
import { submit } from '../actions'

export const metadata: Metadata = { title: '核对提交' }

export default async function CheckPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor()
  const { id } = await params
  const circumstances = await getCircumstances(actor.congressId)
  const draft = await findDraft(actor, id, circumstances)
  if (!draft) return gone(paths.suggestions())
  if (!draft.underThePen) return leadOn(paths.suggestion(id))
  const files = await listAttachments(id)
  const { today, rulebook, calendar } = circumstances
  const counted = (state: string) => draft.cosigners.filter((cosigner) => cosigner.state === state)
  const review = reckonFor('review', { channel: draft.channel }, { today, rulebook, calendar })
  return (
    <div className="narrow">
      <PageHead crumbs={[{ label: '回去修改', href: paths.editSuggestion(id) }]} title="看一遍，没有问题就提交" />
      <DraftText draft={draft} named={{ bases: rulebook.formationBases, categories: rulebook.categories }} />
      {files.length > 0 ? <Section title="照片和材料"><AttachmentList files={files} /></Section> : null}
      <DraftCheck
        id={id}
        submit={submit.bind(null, { id, version: draft.version })}
        missing={missingParts({ ...draft, confirmed: counted('confirmed').length })}
        hints={hintsOf(draft)}
        unanswered={counted('invited').map(({ name }) => name)}
        reviewedBy={dayIn(yearOf(today), review.dueOn)}
        reviewedWhy={explain(review)}
      />
    </div>
  )
}
