import { takeIn, type Incoming } from '@/lib/attachments/commands'
import { MOST_FILES } from '@/lib/attachments/kinds'
import { uploadWords } from '@/lib/attachments/words'
import { appendEvent } from '@/lib/events/commands'
import { db, type Tx } from '@/lib/platform/db'
import { isFileId, onlyIfWritten, openFile, removeFile } from '@/lib/platform/files'
import { transact, type Outcome } from '@/lib/platform/transact'
import { can, type Actor, type Capacity } from '@/lib/policy'
import { allowedAs, missing, refuse } from '@/lib/settings/allowed'
import { holdTopic, topicParties } from '@/lib/supervision/held'
import type { ActKind } from '@/lib/supervision/needs'
import { supervisionRefusals } from '@/lib/supervision/words'

/** `file`: why the file itself was not taken. */
export type Filing = Outcome<string> | { ok: false; file: string }

/** Keeps minutes, a report or a circular with the act it belongs to. What is refused leaves nothing behind. */
export async function fileWithAct(actor: Actor, actId: string, file: Incoming, now: Date): Promise<Filing> {
  const may = await transact((tx) => hasRoom(tx, actor, actId))
  if (!may.ok) return may
  const received = await takeIn(file)
  if (!received.ok) return { ok: false, file: received.words }
  const { id, name, mime, size, sha256 } = received
  return onlyIfWritten(id, () => transact(async (tx) => {
    const { topicId, capacity } = await hasRoom(tx, actor, actId)
    await tx.actFile.create({ data: { id, actId, name, mime, size, sha256, uploadedByName: actor.name, createdAt: now } })
    await appendEvent(tx, { kind: 'keyTopic', recordId: topicId, action: 'addFile', capacity, detail: { mime, size } }, actor, now)
    return id
  }))
}

/** Takes it away again; the file is gone from the disk, and the row says that it was there. */
export async function removeActFile(actor: Actor, id: string, now: Date): Promise<Outcome> {
  const outcome = await transact(async (tx) => {
    const { actId } = (await tx.actFile.findFirst({ where: { id, removedAt: null }, select: { actId: true } })) ?? missing()
    const { topicId, capacity } = await changing(tx, actor, actId)
    const { count } = await tx.actFile.updateMany({ where: { id, removedAt: null }, data: { removedAt: now } })
    if (count === 0) missing()
    await appendEvent(tx, { kind: 'keyTopic', recordId: topicId, action: 'removeFile', capacity, detail: {} }, actor, now)
  })
  if (outcome.ok) await removeFile(id)
  return outcome
}

async function hasRoom(tx: Tx, actor: Actor, actId: string) {
  const held = await changing(tx, actor, actId)
  if ((await tx.actFile.count({ where: { actId, removedAt: null } })) >= MOST_FILES) refuse(uploadWords.tooMany)
  return held
}

async function changing(tx: Tx, actor: Actor, actId: string): Promise<{ topicId: string; capacity: Capacity }> {
  const { topicId } = (await tx.supervisionAct.findUnique({ where: { id: actId }, select: { topicId: true } })) ?? missing()
  const { row } = await holdTopic(tx, actor, topicId)
  const capacity = allowedAs(actor, 'keyTopic.record', topicParties(row))
  if (['closed', 'dropped'].includes(row.state)) refuse(supervisionRefusals.closed)
  return { topicId, capacity }
}

export type ActPage = { topic: string; kind: ActKind; heldOn: string; files: { id: string; name: string; size: number }[] }

/** An act with its papers, for whoever records it; null for anybody else. */
export async function findActPage(actor: Actor, { id, actId }: { id: string; actId: string }): Promise<ActPage | null> {
  const found = await db.supervisionAct.findFirst({
    where: { id: actId, topicId: id }, include: { topic: true, files: { where: { removedAt: null }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], select: { id: true, name: true, size: true } } },
  })
  if (!found || !can(actor, 'keyTopic.record', topicParties(found.topic)) || ['closed', 'dropped'].includes(found.topic.state)) return null
  return { topic: found.topic.title, kind: found.kind as ActKind, heldOn: found.heldOn, files: found.files } // written from ACT_KINDS only
}

/** A paper with its content, for whoever sees the topic. A link does not carry a right. */
export async function findActFile(actor: Actor, id: string) {
  if (!isFileId(id)) return null
  const row = await db.actFile.findFirst({ where: { id, removedAt: null }, select: { name: true, mime: true, act: { select: { topic: true } } } })
  if (!row || !can(actor, 'keyTopic.list', topicParties(row.act.topic))) return null
  const file = await openFile(id)
  return file && { name: row.name, mime: row.mime, ...file }
}
