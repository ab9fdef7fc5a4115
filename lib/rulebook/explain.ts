import { addDays, dayOfMonth, daysBetween, monthOf, weekdayOf, yearOf, type Day } from './days'
import type { Reckoning, Rest, Step } from './reckoning'
import { basisSentence, dayAndWeekday, dayIn, holidayWords, led, listed, measured, monthsWords, unknownYearSentence } from './words'

/** The reckoning as people read it wherever a due date stands, with the article it rests on. */
export function explain(reckoning: Reckoning): string {
  const { startOn, startWords, steps, basis, level, unknownYears } = reckoning
  const counted = steps[0]
  const notCounted = counted && 'length' in counted ? '，当日不计' : ''
  const lead = `${dayIn(yearOf(startOn), startOn)}${startWords}${notCounted}`
  return [
    `${lead}${counting(reckoning)}。`,
    ...extensions(reckoning),
    basisSentence(basis, level === 'item' ? reckoning.under : level),
    ...unknownYears.map(unknownYearSentence),
  ].join('')
}

/** The same in a few words, where the start day and the article stand beside it already. */
export function explainBriefly(reckoning: Reckoning): string {
  const { startOn, startWords, steps } = reckoning
  const counted = steps[0]
  const words =
    counted?.kind === 'workingDays'
      ? `${measured(counted.length, '个工作日')}，到 ${dayIn(yearOf(startOn), counted.to)}`
      : counting(reckoning).replace(/^，/, '')
  const lead = counted && 'length' in counted ? `${startWords}后` : ''
  return [`${led(lead, words)}。`, ...extensions(reckoning)].join('')
}

const extensions = ({ steps, startOn }: Reckoning): string[] =>
  steps.flatMap((step) => (step.kind === 'extended' ? [extension(step, startOn)] : step.kind === 'hastened' ? [`${step.reason}，提前到 ${dayIn(yearOf(startOn), step.to)}。`] : []))

const extension = (step: Extract<Step, { kind: 'extended' }>, startOn: Day): string =>
  `经同意延期到 ${dayIn(yearOf(startOn), step.to)}，原因：${step.reason.trim().replace(/[。.；;]+$/, '')}${step.basis ? `，${basisSentence(step.basis)}` : '。'}`

function counting({ steps, startOn }: Reckoning): string {
  const [counted, settled] = steps
  if (!counted) return ''
  if (settled?.kind !== 'moved' && settled?.kind !== 'kept') return reached(counted, startOn, '到')
  const day = restWords(settled.over, counted.to)
  return settled.kind === 'moved'
    ? `${reached(counted, startOn, '为')}，逢${day}，顺延到 ${dayIn(yearOf(startOn), settled.to)}`
    : `${reached(counted, startOn, '到')}，逢${day}，不顺延`
}

/** How far one counts: 三个月，到 6月4日; before a postponement: 一个月为 4月4日. */
function reached(step: Step, startOn: Day, verb: '到' | '为'): string {
  const said = (day: Day) => dayIn(yearOf(startOn), day)
  const to = `${verb === '到' ? '，到' : '为'} ${said(step.to)}`
  switch (step.kind) {
    case 'days':
      return `，${measured(step.length, '天')}${to}`
    case 'months': {
      const clipping = step.clipped ? `（${monthOf(step.to)}月没有${dayOfMonth(startOn)}日，算到月末）` : ''
      return `，${monthsWords(step.length)}${to}${clipping}`
    }
    case 'workingDays':
      return `；从 ${said(step.from)}数 ${measured(step.length, '个工作日')}${skippedWords(step, startOn)}，数到 ${said(step.to)}`
    case 'fixed':
      return verb === '到' ? `，按规定的日期，到 ${said(step.to)}` : `，规定的日期为 ${said(step.to)}`
    case 'sameDay':
      return verb === '到' ? `，当日到期，即 ${said(step.to)}` : `，当日为 ${said(step.to)}`
    case 'batch':
      return `，交办通知统一定到 ${said(step.to)}`
    default:
      return to
  }
}

function skippedWords({ skipped, madeUp }: Extract<Step, { kind: 'workingDays' }>, startOn: Day): string {
  const weekends = skipped.filter(isPlainWeekend)
  const passed = [
    ...(weekends.length ? [measured(weekends.length, '个周末')] : []),
    ...skipped.filter((rest) => !isPlainWeekend(rest)).flatMap((rest) => restList(rest, startOn)),
  ]
  const worked = madeUp.map((day) => dayAndWeekday(yearOf(startOn), day))
  const over = passed.length ? `，其间${led('跳过', listed(passed))}` : ''
  return `${over}${worked.length ? `，计入${led('调休上班的', listed(worked))}` : ''}`
}

const isPlainWeekend = ({ from, to, names }: Rest): boolean =>
  names.length === 0 && weekdayOf(from) === '星期六' && daysBetween(from, to) === 1

const restList = ({ from, to, names }: Rest, startOn: Day): string[] =>
  names.length
    ? [holidayWords(names)]
    : Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => dayAndWeekday(yearOf(startOn), addDays(from, index)))

const restWords = ({ names }: Rest, on: Day): string => (names.length ? holidayWords(names) : weekendOrRest(on))

const weekendOrRest = (on: Day): string => (/[六日]$/.test(weekdayOf(on)) ? weekdayOf(on) : '休息日')
