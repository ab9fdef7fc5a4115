import { cpus, totalmem, release } from 'node:os'
import type { Figures } from './load'

export type Row = { what: string; connections: number } & Figures

export const machine = () => `${cpus().length} × ${cpus()[0]?.model.trim() ?? '?'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Linux ${release()}, Node ${process.version}`

const cell = (value: number) => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)

/**
 * The figures as a Markdown table; each share is of the bare page at the same number of connections. The processor's time is
 * the server's own: it says the same on a machine that others use too, where requests per second say little.
 */
export function table(rows: readonly Row[], bare: readonly Row[]): string {
  const lines = rows.map(({ what, connections, perSecond, processor, p50, p95, p99, failed }) => {
    const yard = bare.find((row) => row.connections === connections)
    const share = (part: number, whole: number | undefined) => (whole && part > 0 ? `${Math.round((part / whole) * 100)} %` : '')
    return `| ${what} | ${connections} | ${cell(processor)} | ${share(yard?.processor ?? 0, processor)} | ${cell(perSecond)} | ${share(perSecond, yard?.perSecond)} | ${cell(p50)} | ${cell(p95)} | ${cell(p99)} | ${failed} |`
  })
  return ['| | connections | processor ms per request | of bare page | requests/s | of bare page | p50 ms | p95 ms | p99 ms | failed |', '|---|---|---|---|---|---|---|---|---|---|', ...lines].join('\n')
}
