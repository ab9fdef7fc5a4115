import Link from 'next/link'
import type { ReactNode } from 'react'

type Row = { key: string; due: ReactNode; number?: string | null; title: string; href: string; why?: ReactNode; action?: ReactNode }
type Band = { title: string; count: ReactNode; late?: boolean; rows: readonly Row[] }

/** What waits for me, by when it is due. A band without rows is left out. */
export function Queue({ bands }: { bands: readonly Band[] }) {
  return bands
    .filter(({ rows }) => rows.length > 0)
    .map(({ title, count, late, rows }) => (
      <div key={title}>
        <div className="band">
          <h3 className={late ? 'late' : undefined}>{title}</h3>
          <span className="soft">{count}</span>
        </div>
        <ul className="queue">
          {rows.map((row) => (
            <Waiting key={row.key} row={row} />
          ))}
        </ul>
      </div>
    ))
}

function Waiting({ row: { due, number, title, href, why, action } }: { row: Row }) {
  return (
    <li>
      {due}
      <div>
        <p>
          {number ? <span className="num soft">{number} </span> : null}
          <Link prefetch={false} className="t" href={href}>{title}</Link>
        </p>
        {why ? <p className="mid">{why}</p> : null}
      </div>
      {action}
    </li>
  )
}
