import { A4, ACCENT, aPage, drawCode, drawLine, fitting, INK, SOFT, writeLines } from '@/lib/codes/sheet'
import { aDocument, type Letters } from '@/lib/codes/typeface'
import type { PDFDocument, PDFPage } from 'pdf-lib'

/** One code for the wall: what it calls out, whose it is, what one finds there. `notes` stand small beneath. */
export type Sign = { address: string; call: string; name: string; under: string; does: string; notes: string[] }

const MIDDLE = A4.width / 2
const WIDTH = A4.width - A4.margin * 2
const textsOf = (signs: readonly Sign[]) => signs.flatMap(({ address, call, name, under, does, notes }) => [address, call, name, under, does, ...notes])

/** A page of A4 with one large code. Where its lower edge is. */
function bigSign(page: PDFPage, letters: Letters, { address, call, name, under, does, notes }: Sign, side: number): number {
  const at = (top: number, width = WIDTH) => ({ middle: MIDDLE, top, width })
  let top = writeLines(page, letters, at(A4.height - A4.margin), [{ text: call, size: 46, weight: 'bold', colour: ACCENT }])
  top = writeLines(page, letters, at(top - 2), [{ text: name, size: fitting(letters, name, { most: 30, least: 20, width: WIDTH }), weight: 'bold' }, { text: under, size: 15, colour: SOFT }])
  top = drawCode(page, address, at(top, side))
  return writeLines(page, letters, at(top - 4), [{ text: does, size: 20, weight: 'bold' }, ...notes.map((text) => ({ text, size: 14, colour: SOFT })), { text: address, size: 10, colour: SOFT }])
}

const COLUMNS = 4
const CELL = { width: WIDTH / COLUMNS, height: 144, code: 100 }

/** Small codes in rows below an edge; those for which a page has no room begin the next. */
function smallSigns(document: PDFDocument, letters: Letters, signs: readonly Sign[], first: { page: PDFPage; top: number }): void {
  let { page, top } = first
  for (let from = 0; from < signs.length; from += COLUMNS) {
    if (top - CELL.height < A4.margin - 12) [page, top] = [aPage(document), A4.height - A4.margin]
    const row = signs.slice(from, from + COLUMNS)
    const left = MIDDLE - (row.length * CELL.width) / 2
    for (const [at, { address, name, under }] of row.entries()) {
      const middle = left + CELL.width * (at + 0.5)
      const below = drawCode(page, address, { middle, top, width: CELL.code })
      writeLines(page, letters, { middle, top: below, width: CELL.width - 6 }, [{ text: name, size: fitting(letters, name, { most: 14, least: 9, width: CELL.width - 6 }), weight: 'bold' }, { text: under, size: 10, colour: SOFT }])
    }
    top -= CELL.height
  }
}

/** A station's sheet: its own code large, those of its deputies beneath. */
export async function stationPoster(station: Sign, deputies: readonly Sign[]): Promise<Uint8Array<ArrayBuffer>> {
  const { document, letters } = await aDocument(textsOf([station, ...deputies]), station.name)
  const page = aPage(document)
  const top = bigSign(page, letters, station, deputies.length === 0 ? 400 : deputies.length > COLUMNS ? 214 : 330)
  if (deputies.length > 0) {
    drawLine(page, [A4.margin, top - 4], [A4.width - A4.margin, top - 4])
    smallSigns(document, letters, deputies, { page, top: top - 12 })
  }
  return saved(document)
}

/** A page of A4 for each. */
export async function signPages(signs: readonly Sign[], title: string): Promise<Uint8Array<ArrayBuffer>> {
  const { document, letters } = await aDocument(textsOf(signs), title)
  for (const sign of signs) bigSign(aPage(document), letters, sign, 380)
  return saved(document)
}

const CARDS = { across: 2, down: 4 }

/** Eight on a sheet, to be cut apart: for doors, counters and the hand. */
export async function signCards(signs: readonly Sign[], title: string): Promise<Uint8Array<ArrayBuffer>> {
  const { document, letters } = await aDocument(textsOf(signs), title)
  const [width, height] = [A4.width / CARDS.across, A4.height / CARDS.down]
  for (let from = 0; from < signs.length; from += CARDS.across * CARDS.down) {
    const page = aPage(document)
    for (const [at, { address, call, name, under, does }] of signs.slice(from, from + CARDS.across * CARDS.down).entries()) {
      const [left, upper] = [(at % CARDS.across) * width, A4.height - Math.floor(at / CARDS.across) * height]
      drawCode(page, address, { middle: left + 82, top: upper - (height - 130) / 2, width: 130 })
      const spot = { middle: left + 217, top: upper - 54, width: 132 }
      const whose = { text: name, size: fitting(letters, name, { most: 19, least: 13, width: spot.width }), weight: 'bold', colour: INK } as const
      writeLines(page, letters, spot, [{ text: call, size: 13, weight: 'bold', colour: ACCENT }, whose, { text: under, size: 10.5, colour: SOFT }, { text: does, size: 10.5 }])
    }
    for (let across = 1; across < CARDS.across; across += 1) drawLine(page, [across * width, 0], [across * width, A4.height], true)
    for (let down = 1; down < CARDS.down; down += 1) drawLine(page, [0, down * height], [A4.width, down * height], true)
  }
  return saved(document)
}

const saved = async (document: PDFDocument) => new Uint8Array(await document.save())
