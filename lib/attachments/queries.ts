import { plainName, withoutProposer } from '@/lib/attachments/shown'
import { db } from '@/lib/platform/db'
import { isFileId, openFile } from '@/lib/platform/files'
import { can, type Actor } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { promisesIn } from '@/lib/commitments/commitment'
import { isTold } from '@/lib/commitments/view'
import { toCommitment } from '@/lib/commitments/settling'
import { findMatter, type Matter } from '@/lib/suggestions/matter'
import { lookOf } from '@/lib/suggestions/view'

export type AttachmentView = { id: string; name: string; mime: string; size: number }

/** The attachments of a suggestion, or of one reply, in the order they were added. The caller has read the record already. */
export const listAttachments = (suggestionId: string, replyId: string | null = null): Promise<AttachmentView[]> =>
  db.attachment.findMany({
    where: { suggestionId, replyId, commitmentId: null, isSealed: false, removedAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, mime: true, size: true },
  })

/** An attachment with its content, if this person may read its record now. A link does not carry a right. */
export async function findFile(actor: Actor, id: string, circumstances: Circumstances) {
  if (!isFileId(id)) return null
  const row = await db.attachment.findUnique({ where: { id } })
  if (!row || row.removedAt) return null
  const matter = await findMatter(db, actor, row.suggestionId, circumstances)
  if (!matter) return null
  if (row.commitmentId && !(await maySeeEvidence(actor, matter, row))) return null
  const look = lookOf(actor, matter.suggestion.parties)
  if (!row.commitmentId && !look.sees.has('attachments')) return null
  const mayName = !matter.row.secretProposer || look.sees.has('secretProposer')
  const isOwn = row.replyId === null && row.commitmentId === null
  if (isOwn && !mayName && withoutProposer([row], matter.row).length === 0) return null
  if (row.replyId) {
    const partRow = matter.row.assignments.find(({ replies }) => replies.some((reply) => reply.id === row.replyId))
    const issued = partRow?.replies.find((reply) => reply.id === row.replyId)?.issuedAt != null
    const part = matter.assignments.find((one) => one.id === partRow?.id)
    if (!part || (!issued && !can(actor, 'assignment.readDraft', part.parties))) return null
  }
  const file = await openFile(id)
  return file && { name: isOwn && !mayName ? plainName(row) : row.name, mime: row.mime, ...file }
}

/** Evidence that no entry has taken yet, and that of an explanation which the head has not signed, is the unit's own. */
async function maySeeEvidence(actor: Actor, { row, suggestion, circumstances }: Matter, { commitmentId, entryId }: { commitmentId: string | null; entryId: string | null }): Promise<boolean> {
  const promise = promisesIn(row).find(({ id }) => id === commitmentId)
  if (!promise) return false
  if (can(actor, 'commitment.attach', toCommitment(promise, { ...suggestion, today: circumstances.today }).parties)) return true
  const entry = entryId === null ? null : await db.commitmentEntry.findUnique({ where: { id: entryId }, select: { kind: true, signedBy: true } })
  return entry !== null && isTold(entry) && can(actor, 'commitment.readProgress', suggestion.parties)
}

/** What a unit has put ready as evidence of a promise and has not told yet. The caller has asked whether it may. */
export const listEvidence = (commitmentId: string): Promise<AttachmentView[]> =>
  db.attachment.findMany({ where: { commitmentId, entryId: null, removedAt: null }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], select: { id: true, name: true, mime: true, size: true } })
