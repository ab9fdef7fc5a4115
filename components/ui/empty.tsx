import type { ReactNode } from 'react'

/** One sentence on what will stand here, and the one step that fills it. */
export function Empty({ words, children }: { words: ReactNode; children?: ReactNode }) {
  return (
    <div className="empty">
      <p>{words}</p>
      {children}
    </div>
  )
}
