import type { ReactNode } from 'react'

export function Hint({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p className="hint" id={id}>
      {children}
    </p>
  )
}
