import type { ReactNode } from 'react'

type Mark = 'class-a' | 'class-b' | 'class-c' | 'late' | 'run' | 'done'

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

/** The shares of the three result classes, row by row; `named` where rows have names longer than a year. The table under it gives the numbers. */
export function ClassShares({ rows, named }: { rows: readonly ClassRow[]; named?: boolean }) {
  return (
    <>
      <Legend entries={[['class-a', 'A 已解决'], ['class-b', 'B 列入计划'], ['class-c', 'C 暂不能解决']]} />
      <ul className={named ? 'rows abc named' : 'rows abc'}>
        {rows.map((row) => (
          <li key={row.key}>
            <span className="k num">{row.label}</span>
            <Shares row={row} />
            <span className="v">{row.a + row.b + row.c} 件</span>
          </li>
        ))}
      </ul>
    </>
  )
}

function Shares({ row: { a, b, c } }: { row: ClassRow }) {
  const total = Math.max(1, a + b + c)
  const parts: Part[] = [
    { share: (a / total) * 100, mark: 'class-a' },
    { share: (b / total) * 100, mark: 'class-b' },
    { share: (c / total) * 100, mark: 'class-c' },
  ]
  const words = parts.map(({ share, mark }) => `${mark.at(-1)?.toUpperCase()} 类 ${Math.round(share)}%`).join('，')
  return (
    <span className="plot seg">
      <svg role="img" aria-label={words}>
        {parts.map(({ share, mark }, index) => (
          <g key={mark}>
            <rect x={percent(before(parts, index))} width={percent(share)} height="30" className={`mark-${mark}`} />
            {/* a figure only where there is room for it; the table has them all */}
            {share >= 9 ? <Figure last={index === 2} at={before(parts, index)} share={share} mark={mark} /> : null}
          </g>
        ))}
      </svg>
    </span>
  )
}

/** The last figure is set from the right, or a narrow phone would cut it. */
function Figure({ last, at, share, mark }: Part & { last: boolean; at: number }) {
  const place = last ? { x: '100%', dx: -4, textAnchor: 'end' as const } : { x: percent(at), dx: 6 }
  return <text {...place} y="21" className={`on-${mark}`}>{Math.round(share)}%</text>
}

function Legend({ entries }: { entries: readonly (readonly [Mark, string])[] }) {
  return (
    <p className="legend">
      {entries.map(([mark, words]) => (
        <span key={mark}>
          <svg width="14" height="14" aria-hidden="true"><rect width="14" height="14" className={`mark-${mark}`} /></svg> {words}
        </span>
      ))}
    </p>
  )
}

const before = (parts: readonly Part[], index: number) => parts.slice(0, index).reduce((sum, { share }) => sum + share, 0)
