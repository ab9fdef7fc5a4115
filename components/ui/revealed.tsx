import type { ReactNode } from 'react'

/** What an answer may call for. The stylesheet knows these words, so that no script is needed to show the field. */
export type Reveals = 'why' | 'plan' | 'reason' | 'other' | 'more'

/** Shown once an option with the same `reveals` is chosen in the same form. */
export function Revealed({ by, className, children }: { by: Reveals; className?: string; children: ReactNode }) {
  return (
    <div data-revealed={by} className={className}>
      {children}
    </div>
  )
}
