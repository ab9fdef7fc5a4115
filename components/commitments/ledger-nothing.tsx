import Link from 'next/link'
import { Empty } from '@/components/ui/empty'
import { filterQuery, viewWords, WHOLE, type Filter, type View } from '@/lib/commitments/ledger'
import { paths } from '@/lib/platform/paths'
import { measured } from '@/lib/rulebook/words'

type Props = { filter: Filter; /** of what is looked for, how many stand in each list */ found: Record<View, number> }

/** Nothing found in this list: where it stands instead, or that it stands nowhere. */
export function LedgerNothing({ filter, found }: Props) {
  const all = WHOLE.reduce((sum, view) => sum + found[view], 0)
  const where = WHOLE.filter((view) => view !== filter.view && found[view] > 0)
  return (
    <Empty words={all > 0 && !filter.figure ? `“${viewWords[filter.view]}”里没有找到，整个台账里有 ${measured(all, '项')}。` : filter.figure ? '没有找到这样的承诺。' : '整个台账里都没有找到这样的承诺。'}>
      {filter.figure || all === 0 ? null : where.map((view) => <p key={view}><Link href={paths.commitments(filterQuery(filter, { view, after: null }))}>到“{viewWords[view]}”看，有 {measured(found[view], '项')}</Link></p>)}
      <p><Link href={paths.commitments(filterQuery(filter, { q: '', unit: null, from: '', after: null }))}>去掉全部条件</Link></p>
    </Empty>
  )
}
