import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'

export type Part = { name: string; content: Iterable<string> | AsyncIterable<string> }

const MOST = 0xffff_ffff // what the format can say of a length
const NO_DAY = 0x0021 // 1980-01-01: the format asks for a day, nobody reads it
const GZIP = { header: 10, trailer: 8 } // bytes around what is deflated (RFC 1952, 2.3)

/** A package of these parts, packed while they come in: what is not known before a part follows it (PKWARE APPNOTE 4.3). */
export async function* packed(parts: readonly Part[]): AsyncGenerator<Buffer> {
  const directory: Buffer[] = []
  let at = 0
  for (const { name, content } of parts) {
    const start = at
    const head = headOf(0x04034b50, 0, name)
    yield head
    at += head.length
    const written = { sum: 0, length: 0, packed: 0 }
    for await (const chunk of deflated(content, written)) {
      yield chunk
      at += chunk.length
    }
    const descriptor = lengths(written)
    yield Buffer.concat([uint(4, 0x08074b50), descriptor])
    at += 4 + descriptor.length
    if (written.length > MOST || at > MOST) throw new Error('a package grew beyond what its format can say')
    directory.push(headOf(0x02014b50, start, name, descriptor))
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0)
  yield Buffer.concat([...directory, uint(4, 0x06054b50), uint(4, 0), uint(2, parts.length), uint(2, parts.length), uint(4, size), uint(4, at), uint(2, 0)])
}

/** Deflated in a thread of its own; gzip is asked for because it reckons there the sum that a package wants too. */
async function* deflated(content: Part['content'], written: { sum: number; length: number; packed: number }): AsyncGenerator<Buffer> {
  const gzip = createGzip({ level: 1, chunkSize: 64 * 1024 })
  const source = Readable.from(content, { highWaterMark: 1 })
  const ended = pipeline(source, gzip)
  ended.catch(() => undefined) // the loop below hears of it
  let held: Buffer = Buffer.alloc(0)
  for await (const chunk of gzip as AsyncIterable<Buffer>) {
    held = Buffer.concat([held, chunk])
    const from = written.packed === 0 ? GZIP.header : 0
    const ready = held.subarray(from, Math.max(from, held.length - GZIP.trailer))
    if (ready.length === 0) continue
    written.packed += ready.length
    held = held.subarray(from + ready.length)
    yield ready
  }
  await ended
  written.sum = held.readUInt32LE(0)
  written.length = gzip.bytesWritten
}

const uint = (bytes: 2 | 4, value: number): Buffer => {
  const buffer = Buffer.alloc(bytes)
  buffer.writeUIntLE(value, 0, bytes)
  return buffer
}
const lengths = ({ sum, length, packed: size }: { sum: number; length: number; packed: number }) => Buffer.concat([uint(4, sum), uint(4, size), uint(4, length)])

const NEEDS = 20 // 2.0: deflated
const FLAGS = 0x0008 // the lengths follow
const DEFLATED = 8

/** Before a part, where its lengths are not known yet; and in the directory at the end, with them and where it starts. */
function headOf(mark: number, start: number, name: string, known?: Buffer): Buffer {
  const called = Buffer.from(name)
  const common = [uint(2, NEEDS), uint(2, FLAGS), uint(2, DEFLATED), uint(2, 0), uint(2, NO_DAY), known ?? Buffer.alloc(12), uint(2, called.length), uint(2, 0)]
  if (!known) return Buffer.concat([uint(4, mark), ...common, called])
  return Buffer.concat([uint(4, mark), uint(2, NEEDS), ...common, uint(2, 0), uint(2, 0), uint(2, 0), uint(4, 0), uint(4, start), called])
}
