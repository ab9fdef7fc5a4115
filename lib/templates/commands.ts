import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import type { PaperKind } from '@/lib/documents/paper'
import { appendEvent } from '@/lib/events/commands'
import type { Tx } from '@/lib/platform/db'
import { discard, keep, newFileId, onlyIfWritten, receive, TooLarge } from '@/lib/platform/files'
import { transact, type Outcome } from '@/lib/platform/transact'
import type { Actor } from '@/lib/policy'
import { allowedAs, missing } from '@/lib/settings/allowed'
import { checkTemplate, MOST_BYTES } from '@/lib/templates/check'
import { templateRefusals } from '@/lib/templates/words'

/** `file`: why the file itself was not taken. */
export type Uploading = Outcome<number> | { ok: false; file: string }

/** Takes in a template, checked, and puts it to use as the next version of its kind. What is refused leaves nothing behind. */
export async function uploadTemplate(actor: Actor, kind: PaperKind, file: FormDataEntryValue | null, now: Date): Promise<Uploading> {
  const may = await transact(async () => allowedAs(actor, 'template.manage'))
  if (!may.ok) return may
  if (!(file instanceof File) || file.size === 0) return { ok: false, file: templateRefusals.none }
  const kept = await takeIn(file, kind)
  if (!kept.ok) return { ok: false, file: kept.words }
  return onlyIfWritten(kept.fileId, () => transact((tx) => addVersion(tx, actor, { kind, name: file.name.normalize('NFC').split(/[\\/]/).at(-1)!.slice(0, 80), ...kept }, now)))
}

type Kept = { ok: true; fileId: string; size: number; sha256: string }
async function takeIn(file: File, kind: PaperKind): Promise<Kept | { ok: false; words: string }> {
  const received = await receive(file.stream(), MOST_BYTES).catch((error: unknown) => {
    if (error instanceof TooLarge) return null
    throw error
  })
  if (!received) return { ok: false, words: templateRefusals.tooLarge }
  try {
    const checked = await checkTemplate(await readFile(received.path), kind)
    if (!checked.ok) return checked
    await writeFile(received.path, checked.content, { mode: 0o600 })
    const fileId = newFileId()
    await keep(received.path, fileId)
    return { ok: true, fileId, size: checked.content.length, sha256: createHash('sha256').update(checked.content).digest('hex') }
  } finally {
    await discard(received.path)
  }
}

type Version = Omit<Kept, 'ok'> & { kind: PaperKind; name: string }
async function addVersion(tx: Tx, actor: Actor, { kind, name, fileId, size, sha256 }: Version, now: Date): Promise<number> {
  const capacity = allowedAs(actor, 'template.manage')
  await holdKind(tx, actor, kind)
  const { congressId } = actor
  const last = await tx.paperTemplate.findFirst({ where: { congressId, kind }, orderBy: { number: 'desc' }, select: { number: true } })
  const number = (last?.number ?? 0) + 1
  await tx.paperTemplate.updateMany({ where: { congressId, kind, inUse: true }, data: { inUse: false } })
  await tx.paperTemplate.create({ data: { congressId, kind, number, name, fileId, size, sha256, inUse: true, uploadedAt: now, uploadedByName: actor.name } })
  await appendEvent(tx, { kind: 'template', recordId: `${congressId}-${kind}`, action: 'upload', capacity, detail: { paper: kind, number, size } }, actor, now)
  return number
}

/** Puts an earlier version to use again; without one, the built-in form. */
export const chooseTemplate = (actor: Actor, { kind, number }: { kind: PaperKind; number: number | null }, now: Date): Promise<Outcome> =>
  transact(async (tx) => {
    const capacity = allowedAs(actor, 'template.manage')
    await holdKind(tx, actor, kind)
    const { congressId } = actor
    await tx.paperTemplate.updateMany({ where: { congressId, kind, inUse: true }, data: { inUse: false } })
    if (number !== null && (await tx.paperTemplate.updateMany({ where: { congressId, kind, number }, data: { inUse: true } })).count === 0) missing()
    await appendEvent(tx, { kind: 'template', recordId: `${congressId}-${kind}`, action: number === null ? 'reset' : 'use', capacity, detail: { paper: kind, ...(number !== null && { number }) } }, actor, now)
  })

/** One at a time: of two who upload at once, both become versions, and the later one is used. */
const holdKind = (tx: Tx, { congressId }: Actor, kind: PaperKind) => tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`template:${congressId}:${kind}`}, 0))`
