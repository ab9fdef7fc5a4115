import { dayOf, now } from '@/lib/platform/clock'
import { canAnywhere, type Actor } from '@/lib/policy'
import { listDeskTowns } from '@/lib/stations/list'
import { listReviews, readReviewFilter, type ReviewRow } from '@/lib/stations/review-queries'
import { criteriaFor } from '@/lib/stations/reviews'
import { findingWords, gradeWords, reviewViewWords } from '@/lib/stations/standard'
import { conditionsOf, everyPage, positionColumn, sheetRows, type Column, type Workbook } from '@/lib/workbooks/workbook'

const before: readonly Column<ReviewRow>[] = [
  positionColumn,
  { head: '乡镇（街道）', width: 16, cell: ({ town }) => town },
  { head: '站点', width: 36, cell: ({ name }) => name },
]
const after: readonly Column<ReviewRow>[] = [
  { head: '做到', width: 8, kind: 'number', cell: ({ met, checkedOn }) => (checkedOn ? met : null) },
  { head: '项目', width: 8, kind: 'number', cell: ({ of, checkedOn }) => (checkedOn ? of : null) },
  { head: '检查日期', width: 12, cell: ({ checkedOn }) => checkedOn },
  { head: '等次', width: 10, cell: ({ grade }) => (grade ? gradeWords[grade].label : '') },
  { head: '评定理由', width: 40, cell: ({ words }) => words },
  { head: '评定日期', width: 12, cell: ({ decidedOn }) => decidedOn },
]

/** 站点年度检查台账: a row for each station of a year, a column for each thing that is asked (五有、五统一). */
export async function reviewWorkbook(actor: Actor, asked: Record<string, string>): Promise<Workbook | null> {
  if (!canAnywhere(actor, 'station.list')) return null
  const filter = readReviewFilter(asked, Number(dayOf(now()).slice(0, 4)))
  const { year, view, town } = filter
  const [{ counts }, criteria, towns] = await Promise.all([listReviews(actor, { ...filter, after: null }, 1), criteriaFor(actor), town ? listDeskTowns(actor) : []])
  const findings = criteria.map(({ name }): Column<ReviewRow> => ({
    head: name, width: 10, cell: ({ answers }) => { const found = answers.find((one) => one.name === name)?.found; return found ? findingWords[found] : '' },
  }))
  const columns = [...before, ...findings, ...after]
  return {
    title: `${year}年站点检查台账`, columns, count: counts[view],
    query: new URLSearchParams(Object.entries({ year: String(year), view: view === 'all' ? '' : view, town: town ?? '' }).filter(([, value]) => value)).toString(),
    conditions: conditionsOf(`${year} 年`, view !== 'all' && reviewViewWords[view], towns.find(({ code }) => code === town)?.name),
    rows: (footer) => sheetRows(columns, everyPage<ReviewRow, string>((next) => listReviews(actor, { ...filter, after: next }, 500)), footer),
  }
}
