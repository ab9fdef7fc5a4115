import { scaleLinear } from 'd3-scale'
import type { ReactNode } from 'react'

type RateBar = { key: string; label: ReactNode; share: number; words: ReactNode }

/** Rates side by side, from nothing to the whole; the figure with its fraction stands beside each. */
export function RateBars({ rows }: { rows: readonly RateBar[] }) {
  const across = scaleLinear([0, 100], [0, 100]).clamp(true)
  return (
    <ul className="rows named-rates">
      {rows.map(({ key, label, share, words }) => (
        <li key={key}>
          <span className="k">{label}</span>
          <svg aria-hidden="true">
            <rect y="3" height="16" width="100%" className="mark-ground" />
            <rect y="3" height="16" width={`${across(share)}%`} className="mark-class-a" />
          </svg>
          <span className="v">{words}</span>
        </li>
      ))}
    </ul>
  )
}
