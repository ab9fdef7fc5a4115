import { scaleLinear } from 'd3-scale'
import { stack } from 'd3-shape'
import type { ReactNode } from 'react'
import { Legend, type Mark } from './legend'

type Series = { mark: Mark; label: string }
type StackRow = { key: string; label: ReactNode; values: readonly number[]; note?: ReactNode }
const ROOM = 12 // per cent: a figure only where there is room for it; the table has them all

/** Shares of a whole, row by row. Shapes in per cent, so that they fit any width; the numbers stand in the table under it. */
export function Stack({ series, rows, named }: { series: readonly Series[]; rows: readonly StackRow[]; /** rows have names longer than a year */ named?: boolean }) {
  return (
    <>
      <Legend entries={series.map(({ mark, label }) => [mark, label] as const)} />
      <ul className={named ? 'rows abc named' : 'rows abc'}>
        {rows.map(({ key, label, values, note }) => (
          <li key={key}>
            <span className="k num">{label}</span>
            <Shares series={series} values={values} />
            <span className="v">{note ?? `${sum(values)}\u00A0件`}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

function Shares({ series, values }: { series: readonly Series[]; values: readonly number[] }) {
  const total = sum(values)
  const across = scaleLinear([0, Math.max(1, total)], [0, 100])
  const layers = stack<readonly number[], number>().keys(series.map((_, index) => index)).value((row, index) => row[index] ?? 0)([values])
  const words = series.map(({ label }, index) => `${label} ${Math.round(across(values[index] ?? 0))}%`).join('，')
  return (
    <span className="plot seg">
      <svg role="img" aria-label={total === 0 ? '没有数' : words}>
        {layers.map(([ends], index) => {
          const [from, to] = [across(ends?.[0] ?? 0), across(ends?.[1] ?? 0)]
          const { mark } = series[index]!
          return (
            <g key={index}>
              <rect x={`${from}%`} width={`${to - from}%`} height="30" className={`mark-${mark}`} />
              {to - from >= ROOM ? <Figure last={to > 99.5} at={from} share={to - from} mark={mark} /> : null}
            </g>
          )
        })}
      </svg>
    </span>
  )
}

/** The last figure is set from the right, or a narrow phone would cut it. */
function Figure({ last, at, share, mark }: { last: boolean; at: number; share: number; mark: Mark }) {
  const place = last ? { x: '100%', dx: -4, textAnchor: 'end' as const } : { x: `${at}%`, dx: 6 }
  return <text {...place} y="21" className={`on-${mark}`}>{Math.round(share)}%</text>
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
