import Link from 'next/link'
import type { ReactNode } from 'react'

type Entry = { href: string; label: ReactNode; value: ReactNode; late?: boolean }

export function Links({ entries }: { entries: readonly Entry[] }) {
  return (
    <ul className="links">
      {entries.map(({ href, label, value, late }, index) => (
        <li key={index}>
          <Link prefetch={false} href={href}>{label}</Link>
          <b className={late ? 'num late' : 'num'}>{value}</b>
        </li>
      ))}
    </ul>
  )
}
