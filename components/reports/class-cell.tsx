import Link from 'next/link'
import { percentWords } from '@/lib/reports/measure-words'
import type { GroupRow } from '@/lib/reports/page'

type Props = { row: Pick<GroupRow, 'classes' | 'classHrefs'>; index: number }

/** How many replies of one class, its share of those that have one; the number leads to them. */
export function ClassCell({ row: { classes, classHrefs }, index }: Props) {
  const count = classes[index] ?? 0
  const all = classes.reduce((sum, one) => sum + one, 0)
  const href = classHrefs[index]
  if (all === 0) return '—'
  return <>{href ? <Link prefetch={false} href={href}>{count}</Link> : count}<br /><span className="soft">{percentWords(count, all)}</span></>
}
