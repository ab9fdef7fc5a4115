import { beginText, concatTransformationMatrix, drawObject, endText, moveText, PDFName, popGraphicsState, pushGraphicsState, rgb, setFillingColor, setFontAndSize, showText, type PDFPage } from 'pdf-lib'
import { codeRuns } from './drawing'
import type { Letters, Weight } from './typeface'

/** A4 in points, and what a printer leaves white. */
export const A4 = { width: 595.28, height: 841.89, margin: 48 }
export const INK = rgb(0.114, 0.11, 0.102)
export const SOFT = rgb(0.27, 0.263, 0.243)
export const ACCENT = rgb(0.557, 0.122, 0.122)
const HAIR = rgb(0.545, 0.529, 0.494)

type Line = { text: string; size: number; weight?: Weight; colour?: typeof INK }
/** Where something stands: the middle of its width, and its upper edge, from the lower left of the page. */
type Spot = { middle: number; top: number; width: number }

/** Writes lines under each other about the middle, each broken where it is too wide. The new upper edge. */
export function writeLines(page: PDFPage, letters: Letters, { middle, top, width }: Spot, lines: readonly Line[]): number {
  for (const { text, size, weight = 'plain', colour = INK } of lines)
    for (const part of broken(letters, text, { size, weight, width })) {
      let x = middle - letters.width(part, size, weight) / 2
      for (const run of letters.runs(part, weight)) {
        // one name for a font on every page: pdf-lib's own drawText makes a new one for every word and keeps them all
        page.node.setFontDictionary(PDFName.of(run.key), run.font.ref)
        page.pushOperators(beginText(), setFillingColor(colour), setFontAndSize(run.key, size), moveText(x, top - size), showText(run.glyphs), endText())
        x += run.width * size
      }
      top -= size * 1.45
    }
  return top
}

// Chinese breaks anywhere, but no line begins with a stop; a telephone number or an address on the web stays whole.
function broken(letters: Letters, text: string, { size, weight, width }: { size: number; weight: Weight; width: number }): string[] {
  const lines = ['']
  for (const piece of text.match(/[\x21-\x7e]+(?: [\x21-\x7e]+)*[，。、；：）]*|\P{P}?[，。、；：）」』》？]+|./gu) ?? []) {
    const line = lines.at(-1)!
    if (line && letters.width(line + piece, size, weight) > width) lines.push(piece.trimStart())
    else lines[lines.length - 1] = line + piece
  }
  return lines.filter((line) => line.trim())
}

/** A size at which a line fits, no larger than `most`: a long name is set smaller before it is broken. */
export const fitting = (letters: Letters, text: string, { most, least, width }: { most: number; least: number; width: number }): number =>
  Math.max(least, Math.min(most, (width / letters.width(text, 1, 'bold')) * 0.99))

/** A code with its quiet zone, as one drawing that stays sharp at any size. */
export function drawCode(page: PDFPage, address: string, { middle, top, width }: Spot): number {
  const { size, runs } = codeRuns(address)
  const drawn = page.doc.context.flateStream(`0 g\n${runs.map(({ x, y, length }) => `${x} ${size - y - 1} ${length} 1 re`).join('\n')}\nf`, { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, size, size] })
  const key = page.node.newXObject('Code', page.doc.context.register(drawn))
  page.pushOperators(pushGraphicsState(), concatTransformationMatrix(width / size, 0, 0, width / size, middle - width / 2, top - width), drawObject(key), popGraphicsState())
  return top - width
}

/** A line to cut along, or to part with. */
export const drawLine = (page: PDFPage, from: [number, number], to: [number, number], dashed = false): void =>
  page.drawLine({ start: { x: from[0], y: from[1] }, end: { x: to[0], y: to[1] }, thickness: 0.6, color: HAIR, ...(dashed ? { dashArray: [3, 3] } : {}) })
