import type { Capacity } from '@/lib/policy'

type Row = { from: readonly string[]; to: string; by: readonly Capacity[] }

/** A lifecycle table as text: one line per state with the steps that leave it, and by whom. */
export function drawLifecycle(table: Record<string, Row>): string {
  const rows = Object.entries(table)
  const states = [...new Set(rows.flatMap(([, { from, to }]) => [...from, to]))]
  const width = Math.max(...states.map(({ length }) => length)) + 2
  return states.map((state) => `${state.padEnd(width)}${leaving(rows, state)}`.trimEnd()).join('\n')
}

const leaving = (rows: [string, Row][], state: string) =>
  rows
    .filter(([, { from }]) => from.includes(state))
    .map(([action, { to, by }]) => `${action}→${to} (${by.join(', ')})`)
    .join('   ')
