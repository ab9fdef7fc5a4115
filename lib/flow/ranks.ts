import type { FlowState, FlowStep } from '@/lib/flow/flow'

/** More than three boxes beside each other are wider than a page. */
const COLUMNS = 3

type Cell = { state: FlowState; column: number }

/**
 * The lines of a flow from top to bottom. A state stands below every state that leads to it; a step back to a state
 * that is read earlier does not count. The longest way that meets no trouble is the first column.
 */
export function linesOfRanks(states: readonly FlowState[], steps: readonly FlowStep[]): Cell[][] {
  const order = states.map(({ key }) => key)
  const before = (key: string) => steps.filter(({ from, to }) => to === key && order.indexOf(from) < order.indexOf(to)).map(({ from }) => from)
  const rank = new Map<string, number>()
  for (const key of order) rank.set(key, Math.max(-1, ...before(key).map((from) => rank.get(from) ?? -1)) + 1)
  const spine = longest(states, before)
  const deepest = Math.max(0, ...rank.values())
  return Array.from({ length: deepest + 1 }, (_, at) => states.filter(({ key }) => rank.get(key) === at)).flatMap((level) => cut(level, spine))
}

/** The longest way from a beginning, by states that are not in trouble. */
function longest(states: readonly FlowState[], before: (key: string) => string[]): Set<string> {
  const ways = new Map<string, string[]>()
  for (const { key, tone } of states) {
    if (tone === 'late') continue
    const best = before(key).map((from) => ways.get(from) ?? []).reduce<string[]>((most, way) => (way.length > most.length ? way : most), [])
    ways.set(key, [...best, key])
  }
  return new Set([...ways.values()].reduce<string[]>((most, way) => (way.length > most.length ? way : most), []))
}

function cut(level: readonly FlowState[], spine: ReadonlySet<string>): Cell[][] {
  const [main, beside] = [level.filter(({ key }) => spine.has(key)), level.filter(({ key }) => !spine.has(key))]
  const cells = [...main.map((state) => ({ state, column: 0 })), ...beside.map((state, index) => ({ state, column: 1 + (index % (COLUMNS - 1)) }))]
  const lines: Cell[][] = []
  for (const cell of cells) {
    const free = lines.find((line) => !line.some(({ column }) => column === cell.column))
    if (free) free.push(cell)
    else lines.push([cell])
  }
  return lines
}

export const columnsOf = (lines: readonly (readonly Cell[])[]) => Math.max(0, ...lines.flat().map(({ column }) => column)) + 1
