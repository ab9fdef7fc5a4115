import type { Metadata } from 'next'
import { LedgerFilters } from '@/components/commitments/ledger-filters'
import { LedgerNothing } from '@/components/commitments/ledger-nothing'
import { LedgerTable } from '@/components/commitments/ledger-table'
import { nothingHere } from '@/components/layout/lead-on'
import { ButtonLink } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import { Views } from '@/components/ui/views'
import { ExportLink } from '@/components/workbooks/export-link'
import { emptyWords, filterQuery, readFilter, viewWords, VIEWS, type Asked } from '@/lib/commitments/ledger'
import { countCommitmentRows, countCommitments, listCommitments, listOrigins, listPromisingUnits } from '@/lib/commitments/queries'
import { reportWords } from '@/lib/commitments/words'
import { promiseFigureWords } from '@/lib/reports/figure-words'
import { measured } from '@/lib/rulebook/words'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { canAnywhere } from '@/lib/policy'
import type { Standpoint } from '@/lib/suggestions/standpoint'
import { lookingOf } from '@/lib/suggestions/list-page'

const leadWords: Partial<Record<Standpoint, string>> & { office: string } = {
  unit: '您单位在答复中承诺的事，最先到期的在前。', deputy: '承办单位在给您的答复中承诺的事，最先到期的在前。', office: '承办单位在答复中承诺的事，最先到期的在前。',
}

export const metadata: Metadata = { title: '承诺台账' }

export default async function CommitmentsPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const actor = await requireActor()
  if (!canAnywhere(actor, 'commitment.list')) return nothingHere()
  const filter = readFilter(await searchParams)
  const { looking, circumstances: { rulebook, today } } = await lookingOf(actor)
  const isUnit = looking.standpoint === 'unit'
  const [{ rows, next }, counts, units, origins, counted] = await Promise.all([listCommitments(filter, looking), countCommitments(looking), isUnit ? [] : listPromisingUnits(looking), listOrigins(looking), filter.figure ? countCommitmentRows(filter, looking) : null])
  const first = filterQuery(filter, { after: null })
  const report = canAnywhere(actor, 'commitment.readFigures') ? reportWords(rulebook.commitments.reportQuarter, today) : null
  const found = rows.length === 0 && (filter.q !== '' || filter.unit !== null || filter.from !== '') ? await countCommitments(looking, filter) : null
  return (
    <>
      <PageHead title={counted === null || !filter.figure ? '承诺台账' : `${promiseFigureWords[filter.figure]} ${measured(counted, '项')}`} lead={leadWords[looking.standpoint] ?? leadWords.office}
        actions={canAnywhere(actor, 'commitment.export') ? <><ButtonLink href={paths.commitmentFigures()}>统计</ButtonLink><ExportLink ledger="commitments" query={first} /></> : undefined} />
      {report ? <Notice className="mb-6">{report}</Notice> : null}
      <Views views={VIEWS.map((view) => ({ href: paths.commitments(filterQuery({ ...filter, view, figure: null, after: null })), label: viewWords[view], count: counts[view], current: view === filter.view && !filter.figure }))} />
      <LedgerFilters filter={filter} units={units} origins={origins} />
      {rows.length > 0 ? <LedgerTable rows={rows} today={looking.today} showsUnit={!isUnit} /> : (
        found ? <LedgerNothing filter={filter} found={found} /> : <Empty words={emptyWords[filter.view]} />
      )}
      <Pager words={`本页 ${rows.length} 项`} previousHref={filter.after && paths.commitments(first)} nextHref={next && paths.commitments(filterQuery(filter, { after: next }))} />
    </>
  )
}
