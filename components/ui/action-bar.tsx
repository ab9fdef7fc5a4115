import type { ReactNode } from 'react'

type Props = { children: ReactNode; note?: ReactNode; stick?: boolean }

/** The one thing to do, in reach of the thumb. The main button stands last in the source: right on a phone, first on a desk. */
export function ActionBar({ children, note, stick = true }: Props) {
  return (
    <div className={stick ? 'actbar stick' : 'actbar'}>
      {children}
      {note ? <span className="note">{note}</span> : null}
    </div>
  )
}
