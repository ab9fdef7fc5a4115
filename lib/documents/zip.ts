import { Readable } from 'node:stream'

export type Entry = { name: string; content: Buffer }
type Placed = { name: Buffer; crc: number; size: number; at: number }

/** One archive of many files, going out while the next is being made. Stored as they are: what is in it is compressed already. PKWARE APPNOTE 4.3. */
export const zipOf = (entries: AsyncIterable<Entry>): Readable => Readable.from(pieces(entries))

async function* pieces(entries: AsyncIterable<Entry>): AsyncGenerator<Buffer> {
  const placed: Placed[] = []
  let at = 0
  for await (const { name, content } of entries) {
    const file = { name: Buffer.from(name), crc: crcOf(content), size: content.length, at }
    const head = Buffer.concat([localHead(file), file.name])
    placed.push(file)
    at += head.length + content.length
    yield head
    yield content
  }
  const directory = Buffer.concat(placed.flatMap((file) => [centralHead(file), file.name]))
  yield Buffer.concat([directory, end(placed.length, directory.length, at)])
}

const UTF8 = 0x0800 // general purpose bit 11: the name is UTF-8
const DAY = 0x21 // 1 January 1980: the files are made anew each time

function localHead({ name, crc, size }: Placed): Buffer {
  const head = Buffer.alloc(30)
  head.writeUInt32LE(0x04034b50, 0)
  named(head, 4, { name, crc, size })
  return head
}

function centralHead({ name, crc, size, at }: Placed): Buffer {
  const head = Buffer.alloc(46)
  head.writeUInt32LE(0x02014b50, 0)
  head.writeUInt16LE(20, 4)
  named(head, 6, { name, crc, size })
  head.writeUInt32LE(at, 42)
  return head
}

/** What both heads say in the same order: version, flags, method, time, day, sum, sizes, length of the name. */
function named(head: Buffer, from: number, { name, crc, size }: Pick<Placed, 'name' | 'crc' | 'size'>): void {
  head.writeUInt16LE(20, from)
  head.writeUInt16LE(UTF8, from + 2)
  head.writeUInt16LE(DAY, from + 8)
  head.writeUInt32LE(crc, from + 10)
  head.writeUInt32LE(size, from + 14)
  head.writeUInt32LE(size, from + 18)
  head.writeUInt16LE(name.length, from + 22)
}

function end(count: number, size: number, at: number): Buffer {
  const tail = Buffer.alloc(22)
  tail.writeUInt32LE(0x06054b50, 0)
  tail.writeUInt16LE(count, 8)
  tail.writeUInt16LE(count, 10)
  tail.writeUInt32LE(size, 12)
  tail.writeUInt32LE(at, 16)
  return tail
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => Array.from({ length: 8 }).reduce<number>((sum) => (sum & 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1), byte))
const crcOf = (content: Buffer) => (content.reduce((sum, byte) => TABLE[(sum ^ byte) & 0xff]! ^ (sum >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0
