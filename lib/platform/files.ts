import { randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { env } from '@/lib/platform/env'

const ID = /^[a-f0-9]{64}$/
const folder = () => resolve(/* turbopackIgnore: true */ env.DATA_DIR, 'files')
const pathOf = (id: string) => {
  if (!ID.test(id)) throw new RangeError('not the id of a file')
  return join(folder(), id.slice(0, 2), id)
}

/** 256 random bits: the name of a file must not be guessed, and says nothing of what is in it. */
export const newFileId = () => randomBytes(32).toString('hex')
export const isFileId = (id: string) => ID.test(id)

export class TooLarge extends Error {}

/** Streams what comes in to a place of its own, never more than `most` bytes. The caller keeps it or throws it away. */
export async function receive(body: ReadableStream<Uint8Array>, most: number): Promise<{ path: string; size: number }> {
  const waiting = join(folder(), 'incoming')
  await mkdir(waiting, { recursive: true, mode: 0o700 })
  const path = join(waiting, newFileId())
  let size = 0
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, pass) {
      size += chunk.length
      if (size > most) pass(new TooLarge())
      else pass(null, chunk)
    },
  })
  try {
    // The two ReadableStream types, the web's and Node's, are one thing with two names.
    await pipeline(Readable.fromWeb(body as import('node:stream/web').ReadableStream), counted, createWriteStream(path, { mode: 0o600 }))
  } catch (error) {
    await rm(path, { force: true })
    throw error
  }
  return { path, size }
}

/** Gives a received file its lasting place. */
export async function keep(path: string, id: string): Promise<void> {
  await mkdir(dirname(pathOf(id)), { recursive: true, mode: 0o700 })
  await rename(path, pathOf(id))
}

export const discard = (path: string) => rm(path, { force: true })
export const removeFile = (id: string) => rm(pathOf(id), { force: true })

/** A file that was kept stays only if what is written about it is: refused or broken off, it leaves nothing behind. */
export async function onlyIfWritten<Result extends { ok: boolean }>(id: string, write: () => Promise<Result>): Promise<Result> {
  let isWritten = false
  try {
    const result = await write()
    isWritten = result.ok
    return result
  } finally {
    if (!isWritten) await removeFile(id)
  }
}

/** The content of a kept file and its size, or null if it is gone. */
export async function openFile(id: string): Promise<{ body: ReadableStream<Uint8Array>; size: number } | null> {
  const found = await stat(pathOf(id)).catch(() => null)
  if (!found?.isFile()) return null
  return { body: Readable.toWeb(createReadStream(pathOf(id))) as ReadableStream<Uint8Array>, size: found.size }
}
