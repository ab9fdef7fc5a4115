import type { FlowStep } from '@/lib/flow/flow'

/** A lane in the gutter at the right of a column: all steps of that column that lead to one state share it. */
export type Lane = { column: number; to: string; lane: number; steps: string[] }

/** Steps to one state run together; two lanes lie side by side only where both are in use on the same lines. */
export function lanesOf(steps: readonly FlowStep[], lineOf: ReadonlyMap<string, number>, columnOf: ReadonlyMap<string, number>): Lane[] {
  const bundles = new Map<string, { column: number; to: string; own: boolean; steps: string[]; lines: number[] }>()
  for (const { key, from, to } of steps) {
    const column = columnOf.get(from)!
    const own = from === to
    const name = `${column} ${own ? 'own' : 'to'} ${to}`
    const bundle = bundles.get(name) ?? { column, to, own, steps: [], lines: [] }
    bundle.steps.push(key)
    // The channel above line n lies at n - 0.5: a lane reaches from there to the lines that use it.
    bundle.lines.push(lineOf.get(from)!, own ? lineOf.get(to)! : lineOf.get(to)! - 0.5)
    bundles.set(name, bundle)
  }
  const laid: (Lane & { top: number; bottom: number })[] = []
  // Short ways lie nearest to the box, long ones outside.
  const spans = [...bundles.values()].map(({ lines, ...bundle }) => ({ ...bundle, top: Math.min(...lines), bottom: Math.max(...lines) }))
  for (const { column, to, steps: keys, top, bottom } of spans.sort((one, other) => Number(other.own) - Number(one.own) || one.bottom - one.top - (other.bottom - other.top))) {
    const beside = laid.filter((lane) => lane.column === column && lane.top <= bottom && lane.bottom >= top).map(({ lane }) => lane)
    let lane = 0
    while (beside.includes(lane)) lane += 1
    laid.push({ column, to, lane, steps: keys, top, bottom })
  }
  return laid
}
