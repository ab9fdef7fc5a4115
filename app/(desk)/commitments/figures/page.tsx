import type { Metadata } from 'next'
import { ClassShares } from '@/components/charts/bar'
import { FiguresTable } from '@/components/commitments/figures-table'
import { FiguresTitle, RepliesNotItems } from '@/components/commitments/figures-title'
import { nothingHere } from '@/components/layout/lead-on'
import { Empty } from '@/components/ui/empty'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { Views } from '@/components/ui/views'
import { ExportLink } from '@/components/workbooks/export-link'
import { legendOf, rateWords, toRow, totalOf } from '@/lib/commitments/figures'
import { listFigures, listYears } from '@/lib/commitments/queries-figures'
import { reportWords } from '@/lib/commitments/words'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { canAnywhere } from '@/lib/policy'
import { knownIn } from '@/lib/rulebook/known'
import { lookingOf } from '@/lib/suggestions/list-page'

export const metadata: Metadata = { title: '承诺统计' }
const MOST_BARS = 8

export default async function CommitmentFiguresPage({ searchParams }: { searchParams: Promise<{ year?: string | string[] }> }) {
  const actor = await requireActor()
  if (!canAnywhere(actor, 'commitment.readFigures')) return nothingHere()
  const { looking, circumstances } = await lookingOf(actor)
  const { rulebook, today } = circumstances
  // Also the classes that only earlier rules have: replies under them go on counting.
  const scheme = { resultClasses: knownIn(circumstances, ({ resultClasses }) => resultClasses), commitments: rulebook.commitments }
  const legend = legendOf({ ...scheme, resultClasses: rulebook.resultClasses })
  const years = await listYears(looking)
  const asked = [(await searchParams).year].flat()[0]
  const year = years.find((one) => one === asked) ?? years[0] ?? today.slice(0, 4)
  const rows = (await listFigures(looking, { year })).map((figures) => toRow(figures, scheme))
  const total = totalOf(rows)
  const turned = rows.filter((row) => row.turnable > 0).sort((a, b) => b.turned - a.turned || b.turnable - a.turnable).slice(0, MOST_BARS)
  const report = reportWords(rulebook.commitments.reportQuarter, today)
  return (
    <>
      <PageHead
        title={<FiguresTitle year={year} total={total} />}
        actions={rows.length > 0 ? <ExportLink ledger="commitmentFigures" query={`year=${year}`} /> : undefined}
        crumbs={[{ label: '承诺台账', href: paths.commitments() }, { label: '统计' }]}
        lead={`${legend.turned} ${rateWords(total.turned, total.turnable)}。答复时的类别不改；答复里的承诺全部兑现以后，这里算作已解决。`}
      />
      {report ? <Notice className="mb-6">{report}</Notice> : null}
      <Views views={years.map((one) => ({ href: paths.commitmentFigures(one), label: `${one} 年`, current: one === year }))} />
      {rows.length === 0 ? <Empty words="答复签发以后，这里会列出各单位承诺了什么、兑现了多少。" /> : (
        <>
          <Section first title="答复时和现在">
            <ClassShares named labels={legend.labels} rows={[...(rows.length > 1 ? [total] : []), ...turned].flatMap((row) => [{ key: `${row.id}-before`, label: `${row.name}：答复时`, ...row.before }, { key: `${row.id}-after`, label: <span className="mid">现在</span>, ...row.after }])} />
            <RepliesNotItems year={year} />
          </Section>
          <Section title="有承诺的单位"><FiguresTable rows={rows.filter(({ promised, turnable, carried }) => promised + turnable + carried > 0)} total={rows.length > 1 ? total : null} year={year} legend={legend} /></Section>
        </>
      )}
    </>
  )
}
