import Link from 'next/link'
import type { ReactNode } from 'react'

type Entry = { href: string; count: number; label: string; note?: ReactNode; late?: boolean }

/** Figures that lead to the very rows they count. Zero is shown, and stays a link. */
export function Tally({ entries, label }: { entries: readonly Entry[]; label: string }) {
  return (
    <nav aria-label={label}>
      <ul className={entries.length > 8 ? 'tally many' : entries.length === 4 ? 'tally four' : 'tally'}>
        {entries.map(({ href, count, label: name, note, late }) => (
          <li key={name}>
            <Link prefetch={false} href={href}>
              <b>{count}</b>
              <span>{name}</span>
              {note ? <em className={late ? 'late' : undefined}>{note}</em> : null}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
