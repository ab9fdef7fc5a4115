import { qrMatrix } from './qr'

export const QUIET = 4

/** A code as one path of a drawing: its modules are one unit wide, the quiet zone of four is around them. */
export function codeDrawing(text: string): { size: number; path: string } {
  const matrix = qrMatrix(text)
  const path = matrix.flatMap((row, y) => [...row.map((dark) => (dark ? '1' : '0')).join('').matchAll(/1+/g)].map((run) => `M${run.index + QUIET} ${y + QUIET}h${run[0].length}v1h-${run[0].length}z`)).join('')
  return { size: matrix.length + QUIET * 2, path }
}

/** The same as a file of its own. */
export function codeSvg(text: string, title: string): string {
  const { size, path } = codeDrawing(text)
  const said = title.replace(/[<>&"]/g, '')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * 8}" height="${size * 8}" role="img" shape-rendering="crispEdges"><title>${said}</title><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>\n`
}
