import { Attachments } from '@/components/attachments/attachments'
import type { ReplyPage } from '@/lib/assignments/reply-page'

type Props = { page: Pick<ReplyPage, 'view' | 'replyId' | 'files'>; refused: string | null }

/** What goes out with the reply: pictures of the work, reports, plans. They belong to the draft, so that is kept first. */
export function ReplyPapers({ page: { view, replyId, files }, refused }: Props) {
  if (!replyId) return <div className="field" id="attachments"><span className="label">随答复附上的材料 <span className="opt">可不传</span></span><p className="hint">先存一次草稿，就能在这里附照片和文件。</p></div>
  return <Attachments key={replyId} suggestionId={view.id} replyId={replyId} first={files} refused={refused} label="随答复附上的材料" sentWith={{ name: 'then', value: 'upload' }} />
}
