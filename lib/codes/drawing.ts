import { qrMatrix } from './qr'

export const QUIET = 4

type Run = { x: number; y: number; length: number }

/** A code as rows of dark modules, each one unit high; the quiet zone of four is around them. */
export function codeRuns(text: string): { size: number; runs: Run[] } {
  const matrix = qrMatrix(text)
  const runs = matrix.flatMap((row, y) => [...row.map((dark) => (dark ? '1' : '0')).join('').matchAll(/1+/g)].map((run) => ({ x: run.index + QUIET, y: y + QUIET, length: run[0].length })))
  return { size: matrix.length + QUIET * 2, runs }
}

/** The same as one path of a drawing. */
export function codeDrawing(text: string): { size: number; path: string } {
  const { size, runs } = codeRuns(text)
  return { size, path: runs.map(({ x, y, length }) => `M${x} ${y}h${length}v1h-${length}z`).join('') }
}

/** And as a file of its own. */
export function codeSvg(text: string, title: string): string {
  const { size, path } = codeDrawing(text)
  const said = title.replace(/[<>&"]/g, '')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * 8}" height="${size * 8}" role="img" shape-rendering="crispEdges"><title>${said}</title><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>\n`
}
