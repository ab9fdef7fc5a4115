import type { ReactNode } from 'react'

type Props = { title?: ReactNode; id?: string; first?: boolean; level?: 2 | 3; className?: string; children: ReactNode; /** at the right of the heading */ aside?: ReactNode }

/** A hairline, space and a heading. `first` has no line above it. */
export function Section({ title, id, first, level = 2, className, aside, children }: Props) {
  const Heading = `h${level}` as const
  const heading = title ? <Heading id={id && `${id}-title`}>{title}</Heading> : null
  return (
    <section id={id} className={['sec', first && 'first', className].filter(Boolean).join(' ')} aria-labelledby={id && title ? `${id}-title` : undefined}>
      {aside ? <div className="hrow">{heading}{aside}</div> : heading}
      {children}
    </section>
  )
}
