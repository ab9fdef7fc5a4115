import { CsvError } from 'csv-parse'
import { parse } from 'csv-parse/sync'
import type { Sheet } from '@/lib/tables/read'

export function readCsv(file: Buffer): Sheet | string {
  const text = decoded(file)
  if (text.includes('\0')) return '这个文件不是表格。可以传 xlsx 或者 csv。'
  try {
    const records: string[][] = parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      trim: true,
      max_record_size: 1024 * 1024,
    })
    const rows = records.map((cells) => (cells.some((cell) => cell) ? cells : []))
    while (rows.at(-1)?.length === 0) rows.pop()
    return rows.length > 0 ? { name: '', rows } : '这个文件里没有内容。'
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return `第 ${Number(error['lines'] ?? 0) || '?'} 行附近读不下去，多半是引号没有配对。请在 Excel 或 WPS 中打开，另存为 xlsx 再传。`
  }
}

/** UTF-8 or UTF-16 by their marks, else UTF-8 if it is that, else the GBK that Chinese Excel writes. */
function decoded(file: Buffer): string {
  const mark = file.subarray(0, 2).toString('hex')
  if (mark === 'fffe' || mark === 'feff') return new TextDecoder(mark === 'fffe' ? 'utf-16le' : 'utf-16be').decode(file)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file)
  } catch {
    return new TextDecoder('gb18030').decode(file)
  }
}

const DELIMITERS = [',', '\t', ';', '，'] as const

function delimiterOf(text: string): string {
  const start = text.slice(0, 4_000).replace(/"[^"]*"/g, '')
  const count = (mark: string) => start.split(mark).length
  return DELIMITERS.reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}
