import { takeIn } from '@/lib/attachments/commands'
import { appendEvent } from '@/lib/events/commands'
import { db, type Tx } from '@/lib/platform/db'
import { isFileId, onlyIfWritten, openFile, removeFile } from '@/lib/platform/files'
import { transact, type Outcome } from '@/lib/platform/transact'
import type { Actor } from '@/lib/policy'
import { missing, refuse } from '@/lib/settings/allowed'
import { changingStation } from './commands'
import { stationRefusals } from './words'

const MOST_PHOTOS = 12
/** Wide enough for a desk, light enough for an old phone. */
const MOST_SIDE = 1600

type Hung = { stationId: string; words: string; receptionId?: string }
/** `photo`: why the file itself was not taken. */
export type Hanging = Outcome<string> | { ok: false; photo: string }

/** Hangs a photograph on a station's board, drawn anew: where it was taken does not come along. What is refused leaves nothing behind. */
export async function hangPhoto(actor: Actor, hung: Hung, file: FormDataEntryValue | null, now: Date): Promise<Hanging> {
  const may = await transact((tx) => hasRoom(tx, actor, hung))
  if (!may.ok) return may
  if (!(file instanceof File) || file.size === 0) return { ok: false, photo: '选一张照片。' }
  const received = await takeIn({ name: file.name, body: file.stream() }, { photosUpTo: MOST_SIDE })
  if (!received.ok) return { ok: false, photo: received.words }
  const { id, mime, size, sha256, sides } = received
  return onlyIfWritten(id, () => transact(async (tx) => {
    const capacity = await hasRoom(tx, actor, hung)
    await tx.stationPhoto.create({ data: { id, mime, size, sha256, ...sides!, ...hung, uploadedById: actor.personId, createdAt: now } })
    await appendEvent(tx, { kind: 'station', recordId: hung.stationId, action: 'addPhoto', capacity, detail: { title: hung.words, size } }, actor, now)
    return id
  }))
}

async function hasRoom(tx: Tx, actor: Actor, { stationId, receptionId }: Hung) {
  const { capacity } = await changingStation(tx, actor, stationId)
  if (receptionId && !(await tx.reception.count({ where: { id: receptionId, stationId, state: 'recorded' } }))) missing()
  if ((await tx.stationPhoto.count({ where: { stationId, receptionId: receptionId ?? null, removedAt: null } })) >= MOST_PHOTOS) refuse(stationRefusals.tooManyPhotos)
  return capacity
}

/** Takes a photograph down; the file is gone from the disk, and the row says that it hung there. */
export async function takeDownPhoto(actor: Actor, stationId: string, id: string, now: Date): Promise<Outcome> {
  const outcome = await transact(async (tx) => {
    const { capacity } = await changingStation(tx, actor, stationId)
    const row = (await tx.stationPhoto.findFirst({ where: { id, stationId, removedAt: null }, select: { words: true } })) ?? missing()
    await tx.stationPhoto.update({ where: { id }, data: { removedAt: now } })
    await appendEvent(tx, { kind: 'station', recordId: stationId, action: 'removePhoto', capacity, detail: { title: row.words } }, actor, now)
  })
  if (outcome.ok) await removeFile(id)
  return outcome
}

/** A photograph with its content, where anyone may see it: at an open station, and of a reception only once that is recorded. */
export async function findPublicPhoto(id: string) {
  if (!isFileId(id)) return null
  const row = await db.stationPhoto.findFirst({
    where: { id, removedAt: null, station: { state: 'open' }, OR: [{ receptionId: null }, { reception: { state: 'recorded' } }] }, select: { words: true, mime: true },
  })
  const file = row && (await openFile(id))
  return file && { name: row.words, mime: row.mime, ...file }
}
