import { inspect, type Inspected } from '@/lib/attachments/inspect'
import { isImage } from '@/lib/attachments/kinds'
import { appendEvent } from '@/lib/events/commands'
import { OPINION_ENDS } from '@/lib/opinions/opinion'
import { findHeldOpinion, holdOpinion, type HeldOpinion } from '@/lib/opinions/record'
import { db } from '@/lib/platform/db'
import { discard, isFileId, keep, newFileId, openFile, receive, TooLarge } from '@/lib/platform/files'
import { Refused } from '@/lib/platform/refused'
import { transact, type Outcome } from '@/lib/platform/transact'
import { can, capacitiesOf, type Actor } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'

export const MOST_PHOTOS = 3
export const MOST_PHOTO_BYTES = 8 * 1024 * 1024
export const photoWords = {
  tooMany: `照片最多 ${MOST_PHOTOS} 张。`, tooLarge: '有一张照片太大，每张不超过 8 MB。', wrongKind: '这里只收照片（JPG、PNG、WebP）。', none: '请选照片，一次可以选几张。',
} as const

type Taken = Extract<Inspected, { ok: true }>
export type TakenPhotos = { ok: true; photos: Taken[] } | { ok: false; words: string }

/** Looks at the photos of a form before anything is written; each is drawn anew, so that where it was taken does not come along. */
export async function takePhotos(form: FormData): Promise<TakenPhotos> {
  const files = form.getAll('photos').filter((file): file is File => typeof file !== 'string' && file.size > 0)
  if (files.length > MOST_PHOTOS) return { ok: false, words: photoWords.tooMany }
  const photos: Taken[] = []
  for (const file of files) {
    const one = await takeOne(file)
    if (one.ok && isImage(one.kind)) {
      photos.push(one)
      continue
    }
    await dropPhotos(one.ok ? [...photos, one] : photos)
    return { ok: false, words: one.ok ? photoWords.wrongKind : one.words }
  }
  return { ok: true, photos }
}

async function takeOne(file: File): Promise<Inspected> {
  try {
    const { path } = await receive(file.stream(), MOST_PHOTO_BYTES)
    const seen = await inspect(path)
    if (!seen.ok || seen.path !== path) await discard(path)
    return seen
  } catch (error) {
    if (error instanceof TooLarge) return { ok: false, words: photoWords.tooLarge }
    throw error
  }
}

export const dropPhotos = async (photos: readonly Taken[]) => void (await Promise.all(photos.map(({ path }) => discard(path))))

const rowOf = (id: string, opinionId: string, { kind, size, sha256 }: Taken, createdAt: Date) => ({ id, opinionId, mime: kind, size, sha256, createdAt })

/** Puts looked-at photos beside the opinion that was just taken in. */
export async function keepPhotos(opinionId: string, photos: readonly Taken[], now: Date): Promise<void> {
  for (const photo of photos) {
    const id = newFileId()
    await keep(photo.path, id)
    await db.opinionPhoto.create({ data: rowOf(id, opinionId, photo, now) })
  }
}

/** Who takes down what is said may put photos to it while it is not over. */
export const mayAddPhotos = (actor: Actor, { opinion, row }: HeldOpinion): boolean =>
  can(actor, 'opinion.enter', opinion.parties) && !row.imported && !OPINION_ENDS.includes(opinion.state)

/** Puts photos to an opinion that is there already; who did is in its history. */
export async function addPhotos(actor: Actor, id: string, photos: readonly Taken[], { now, today }: Circumstances): Promise<Outcome> {
  const outcome = await transact(async (tx) => {
    const held = await holdOpinion(tx, actor, id, today)
    if (!mayAddPhotos(actor, held)) throw new Refused({ why: 'forbidden' })
    const there = await tx.opinionPhoto.findMany({ where: { opinionId: id, removedAt: null }, select: { sha256: true } })
    const fresh = photos.filter(({ sha256 }) => !there.some((one) => one.sha256 === sha256)) // a tablet that had no answer sends the same once more
    if (there.length + fresh.length > MOST_PHOTOS) throw new Refused({ why: 'notYet', condition: 'opinionPhotosFull' })
    const named = fresh.map((photo) => ({ ...photo, file: newFileId() }))
    if (named.length === 0) return named
    await tx.opinionPhoto.createMany({ data: named.map(({ file, ...photo }) => rowOf(file, id, photo, now)) })
    await appendEvent(tx, { kind: 'opinion', recordId: id, action: 'addPhotos', capacity: capacitiesOf(actor, held.opinion.parties)[0]!, detail: { count: named.length } }, actor, now)
    for (const { path, file } of named) await keep(path, file) // last: a row without its file would be shown
    return named
  })
  const kept = outcome.ok ? outcome.value.map(({ path }) => path) : []
  await dropPhotos(photos.filter(({ path }) => !kept.includes(path)))
  return outcome.ok ? { ok: true, value: undefined } : outcome
}

export const listPhotos = (opinionId: string) => db.opinionPhoto.findMany({ where: { opinionId, removedAt: null }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], select: { id: true } })

/** A photo with its content, if this person may read its opinion now. A link does not carry a right. */
export async function findPhoto(actor: Actor, id: string, today: string) {
  if (!isFileId(id)) return null
  const row = await db.opinionPhoto.findUnique({ where: { id }, select: { opinionId: true, mime: true, removedAt: true } })
  if (!row || row.removedAt || !(await findHeldOpinion(db, actor, row.opinionId, today))) return null
  const file = await openFile(id)
  return file && { name: '照片', mime: row.mime, ...file }
}
