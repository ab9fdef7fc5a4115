import { nothingHere } from '@/components/layout/lead-on'
import { FormOf } from '@/components/settings/form-of'
import { GradeState, ReviewAnswers, ReviewEvidence } from '@/components/stations/review-facts'
import { ReviewForm } from '@/components/stations/review-form'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { Views } from '@/components/ui/views'
import { dayOf, now } from '@/lib/platform/clock'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { findReview } from '@/lib/stations/review-queries'
import { GRADES, gradeWords } from '@/lib/stations/standard'
import { check, grade as decide } from '../../reviews/actions'

export const metadata = { title: '年度检查' }

type Asked = { params: Promise<{ id: string }>; searchParams: Promise<{ year?: string }> }

/** 五有、五统一 beside what the platform knows, and the grade that follows: once a year, decided by the office's head. */
export default async function StationReviewPage({ params, searchParams }: Asked) {
  const actor = await requireActor()
  const { id } = await params
  const thisYear = Number(dayOf(now()).slice(0, 4))
  const asked = Number((await searchParams).year)
  const year = asked >= 2000 && asked <= thisYear ? asked : thisYear
  const review = await findReview(actor, id, year)
  if (!review) return nothingHere()
  const { name, evidence, answers, grade, words, earlier, mayCheck, mayGrade, version } = review
  const target = { stationId: id, year, version }
  const years = [...new Set([thisYear, year, ...earlier.map((one) => one.year)])].sort((a, b) => b - a)
  const choices = [...GRADES.map((value) => ({ value, label: gradeWords[value].label })), ...(grade ? [{ value: 'none', label: '撤回等次', note: '撤回后检查情况可以再改' }] : [])]
  return (
    <>
      <PageHead title={`${year} 年检查`} crumbs={[{ label: '代表站点', href: paths.deskStations() }, { label: name, href: paths.deskStations(id) }, { label: '年度检查', href: paths.stationReviews() }]} facts={<>{name}　<GradeState grade={grade} /></>} />
      {years.length > 1 ? <Views label="看哪一年" views={years.map((one) => ({ href: paths.stationReview(id, one), label: `${one} 年`, current: one === year }))} /> : null}
      <div className="cols mt-6">
        <div>
          <Section id="check" first title="检查项目">{mayCheck ? <ReviewForm answers={answers} check={check.bind(null, target)} /> : <ReviewAnswers answers={answers} />}</Section>
        </div>
        <div className="aside">
          <Section id="evidence" title="平台里的依据"><ReviewEvidence evidence={evidence} /></Section>
          {grade || words ? <Section id="grade" title="等次"><p><GradeState grade={grade} /></p><p className="mt-2">{words}</p></Section> : null}
          {mayGrade ? <Section id="decide" title={grade ? '改变等次' : '评定等次'}><FormOf action={decide.bind(null, target)} within="decide" tone="usual" submit="评定" busy="正在评定…" fields={[{ name: 'grade', label: '等次', kind: 'choice', options: choices }, { name: 'words', label: '理由', kind: 'long', max: 500, hint: '公众只看到“示范站”，看不到理由。' }]} /></Section> : null}
        </div>
      </div>
    </>
  )
}
