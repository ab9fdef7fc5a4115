import type { AttachmentRow } from '@/lib/suggestions/record-rows'
import { can, type Actor } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { findSuggestion } from '@/lib/suggestions/queries'

export type SealedPage = { title: string; number: string | null; letterNumber: string; scans: Pick<AttachmentRow, 'id' | 'name' | 'size'>[] }

/** The issued reply of one's own unit with the scans of its letter; null for anybody else, and before it is signed. */
export async function findSealedPage(actor: Actor, { id, replyId }: { id: string; replyId: string }, circumstances: Circumstances): Promise<SealedPage | null> {
  const found = await findSuggestion(actor, id, circumstances)
  if (!found || found === 'invited') return null
  const { view, matter } = found
  const reply = view.replies.find((one) => one.id === replyId)
  const part = matter.assignments.find((one) => one.id === reply?.assignmentId)
  if (!reply || !part || !can(actor, 'assignment.sealReply', part.parties)) return null
  return { title: view.title, number: view.number, letterNumber: reply.letterNumber, scans: view.attachments.filter((one) => one.replyId === replyId && one.isSealed) }
}
