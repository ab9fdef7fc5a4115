import { inspect } from '@/lib/attachments/inspect'
import { isScan, MOST_BYTES, MOST_FILES, MOST_SCANS, nameFor } from '@/lib/attachments/kinds'
import { OWED, promisesIn } from '@/lib/commitments/commitment'
import { toCommitment } from '@/lib/commitments/settling'
import { uploadWords } from '@/lib/attachments/words'
import { appendEvent } from '@/lib/events/commands'
import { db, type Tx } from '@/lib/platform/db'
import { discard, keep, newFileId, onlyIfWritten, receive, removeFile, TooLarge } from '@/lib/platform/files'
import { Refused } from '@/lib/platform/refused'
import { transact, type Outcome } from '@/lib/platform/transact'
import { can, type Actor, type Capacity } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { UNDER_THE_PEN } from '@/lib/suggestions/drafts'
import { findMatter, holdMatter, type Matter } from '@/lib/suggestions/matter'

/** A suggestion's own attachments, those of a reply that is being drafted, or the evidence of a promise until an entry takes it. */
export type Place = { suggestionId: string; replyId?: string | null; commitmentId?: string | null; /** the letter as it went out, signed and sealed, to a reply that was issued */ isSealed?: boolean }
export type Incoming = { name: string; body: ReadableStream<Uint8Array> }
export type Attached = { id: string; name: string; mime: string; size: number }

const refused = (words: string): Outcome<never> => ({ ok: false, refusal: { why: 'notYet', condition: words } })

/** Takes in one file: who, what it really is, where it is kept, its row and its event. What is refused leaves nothing behind. */
export async function attach(actor: Actor, place: Place, file: Incoming, circumstances: Circumstances): Promise<Outcome<Attached>> {
  const before = await transact(async (tx) => mayChange(actor, await readMatter(tx, actor, place, circumstances), place))
  if (!before.ok) return before

  const received = await takeIn(file)
  if (!received.ok) return refused(place.isSealed && received.words === uploadWords.wrongKind ? uploadWords.notScan : received.words)
  if (place.isSealed && !isScan(received.mime)) {
    await removeFile(received.id)
    return refused(uploadWords.notScan)
  }
  return onlyIfWritten(received.id, () => transact((tx) => write(tx, actor, place, received, circumstances)))
}

export type Received = Attached & { ok: true; sha256: string; /** of an image */ sides?: { width: number; height: number } }
/** Only photographs, drawn anew no larger than this. */
type Wanted = { photosUpTo?: number }

/** Receives one file, looks at what it really is and gives it its lasting place; whoever asked for it writes its row, or removes it. */
export async function takeIn(file: Incoming, { photosUpTo }: Wanted = {}): Promise<Received | { ok: false; words: string }> {
  const received = await receive(file.body, MOST_BYTES).catch((error: unknown) => {
    if (error instanceof TooLarge) return null
    throw error
  })
  if (!received) return { ok: false, words: uploadWords.tooLarge }
  try {
    const inspected = await inspect(received.path, photosUpTo)
    if (!inspected.ok) return inspected
    if (photosUpTo && !inspected.sides) return { ok: false, words: uploadWords.onlyPhotos }
    const { kind, size, sha256, path, sides } = inspected
    const id = newFileId()
    await keep(path, id)
    return { ok: true, id, name: nameFor(file.name, kind), mime: kind, size, sha256, sides }
  } finally {
    await Promise.all([discard(received.path), discard(`${received.path}.drawn`)])
  }
}

