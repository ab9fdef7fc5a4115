import Link from 'next/link'

type Props = { part: number; base: number; partHref: string | null; baseHref: string | null }

/** 80 ÷ 102: each number leads to the very rows that it counts. */
export function Fraction({ part, base, partHref, baseHref }: Props) {
  return (
    <span className="nowrap num">
      {partHref ? <Link prefetch={false} href={partHref}>{part}</Link> : part} ÷ {baseHref ? <Link prefetch={false} href={baseHref}>{base}</Link> : base}
    </span>
  )
}
