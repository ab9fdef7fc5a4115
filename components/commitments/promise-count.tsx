import Link from 'next/link'
import type { LedgerFigure } from '@/lib/commitments/ledger'
import { paths } from '@/lib/platform/paths'

type Props = { figure: LedgerFigure; year: string; count: number; unit?: string; words?: string }

/** How many promises of a year a figure counts; it leads to them in the ledger. */
export function PromiseCount({ figure, year, count, unit, words = '' }: Props) {
  if (count === 0) return `0${words}`
  const query = new URLSearchParams({ figure, from: year, ...(unit && { unit }) }).toString()
  return <Link prefetch={false} className={figure === 'late' ? 'late nowrap' : 'nowrap'} href={paths.commitments(query)}>{count}{words}</Link>
}
