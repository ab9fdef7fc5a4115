import type { PDFPage } from 'pdf-lib'
import { aPaper, type Paper, type Sheets } from '@/lib/codes/paper'
import { A4, ACCENT, drawCode, drawLine, fitting, INK, SOFT, writeLines } from '@/lib/codes/sheet'
import type { Letters } from '@/lib/codes/typeface'

/** One code for the wall: what it calls out, whose it is, what one finds there. `notes` stand small beneath. */
export type Sign = { address: string; call: string; name: string; under: string; does: string; notes: string[] }
/** A station's own code, and those of its deputies. */
export type Wall = { station: Sign; deputies: readonly Sign[] }

const MIDDLE = A4.width / 2
const WIDTH = A4.width - A4.margin * 2
export const textsOf = (signs: readonly Sign[]) => signs.flatMap(({ address, call, name, under, does, notes }) => [address, call, name, under, does, ...notes])

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
function smallSigns({ page: next, letters }: Paper, signs: readonly Sign[], first: { page: PDFPage; top: number }): void {
  let { page, top } = first
  for (let from = 0; from < signs.length; from += COLUMNS) {
    if (top - CELL.height < A4.margin - 12) [page, top] = [next(), A4.height - A4.margin]
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
function wall(paper: Paper, { station, deputies }: Wall): void {
  const page = paper.page()
  const top = bigSign(page, paper.letters, station, deputies.length === 0 ? 400 : deputies.length > COLUMNS ? 214 : 330)
  if (deputies.length === 0) return
  drawLine(page, [A4.margin, top - 4], [A4.width - A4.margin, top - 4])
  smallSigns(paper, deputies, { page, top: top - 12 })
}

/** The sheets of stations, one after the other. */
export const stationPosters = (walls: readonly Wall[], title: string): Sheets =>
  aPaper(textsOf(walls.flatMap(({ station, deputies }) => [station, ...deputies])), title, function* (paper) {
    for (const one of walls) yield wall(paper, one)
  })

/** A page of A4 for each. */
export const signPages = (signs: readonly Sign[], title: string): Sheets =>
  aPaper(textsOf(signs), title, function* ({ page, letters }) {
    for (const sign of signs) yield bigSign(page(), letters, sign, 380)
  })

const CARDS = { across: 2, down: 4 }

/** Eight on a sheet, to be cut apart: for doors, counters and the hand. */
export const signCards = (signs: readonly Sign[], title: string): Sheets =>
  aPaper(textsOf(signs), title, function* ({ page, letters }) {
    for (let from = 0; from < signs.length; from += CARDS.across * CARDS.down) yield cards(page(), letters, signs.slice(from, from + CARDS.across * CARDS.down))
  })

function cards(page: PDFPage, letters: Letters, signs: readonly Sign[]): void {
  const [width, height] = [A4.width / CARDS.across, A4.height / CARDS.down]
  for (const [at, { address, call, name, under, does }] of signs.entries()) {
    const [left, upper] = [(at % CARDS.across) * width, A4.height - Math.floor(at / CARDS.across) * height]
    drawCode(page, address, { middle: left + 82, top: upper - (height - 130) / 2, width: 130 })
    const spot = { middle: left + 217, top: upper - 54, width: 132 }
    const whose = { text: name, size: fitting(letters, name, { most: 19, least: 13, width: spot.width }), weight: 'bold', colour: INK } as const
    writeLines(page, letters, spot, [{ text: call, size: 13, weight: 'bold', colour: ACCENT }, whose, { text: under, size: 10.5, colour: SOFT }, { text: does, size: 10.5 }])
  }
  for (let across = 1; across < CARDS.across; across += 1) drawLine(page, [across * width, 0], [across * width, A4.height], true)
  for (let down = 1; down < CARDS.down; down += 1) drawLine(page, [0, down * height], [A4.width, down * height], true)
}
