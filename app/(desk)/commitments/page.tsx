import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { LedgerFilters } from '@/components/commitments/ledger-filters'
import { LedgerTable } from '@/components/commitments/ledger-table'
import { Empty } from '@/components/ui/empty'
import { PageHead } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import { Views } from '@/components/ui/views'
import { emptyWords, filterQuery, readFilter, viewWords, VIEWS, type Asked } from '@/lib/commitments/ledger'
import { countCommitments, listCommitments, listPromisingUnits } from '@/lib/commitments/queries'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { canAnywhere } from '@/lib/policy'
import { lookingOf } from '@/lib/suggestions/list-page'

export const metadata: Metadata = { title: '承诺台账' }

export default async function CommitmentsPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const actor = await requireActor()
  if (!canAnywhere(actor, 'commitment.list')) notFound()
  const filter = readFilter(await searchParams)
  const { looking } = await lookingOf(actor)
  const isUnit = looking.standpoint === 'unit'
  const [{ rows, next }, counts, units] = await Promise.all([listCommitments(filter, looking), countCommitments(looking), isUnit ? [] : listPromisingUnits(looking)])
  const first = filterQuery(filter, { after: null })
  const isNarrowed = filter.q !== '' || filter.unit !== null
  return (
    <>
      <PageHead title="承诺台账" lead={isUnit ? '您单位在答复中承诺的事，最先到期的在前。' : '承办单位在答复中承诺的事，最先到期的在前。'} />
      <Views views={VIEWS.map((view) => ({ href: paths.commitments(filterQuery({ ...filter, view, after: null })), label: viewWords[view], count: counts[view], current: view === filter.view }))} />
      <LedgerFilters filter={filter} units={units} />
      {rows.length > 0 ? <LedgerTable rows={rows} today={looking.today} showsUnit={!isUnit} /> : (
        <Empty words={isNarrowed ? '没有找到这样的承诺。' : emptyWords[filter.view]}>
          {isNarrowed ? <p><Link href={paths.commitments(filterQuery(filter, { q: '', unit: null, after: null }))}>去掉全部条件</Link></p> : null}
        </Empty>
      )}
      <Pager words={`本页 ${rows.length} 项`} previousHref={filter.after && paths.commitments(first)} nextHref={next && paths.commitments(filterQuery(filter, { after: next }))} />
    </>
  )
}
