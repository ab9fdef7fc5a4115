import Link from 'next/link'

type Fractional = { part: number; base: number; partHref: string | null; baseHref: string | null }

/** 80 ÷ 102: each number leads to the very rows that it counts. */
export function Fraction({ of: { part, base, partHref, baseHref } }: { of: Fractional }) {
  return (
    <span className="nowrap num">
      {partHref ? <Link prefetch={false} href={partHref}>{part}</Link> : part} ÷ {baseHref ? <Link prefetch={false} href={baseHref}>{base}</Link> : base}
    </span>
  )
}
