import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { streamSheet } from '@/lib/tables/write'

/** How much memory writing a workbook of so many wide rows takes above what the process had, in MB, and how long. */
export async function weighWorkbook(rows: number, columns = 28): Promise<{ peak: number; seconds: number }> {
  const heads = Array.from({ length: columns }, (_, index) => ({ head: `第 ${index} 列` }))
  async function* made() {
    for (let row = 0; row < rows; row += 1) yield heads.map(({ head }) => `${head}${row}关于云溪镇道路硬化的建议`)
  }
  global.gc?.()
  const before = process.memoryUsage().rss
  let peak = before
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 20)
  const from = performance.now()
  await pipeline(streamSheet(made(), heads), new Writable({ write: (_chunk, _encoding, done) => done() }))
  clearInterval(watch)
  return { peak: (peak - before) / 1024 / 1024, seconds: (performance.now() - from) / 1000 }
}
