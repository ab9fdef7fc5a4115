import { setImmediate as otherWork } from 'node:timers/promises'
import type { Cell, Rows, SheetColumn } from '@/lib/tables/write'

/** The formats of cells, by their place among the styles of the workbook. */
export const STYLE = { plain: 0, text: 1, head: 2, headText: 3 } as const

const AT_ONCE = 64 * 1024 // characters
const LONGEST = 32_767 // characters in a cell of Excel
const WIDTH = 14

/** A sheet as XML, piece by piece (ECMA-376 part 1, 18.3). Between two pieces others are let in. */
export async function* sheetXml(rows: Rows, columns: readonly SheetColumn[]): AsyncGenerator<string> {
  const places = columns.map(({ kind }, index) => placeOf(index, kind))
  let text = opening(columns)
  let number = 1
  for await (const row of rows) {
    number += 1
    text += rowXml(row, number, places)
    if (text.length < AT_ONCE) continue
    yield text
    text = ''
    await otherWork()
  }
  yield `${text}</sheetData></worksheet>`
}

type Place = { isNumber: boolean; before: string; asText: string; asNumber: string }

function placeOf(index: number, kind: SheetColumn['kind']): Place {
  const isNumber = kind === 'number'
  return { isNumber, before: `<c r="${lettersOf(index)}`, asText: isNumber ? '" t="str"><v>' : `" s="${STYLE.text}" t="str"><v>`, asNumber: '"><v>' }
}

const lettersOf = (index: number): string => (index < 26 ? '' : lettersOf(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26))

/** Nothing where a cell is empty: its column says already that it is text. */
function rowXml(row: readonly Cell[], number: number, places: Place[]): string {
  let cells = ''
  for (let index = 0; index < row.length; index += 1) {
    const cell = row[index]
    if (cell === null || cell === undefined || cell === '') continue
    const { isNumber, before, asText, asNumber } = (places[index] ??= placeOf(index, 'text'))
    cells += isNumber && typeof cell === 'number' ? `${before}${number}${asNumber}${cell}</v></c>` : `${before}${number}${asText}${escaped(String(cell))}</v></c>`
  }
  return cells && `<row r="${number}">${cells}</row>`
}

function opening(columns: readonly SheetColumn[]): string {
  const widths = columns.map(({ width = WIDTH, kind }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${kind === 'number' ? STYLE.plain : STYLE.text}" customWidth="1"/>`)
  const heads = columns.map(({ head, kind }, index) => `<c r="${lettersOf(index)}1" s="${kind === 'number' ? STYLE.head : STYLE.headText}" t="str"><v>${escaped(head)}</v></c>`)
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/></sheetView></sheetViews>\
<sheetFormatPr defaultRowHeight="15"/><cols>${widths.join('')}</cols><sheetData><row r="1" s="${STYLE.head}" customFormat="1">${heads.join('')}</row>`
}

// Marks of the markup, and what XML cannot hold at all (XML 1.0, 2.2).
const UNSAFE = /[&<>"\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/
const MARKS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** As much of a text as a cell holds, so that it stands in XML as itself. */
export function escaped(text: string): string {
  const held = text.length > LONGEST ? text.slice(0, LONGEST) : text
  return UNSAFE.test(held) ? held.replace(new RegExp(UNSAFE, 'g'), (mark) => MARKS[mark] ?? '') : held
}
