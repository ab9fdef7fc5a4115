import type { Flow, FlowState, FlowStep } from '@/lib/flow/flow'
import { columnsOf, linesOfRanks } from '@/lib/flow/ranks'
import { lanesOf, type Lane } from '@/lib/flow/lanes'

// States are boxes in lines, from top to bottom; the steps that leave a state are rows in its box, so that no word can
// lie on another. Lines run only where no box can be: down the gutter at the right of a column, along the channel above a line.

export const BOX = 304
const PAD = 16
const LINE = 24
const HEAD = 44
const GAP = 10
const SPACE = 14
const MARGIN = 24
/** How wide a line of words may be. */
export const TEXT = BOX - 2 * PAD - 8

export type PlacedRow = { step: FlowStep; y: number; height: number; label: string[]; note: string[] }
export type Box = { state: FlowState; x: number; y: number; width: number; height: number; rows: PlacedRow[] }
export type Edge = { key: string; from: string; points: (readonly [x: number, y: number])[] }
export type Layout = { width: number; height: number; boxes: Box[]; edges: Edge[] }

const isWide = (letter: string) => /[^\u0020-\u007e\u00a0\u00b7]/.test(letter)
/** How wide words are at 16 px: a Chinese letter is a square, others a little more than half of one. */
export const widthOf = (words: string): number => [...words].reduce((sum, letter) => sum + (isWide(letter) ? 16 : 9.5), 0)

/** Words in lines that are not too wide. A line does not begin with a stop, nor a number part from its measure. */
export function wrap(words: string, width = TEXT): string[] {
  const lines = ['']
  for (const piece of words.match(/[\d\u00a0 ]+.|.[，。；、：）]?/gu) ?? []) {
    const last = lines.at(-1)!
    if (last && widthOf(last + piece) > width) lines.push(piece)
    else lines[lines.length - 1] = last + piece
  }
  return lines.map((line) => line.trim()).filter(Boolean)
}

/** Who and by when on one line where both fit, else on lines of their own. */
function noteOf({ who, limit }: FlowStep): string[] {
  const both = limit ? `${who} · ${limit}` : who
  return widthOf(both) <= TEXT ? [both] : [...wrap(who), ...wrap(limit)]
}

function boxOf(state: FlowState, steps: readonly FlowStep[]): Box {
  const rows: PlacedRow[] = []
  let y = HEAD
  for (const step of steps.filter(({ from }) => from === state.key)) {
    const [label, note] = [wrap(step.label), noteOf(step)]
    const height = (label.length + note.length) * LINE + GAP
    rows.push({ step, y, height, label, note })
    y += height
  }
  return { state, x: 0, y: 0, width: BOX, height: y + (rows.length > 0 ? GAP : 0), rows }
}

/** Where everything of a flow stands, in units of a pixel. */
export function layoutOf({ states, steps }: Flow): Layout {
  const lines = linesOfRanks(states, steps).map((line) => line.map((cell) => ({ ...cell, box: boxOf(cell.state, steps) })))
  const cells = lines.flat()
  const lineOf = new Map(lines.flatMap((line, index) => line.map(({ state }) => [state.key, index] as const)))
  const columnOf = new Map(cells.map(({ state, column }) => [state.key, column]))
  const lanes = lanesOf(steps, lineOf, columnOf)

  let x = 0
  const lefts = Array.from({ length: columnsOf(lines) }, (_, column) => {
    const left = x
    const count = lanes.filter((lane) => lane.column === column).reduce((most, { lane }) => Math.max(most, lane + 1), 0)
    x += BOX + MARGIN + count * SPACE + (count > 0 ? MARGIN - SPACE : 0)
    return left
  })
  let y = 0
  const tracks = new Map<string, number>()
  lines.forEach((line) => {
    for (const { state } of line.filter(({ state: { key } }) => steps.some(({ from, to }) => to === key && from !== key))) {
      y += SPACE
      tracks.set(state.key, y)
    }
    y += MARGIN
    for (const cell of line) Object.assign(cell.box, { x: lefts[cell.column]!, y })
    y += Math.max(...line.map(({ box }) => box.height)) + MARGIN - SPACE
  })
  const boxes = cells.map(({ box }) => box)
  return { width: x, height: y, boxes, edges: steps.map((step) => edgeOf(step, boxes, lanes, tracks)) }
}

function edgeOf(step: FlowStep, boxes: readonly Box[], lanes: readonly Lane[], tracks: ReadonlyMap<string, number>): Edge {
  const [source, target] = [step.from, step.to].map((key) => boxes.find(({ state }) => state.key === key)!) as [Box, Box]
  const row = source.rows.find((placed) => placed.step === step)!
  const right = source.x + BOX
  const y = source.y + row.y + LINE / 2 + GAP / 2
  const { lane } = lanes.find(({ steps }) => steps.includes(step.key))!
  const x = right + MARGIN + lane * SPACE
  if (source === target) return { key: step.key, from: step.from, points: [[right, y], [x, y], [x, source.y + HEAD / 2], [right, source.y + HEAD / 2]] }
  const [track, middle] = [tracks.get(step.to)!, target.x + BOX / 2]
  return { key: step.key, from: step.from, points: [[right, y], [x, y], [x, track], [middle, track], [middle, target.y]] }
}