async function write(tx: Tx, actor: Actor, place: Place, { id, name, mime, size, sha256 }: Received, circumstances: Circumstances): Promise<Attached> {
  const capacity = mayChange(actor, await holdMatter(tx, actor, place.suggestionId, circumstances), place)
  const isSealed = place.isSealed ?? false
  const where = { suggestionId: place.suggestionId, replyId: place.replyId ?? null, commitmentId: place.commitmentId ?? null, isSealed }
  const there = await tx.attachment.count({ where: { ...where, entryId: null, removedAt: null } })
  if (there >= (isSealed ? MOST_SCANS : MOST_FILES)) throw new Refused({ why: 'notYet', condition: isSealed ? uploadWords.tooManyScans : uploadWords.tooMany })
  await tx.attachment.create({ data: { id, name, mime, size, sha256, ...where, uploadedById: actor.personId, createdAt: circumstances.now } })
  await record(tx, actor, { id, place, action: isSealed ? 'seal' : 'add', capacity, detail: { mime, size } }, circumstances)
  return { id, name, mime, size }
}

/** Takes an attachment away again; the file itself is gone from the disk, and the row says that it was there. */
export async function removeAttachment(actor: Actor, id: string, circumstances: Circumstances): Promise<Outcome> {
  const outcome = await transact(async (tx) => {
    const row = await tx.attachment.findUnique({ where: { id } })
    if (!row || row.removedAt || row.entryId) throw new Refused({ why: 'missing' })
    const capacity = mayChange(actor, await holdMatter(tx, actor, row.suggestionId, circumstances), row)
    const { count } = await tx.attachment.updateMany({ where: { id, entryId: null, removedAt: null }, data: { removedAt: circumstances.now } })
    if (count === 0) throw new Refused({ why: 'missing' })
    await record(tx, actor, { id, place: row, action: row.isSealed ? 'unseal' : 'remove', capacity, detail: {} }, circumstances)
  })
  if (outcome.ok) await removeFile(id)
  return outcome
}

type Happened = { id: string; place: Place; action: 'add' | 'remove' | 'seal' | 'unseal'; capacity: Capacity; detail: Record<string, unknown> }
const record = (tx: Tx, actor: Actor, { id, place, action, capacity, detail }: Happened, { now }: Circumstances) =>
  appendEvent(tx, { kind: 'attachment', recordId: id, suggestionId: place.suggestionId, action, capacity, detail: { ...detail, replyId: place.replyId ?? null, ...(place.commitmentId ? { commitmentId: place.commitmentId } : {}) } }, actor, now)

async function readMatter(client: Tx | typeof db, actor: Actor, { suggestionId }: Place, circumstances: Circumstances): Promise<Matter> {
  const matter = await findMatter(client, actor, suggestionId, circumstances)
  if (!matter) throw new Refused({ why: 'missing' })
  return matter
}

/** In what capacity this person may change the attachments there now; refused if in none. */
function mayChange(actor: Actor, { row, suggestion, assignments, circumstances }: Matter, { replyId, commitmentId, isSealed }: Place): Capacity {
  if (isSealed) {
    const part = row.assignments.find(({ replies }) => replies.some(({ id, kind, issuedAt }) => id === replyId && kind === 'reply' && issuedAt !== null))
    const own = assignments.find(({ id }) => id === part?.id)
    if (!own || !can(actor, 'assignment.sealReply', own.parties)) throw new Refused({ why: 'missing' })
    return 'unit'
  }
  if (commitmentId) {
    const promise = promisesIn(row).find(({ id }) => id === commitmentId)
    if (!promise || !can(actor, 'commitment.attach', toCommitment(promise, { ...suggestion, today: circumstances.today }).parties)) throw new Refused({ why: 'missing' })
    if (!(OWED as readonly string[]).includes(promise.state)) throw new Refused({ why: 'notYet', condition: uploadWords.settled })
    return 'unit'
  }
  if (!replyId) {
    if (!can(actor, 'suggestion.attach', suggestion.parties)) throw new Refused({ why: 'forbidden' })
    if (!UNDER_THE_PEN.includes(suggestion.state)) throw new Refused({ why: 'notYet', condition: uploadWords.notOpen })
    return 'author'
  }
  const partRow = row.assignments.find(({ replies }) => replies.some(({ id, issuedAt }) => id === replyId && issuedAt === null))
  const part = assignments.find(({ id }) => id === partRow?.id)
  if (!part || !can(actor, 'assignment.draftReply', part.parties)) throw new Refused({ why: 'missing' })
  return 'unit'
}
