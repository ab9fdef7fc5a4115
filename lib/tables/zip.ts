import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'

const inflate = promisify(inflateRaw)

const UNPACKED = 300 * 1024 * 1024
const ENTRIES = 2_000
const MERGED_CELLS = 1_000_000

/**
 * Why an xlsx package must not be opened, in words, or null. The library unpacks whatever it is given,
 * so a small file that grows without end, or that merges a whole sheet, is stopped before it.
 */
export async function packageProblem(file: Buffer): Promise<string | null> {
  const entries = entriesOf(file)
  if (!entries) return '这个文件打不开，可能没有传完整或者已经损坏。请在 Excel 或 WPS 中打开它，另存为 xlsx 再传。'
  let left = UNPACKED
  for (const { name, packed, deflated } of entries) {
    const content = deflated ? await inflate(packed, { maxOutputLength: left }).catch(() => null) : packed
    if (!content || content.length > left) return '这个文件解开后太大，或者里面有损坏的部分。请把它另存为只含数据的 xlsx 再传。'
    left -= content.length
    if (name.startsWith('xl/worksheets/') && isEndless(content.toString('latin1'))) return '这个表里合并的单元格或者行号多得不合常理。请另存为只含数据的 xlsx 再传。'
  }
  return null
}

/** What is in a package, by name; null if it is none, or grows beyond bounds. */
export async function contentsOf(file: Buffer): Promise<Map<string, Buffer> | null> {
  const contents = new Map<string, Buffer>()
  let left = UNPACKED
  for (const { name, packed, deflated } of entriesOf(file) ?? []) {
    const content = deflated ? await inflate(packed, { maxOutputLength: left }).catch(() => null) : packed
    if (!content || content.length > left) return null
    left -= content.length
    contents.set(name, content)
  }
  return contents.size > 0 ? contents : null
}

type Entry = { name: string; packed: Buffer; deflated: boolean }

// Offsets by the ZIP format's central directory (PKWARE APPNOTE 4.3.12, 4.3.16).
function entriesOf(file: Buffer): Entry[] | null {
  const end = file.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  if (end < 0 || end + 22 > file.length) return null
  const count = file.readUInt16LE(end + 10)
  if (count > ENTRIES) return null
  const entries: Entry[] = []
  for (let at = file.readUInt32LE(end + 16); entries.length < count; ) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== 0x02014b50) return null
    const nameLength = file.readUInt16LE(at + 28)
    const header = file.readUInt32LE(at + 42)
    if (header + 30 > file.length) return null
    const start = header + 30 + file.readUInt16LE(header + 26) + file.readUInt16LE(header + 28)
    const packed = file.subarray(start, start + file.readUInt32LE(at + 20))
    entries.push({ name: file.toString('utf8', at + 46, at + 46 + nameLength), packed, deflated: file.readUInt16LE(at + 10) === 8 })
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return entries
}

function isEndless(sheet: string): boolean {
  if (/ r="[A-Z]{0,3}\d{8,}"/.test(sheet)) return true
  let cells = 0
  for (const [, left = '', top, right = '', bottom] of sheet.matchAll(/mergeCell [^>]*ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g)) {
    cells += (columnOf(right) - columnOf(left) + 1) * (Number(bottom) - Number(top) + 1)
  }
  return cells > MERGED_CELLS
}

const columnOf = (letters: string) => [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0)
