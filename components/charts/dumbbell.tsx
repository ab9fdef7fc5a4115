import { scaleLinear } from 'd3-scale'
import type { ReactNode } from 'react'

type Pair = { key: string; label: ReactNode; from: number | null; to: number | null; words: ReactNode }

/** From a first rate to a last one, row by row; the figures stand beside. */
export function Dumbbell({ rows, names }: { rows: readonly Pair[]; names: readonly [from: string, to: string] }) {
  const known = rows.flatMap(({ from, to }) => [from, to]).filter((value) => value !== null)
  const lowest = Math.max(0, Math.floor(Math.min(100, ...known) / 10) * 10 - 10)
  const across = scaleLinear([lowest, 100], [2, 98]) // the dots stay inside
  return (
    <>
      <p className="legend">
        <span><svg width="16" height="16" aria-hidden="true"><circle cx="8" cy="8" r="5.5" className="mark-open" /></svg> {names[0]}</span>
        <span><svg width="16" height="16" aria-hidden="true"><circle cx="8" cy="8" r="6.5" className="mark-class-a" /></svg> {names[1]}</span>
      </p>
      <ul className="rows pairs">
        {rows.map(({ key, label, from, to, words }) => (
          <li key={key}>
            <span className="k num">{label}</span>
            <svg aria-hidden="true">
              <line x1="0" x2="100%" y1="11" y2="11" className="mark-axis" />
              {from !== null && to !== null ? <line x1={`${across(from)}%`} x2={`${across(to)}%`} y1="11" y2="11" className="mark-link" /> : null}
              {from === null ? null : <circle cx={`${across(from)}%`} cy="11" r="6" className="mark-open" />}
              {to === null ? null : <circle cx={`${across(to)}%`} cy="11" r="7" className="mark-class-a" />}
            </svg>
            <span className="v">{words}</span>
          </li>
        ))}
      </ul>
      <p className="axis pairs-axis" aria-hidden="true"><span>{lowest}%</span><span>100%</span></p>
    </>
  )
}
