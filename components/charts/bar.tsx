import type { ReactNode } from 'react'
import { Legend, type Mark } from './legend'
import { Stack } from './stack'

/** Shapes in per cent, so that they fit any width; attributes, because inline styles are closed by the content policy. */
type Part = { share: number; mark: Mark }

const percent = (share: number) => `${Math.min(100, Math.max(0, share))}%`

/** One bar of parts laid end to end on a pale ground. `words` says the same to a reader. */
export function Bar({ parts, words }: { parts: readonly Part[]; words: string }) {
  return (
    <svg className="bar" role="img" aria-label={words}>
      <rect width="100%" height="10" className="mark-class-c" />
      {parts.map(({ share, mark }, index) => (
        <rect key={index} x={percent(before(parts, index))} width={percent(share)} height="10" className={`mark-${mark}`} />
      ))}
    </svg>
  )
}

type BarRow = { key: string; label: ReactNode; value: number; late?: number }

/** How many stand at each step; the overdue among them in red, and in words. */
export function BarRows({ rows }: { rows: readonly BarRow[] }) {
  const most = Math.max(1, ...rows.map(({ value }) => value))
  return (
    <>
      <Legend entries={[['class-b', '按期'], ['late', '超期']]} />
      <ul className="rows w">
        {rows.map(({ key, label, value, late = 0 }) => (
          <li key={key}>
            <span className="k">{label}</span>
            <svg aria-hidden="true">
              <rect y="3" height="16" width={percent((value / most) * 100)} className="mark-class-b" />
              {late > 0 ? <rect y="3" height="16" width={percent((late / most) * 100)} className="mark-late" /> : null}
            </svg>
            <span className="v">
              <b>{value}</b>
              {late > 0 ? <span className="late">超 {late}</span> : null}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

type ClassRow = { key: string; label: ReactNode; a: number; b: number; c: number }

/** The shares of the three kinds of result, row by row, in the place's own words for them; `named` where rows have names longer than a year. The table under it gives the numbers. */
export const ClassShares = ({ rows, labels, named }: { rows: readonly ClassRow[]; labels: Record<'a' | 'b' | 'c', string>; named?: boolean }) =>
  <Stack series={[{ mark: 'class-a', label: labels.a }, { mark: 'class-b', label: labels.b }, { mark: 'class-c', label: labels.c }]} named={named} rows={rows.map(({ key, label, a, b, c }) => ({ key, label, values: [a, b, c] }))} />

const before = (parts: readonly Part[], index: number) => parts.slice(0, index).reduce((sum, { share }) => sum + share, 0)
