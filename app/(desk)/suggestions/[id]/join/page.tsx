import type { Metadata } from 'next'
import { AttachmentList } from '@/components/attachments/attachment-list'
import { gone } from '@/components/layout/lead-on'
import { DraftJoin } from '@/components/suggestions/draft-join'
import { WrittenParts } from '@/components/suggestions/draft-text'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { State } from '@/components/ui/state'
import { findInvitation } from '@/lib/cosignatures/queries'
import { cosignatureStateWords } from '@/lib/cosignatures/words'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { getCircumstances } from '@/lib/settings/queries'
import { answer } from './actions'

export const metadata: Metadata = { title: '联名邀请' }

export default async function JoinPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor()
  const { id } = await params
  const invitation = await findInvitation(actor, id, await getCircumstances(actor.congressId))
  if (!invitation) return gone(paths.suggestions())
  if (!('open' in invitation)) {
    return (
      <div className="narrow">
        <h1>{invitation.state === 'declined' ? '您没有参加这件建议的联名' : '这件建议已经提交，联名邀请不再有效'}</h1>
        <p className="mid mt-2 mb-6">{invitation.state === 'declined' ? '领衔的代表已经收到您的回答。改了主意，请他再请您一次。' : '没有回答的邀请，到提交时不计入联名。'}</p>
        <ButtonLink size="big" href={paths.desk()}>回到我的事</ButtonLink>
      </div>
    )
  }
  const { state, open, author, others, files } = invitation
  return (
    <div className="narrow">
      <h1>{state === 'confirmed' ? `您已同意和${author}一起提` : `${author}请您联名提一件建议`}</h1>
      <p className="mid mt-2 mb-6">{state === 'confirmed' ? '受理、交办、答复，您都会看到；评价由领衔代表征求您的意见后提交。' : '同意后，您的姓名会列为联名代表。不联名也没有关系，领衔的代表会收到您的回答。'}</p>
      {state === 'invited' && !open ? <Notice tone="wait" className="mb-6">这件建议已经提交，现在不能再回答了。</Notice> : null}
      <WrittenParts {...invitation} />
      {files.length > 0 ? <Section title="照片和材料"><AttachmentList files={files} /></Section> : null}
      {others.length > 0 ? (
        <Section title="还请了谁">
          <ul className="entry">
            {others.map(({ deputyId, name, delegation, state: answered }) => (
              <li key={deputyId} className="hrow"><span><b>{name}</b> <span className="soft">{delegation}</span></span><State tone={cosignatureStateWords[answered].tone}>{cosignatureStateWords[answered].label}</State></li>
            ))}
          </ul>
        </Section>
      ) : null}
      {state === 'invited' && open ? <DraftJoin answer={answer.bind(null, { id })} /> : <p className="mt-8"><ButtonLink size="big" href={paths.suggestion(id)}>看这件建议</ButtonLink></p>}
    </div>
  )
}
