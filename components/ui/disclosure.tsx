import type { ReactNode } from 'react'
import { ChevronIcon } from './icons'

type Props = { summary: ReactNode; children: ReactNode; open?: boolean; className?: string }

export function Disclosure({ summary, children, open, className }: Props) {
  return (
    <details open={open} className={className}>
      <summary>
        <ChevronIcon />
        <span>{summary}</span>
      </summary>
      {children}
    </details>
  )
}
