import Link from 'next/link'
import type { ReactNode } from 'react'

type Fact = { figure: ReactNode; label: string; href?: string; /** its fraction: 153 ÷ 212 */ note?: ReactNode }

/** A board's figures, each with its denominator. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <ul className="facts">
      {facts.map(({ figure, label, href, note }) => (
        <li key={label}>
          <b>{figure}</b>
          {href ? <Link prefetch={false} href={href}>{label}</Link> : <span>{label}</span>}
          {note ? <p className="soft">{note}</p> : null}
        </li>
      ))}
    </ul>
  )
}
