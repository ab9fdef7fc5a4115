import { nothingHere } from '@/components/layout/lead-on'
import { CalendarYear } from '@/components/settings/calendar-year'
import { FormOf, type FieldOf } from '@/components/settings/form-of'
import { SettingsTabs } from '@/components/settings/settings-tabs'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { Views } from '@/components/ui/views'
import { dayOf, now } from '@/lib/platform/clock'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { canAnywhere } from '@/lib/policy'
import { specialDaysOf } from '@/lib/settings/calendar'
import { listCorrections } from '@/lib/settings/queries'
import { correct, removeDay } from '../actions'

export const metadata = { title: '工作日历' }

const fields: FieldOf[] = [
  { name: 'day', label: '哪一天', kind: 'day' },
  { name: 'kind', label: '改成', kind: 'choice', options: [{ value: 'rest', label: '休息' }, { value: 'work', label: '上班' }] },
  { name: 'name', label: '名称', optional: true, max: 20, hint: '例如：雪灾停工、县庆' },
]

export default async function CalendarPage({ searchParams }: { searchParams: Promise<{ year?: string }> }) {
  const actor = await requireActor()
  if (!canAnywhere(actor, 'settings.read')) return nothingHere()
  const current = Number(dayOf(now()).slice(0, 4))
  const asked = Number((await searchParams).year ?? current)
  const year = Number.isInteger(asked) && asked >= 2000 && asked < 2100 ? asked : current
  const special = specialDaysOf(year, await listCorrections(actor.congressId))
  const corrects = canAnywhere(actor, 'calendar.correct')
  return (
    <>
      <PageHead title={`${year} 年工作日历`} lead="期限按工作日推算时，以国务院办公厅的放假通知为准；本地另有安排的，可以在这里更正。" />
      <SettingsTabs actor={actor} current="calendar" />
      <Views label="年份" views={[current - 1, current, current + 1].map((one) => ({ href: paths.settings(`calendar?year=${one}`), label: `${one} 年`, current: one === year }))} />
      {special.known ? null : <Notice tone="wait" title={`${year}年的放假安排还没有公布`}><p>现在按周末推算。通知公布后，可以在这里逐日更正，也可以等平台更新。</p></Notice>}
      {corrects ? <Section id="correct" title="更正一天" className="max-w-[46rem]"><FormOf action={correct.bind(null, {})} fields={fields} submit="更正这一天" busy="正在更正…" /></Section> : null}
      <CalendarYear year={year} {...special} remove={corrects ? (day) => removeDay.bind(null, { id: day }) : null} />
    </>
  )
}
