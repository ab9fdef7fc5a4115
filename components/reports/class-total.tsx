import Link from 'next/link'
import type { GroupRow } from '@/lib/reports/page'

/** How many of a row have a class: what its shares are shares of. */
export function ClassTotal({ rates }: Pick<GroupRow, 'rates'>) {
  const { base, baseHref } = rates.find(({ key }) => key === 'solved')!
  const words = `${base}\u00A0件`
  return baseHref ? <Link prefetch={false} href={baseHref}>{words}</Link> : words
}
