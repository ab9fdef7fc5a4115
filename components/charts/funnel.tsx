import { scaleLinear } from 'd3-scale'
import type { ReactNode } from 'react'

type Step = { key: string; label: ReactNode; count: number; words: ReactNode }

/** What is left of it, step by step; every bar is measured by the first. */
export function Funnel({ steps }: { steps: readonly Step[] }) {
  const across = scaleLinear([0, Math.max(1, ...steps.map(({ count }) => count))], [0, 100])
  return (
    <ul className="rows named-rates">
      {steps.map(({ key, label, count, words }) => (
        <li key={key}>
          <span className="k">{label}</span>
          <svg aria-hidden="true"><rect x={`${(100 - across(count)) / 2}%`} y="3" height="16" width={`${across(count)}%`} className="mark-class-a" /></svg>
          <span className="v">{words}</span>
        </li>
      ))}
    </ul>
  )
}
