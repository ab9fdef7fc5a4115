import { cpus, totalmem, release } from 'node:os'
import type { Figures } from './load'

export type Row = { what: string; connections: number } & Figures

export const machine = () => `${cpus().length} × ${cpus()[0]?.model.trim() ?? '?'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Linux ${release()}, Node ${process.version}`

const cell = (value: number) => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)

/** The figures as a Markdown table; the share is of the bare page at the same number of connections. */
export function table(rows: readonly Row[], bare: readonly Row[]): string {
  const lines = rows.map(({ what, connections, perSecond, p50, p95, p99, failed }) => {
    const yard = bare.find((row) => row.connections === connections)
    const share = yard && yard.perSecond > 0 ? `${Math.round((perSecond / yard.perSecond) * 100)} %` : ''
    return `| ${what} | ${connections} | ${cell(perSecond)} | ${share} | ${cell(p50)} | ${cell(p95)} | ${cell(p99)} | ${failed} |`
  })
  return ['| | connections | requests/s | of bare page | p50 ms | p95 ms | p99 ms | failed |', '|---|---|---|---|---|---|---|---|', ...lines].join('\n')
}
