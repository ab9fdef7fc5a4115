import Link from 'next/link'
import type { Figure } from '@/lib/reports/measures'
import type { Piece } from '@/lib/reports/measure-words'

/** A sentence of figures, each leading to its list where there is something to press. */
export const Said = ({ pieces, href }: { pieces: readonly Piece[]; href?: (figure: Figure) => string }) => pieces.map(({ words, figure, late }, index) => {
  const className = late ? 'late nowrap' : figure ? 'nowrap' : undefined
  return figure && href ? <Link key={index} prefetch={false} className={className} href={href(figure)}>{words}</Link> : <span key={index} className={className}>{words}</span>
})
