import type { Metadata } from 'next'
import { ReplyEditor } from '@/components/assignments/reply-editor'
import { ReplyPapers } from '@/components/assignments/reply-papers'
import { ReplyReview } from '@/components/assignments/reply-review'
import { opinionRows, ReplySource, SigningChain, sendingChecks } from '@/components/assignments/reply-source'
import { AttachmentForms } from '@/components/attachments/attachment-forms'
import { gone, leadOn } from '@/components/layout/lead-on'
import { Day } from '@/components/ui/day'
import { instantWords } from '@/components/ui/day-words'
import { DueWhy } from '@/components/ui/due-why'
import { PageHead } from '@/components/ui/page-head'
import { findReplyPage } from '@/lib/assignments/reply-page'
import { roleWords } from '@/lib/assignments/words'
import { uploadRefusalOf } from '@/lib/attachments/words'
import { officeOf } from '@/lib/documents/kinds'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { getCircumstances } from '@/lib/settings/queries'
import { isInSight } from '@/lib/suggestions/queries-sight'
import { take, takePart } from '../../actions'
import { keep, send } from './actions'

export const metadata: Metadata = { title: '答复' }

type Props = { params: Promise<{ id: string; assignmentId: string }>; searchParams: Promise<{ upload?: string | string[] }> }

export default async function ReplyPage({ params, searchParams }: Props) {
  const [{ id, assignmentId }, { upload }] = [await params, await searchParams]
  const actor = await requireActor()
  const circumstances = await getCircumstances(actor.congressId)
  const found = await findReplyPage(actor, { id, assignmentId }, circumstances)
  // Whoever checked it, or was a moment late to: the letter is no more theirs to look at, the record is.
  if (!found) return (await isInSight(actor, id, circumstances)) ? leadOn(paths.suggestion(id)) : gone(paths.suggestions())
  const { view, part, shown, draft, classes } = found
  const { today } = circumstances
  const isWriting = part.state === 'handling'
  if (!isWriting && !['reviewing', 'checking'].includes(part.state)) return leadOn(paths.suggestion(id))

  const { version, savedAt, ...fields } = draft
  return (
    <>
      <PageHead
        title={`${isWriting ? '起草答复' : part.state === 'checking' ? (shown.isOwn ? '送审核的答复' : '审核答复') : '审签答复'}：${view.title}`}
        crumbs={[{ label: shown.isOwn ? '承办建议' : '代表建议', href: paths.suggestions() }, { label: view.number ? `第 ${view.number} 号` : '建议', href: paths.suggestion(id) }, { label: '答复' }]}
        facts={<>{roleWords[shown.role]}{shown.people ? ` · 承办人 ${shown.people.handler}` : ''}{part.round > 1 ? ` · 第 ${part.round} 轮` : ''}{shown.due ? <> · <span className={shown.due.tone === 'late' ? 'late' : shown.due.tone === 'soon' ? 'soon' : undefined}><Day on={shown.due.on} today={today} weekday />到期，{shown.due.words}</span></> : null}</>}
      />
      {isWriting ? <div className="-mt-4 mb-6"><DueWhy words={shown.due?.explained} /></div> : null}
      {isWriting && found.replyId ? <AttachmentForms suggestionId={id} replyId={found.replyId} back={paths.reply(id, assignmentId)} /> : null}
      {isWriting ? (
        <ReplyEditor
          key={part.round} held={{ suggestionId: id, assignmentId, version, partVersion: part.version }} draft={fields} classes={classes} today={today}
          saved={savedAt ? `${instantWords(savedAt, today)} 已保存` : '写了会自动保存'} source={found.source} office={officeOf(view)} opinions={opinionRows(view)} checks={sendingChecks(found, today)}
          keep={keep} send={send} papers={<ReplyPapers page={found} refused={uploadRefusalOf(upload)} />} aside={<ReplySource page={found} today={today} />} chain={<SigningChain page={found} />}
        />
      ) : (
        <ReplyReview page={found} classes={classes} today={today} take={take} takePart={takePart} />
      )}
    </>
  )
}
