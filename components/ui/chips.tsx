import Link from 'next/link'
import type { ReactNode } from 'react'
import { CrossIcon } from './icons'

type Chip = { label: string; /** the same list without this condition */ href: string }

/** How many, in which order, and each condition with a way to drop it. */
export function Chips({ words, chips, children }: { words: ReactNode; chips: readonly Chip[]; children?: ReactNode }) {
  return (
    <div className="chips">
      <span>{words}</span>
      {chips.map(({ label, href }) => (
        <Link prefetch={false} className="chip" href={href} key={label}>
          {label} <CrossIcon />
          <span className="vh">，去掉这个条件</span>
        </Link>
      ))}
      {children}
    </div>
  )
}
