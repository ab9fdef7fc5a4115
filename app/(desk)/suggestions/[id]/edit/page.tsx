import type { Metadata } from 'next'
import { AttachmentForms } from '@/components/attachments/attachment-forms'
import { Attachments } from '@/components/attachments/attachments'
import { gone, leadOn } from '@/components/layout/lead-on'
import { Office } from '@/components/layout/office'
import { DraftAside } from '@/components/suggestions/draft-aside'
import { CosignerForms, DraftCosigners } from '@/components/suggestions/draft-cosigners'
import { DraftForm } from '@/components/suggestions/draft-form'
import { GiveUp } from '@/components/suggestions/draft-give-up'
import { momentWords } from '@/components/suggestions/draft-moment'
import { Notice } from '@/components/ui/notice'
import { listAttachments } from '@/lib/attachments/queries'
import { uploadRefusalOf } from '@/lib/attachments/words'
import { callingIt } from '@/lib/congresses/office'
import { findDeputiesToAsk } from '@/lib/cosignatures/queries'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { getCircumstances } from '@/lib/settings/queries'
import { keptWords } from '@/lib/suggestions/draft-words'
import { findDraft, getDraftSurroundings } from '@/lib/suggestions/queries-drafts'
import { listSimilar } from '@/lib/suggestions/similar'
import { giveUp, invite, overwrite, save } from './actions'

export const metadata: Metadata = { title: '提建议' }
type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ who?: string | string[]; upload?: string | string[] }> }

export default async function EditPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { id } = await params
  const { who: asked, upload } = await searchParams
  const who = typeof asked === 'string' ? asked : ''
  const circumstances = await getCircumstances(actor.congressId)
  const draft = await findDraft(actor, id, circumstances)
  if (!draft) return gone(paths.suggestions())
  if (!draft.underThePen) return leadOn(paths.suggestion(id))
  const [around, files, similar, found] = await Promise.all([
    getDraftSurroundings(actor), listAttachments(id), listSimilar(actor, draft.title, circumstances, id), findDeputiesToAsk(actor, id, who),
  ])
  const { formationBases: bases, categories } = circumstances.rulebook
  return (
    <div className="cols">
      <div>
        <h1>{draft.state === 'returned' ? '修改后重新提交' : '提一件代表建议'}</h1>
        {draft.sentBackBecause ? <Notice tone="wait" title={callingIt(actor.office, '代工委退回修改')} className="mt-4">{draft.sentBackBecause}</Notice> : null}
        <p className="mid mt-4 mb-4">一件建议只写一件事。涉及国家秘密的内容不能在这里写，请当面交<Office />。</p>
        <DraftForm
          key={id} draft={draft} options={{ bases, categories, units: around.units }} similar={similar}
          save={save} saveHere={save.bind(null, { id, version: draft.version })} overwrite={overwrite}
          kept={keptWords(momentWords(draft.changedAt, circumstances.today))}
          photos={<Attachments suggestionId={id} first={files} refused={uploadRefusalOf(upload)} sentWith={{ name: 'next', value: 'upload' }} />}
          cosigners={<DraftCosigners cosigners={draft.cosigners} found={found} who={who} invite={invite.bind(null, { id })} />}
        />
        <AttachmentForms suggestionId={id} back={paths.editSuggestion(id)} />
        <CosignerForms invite={invite.bind(null, { id })} />
        {draft.state === 'draft' ? <GiveUp giveUp={giveUp.bind(null, { id })} /> : null}
      </div>
      <DraftAside limits={circumstances.rulebook.limits} office={around.office} phone={around.phone} />
    </div>
  )
}
