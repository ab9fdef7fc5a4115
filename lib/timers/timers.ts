import type { Calendar } from '@/lib/rulebook/calendar'
import { addDays, type Day } from '@/lib/rulebook/days'
import type { Rulebook } from '@/lib/rulebook/rulebook'

/** As much of any record as time asks about. A cosignature's day is the day of its invitation, that of a kept promise the last for judging it. */
export type Timed = { id: string; /** whose part it is; null for what people say and for units */ suggestionId: string | null; congressId: string; state: string; dueOn: Day; role: string | null }
/** What belongs to a suggestion is held by it; an opinion stands alone. */
export type PartNoun = 'suggestion' | 'assignment' | 'request' | 'objection' | 'cosignature' | 'commitment' | 'publication' | 'requirement' | 'push'
export type TimedNoun = PartNoun | 'opinion' | 'unit'

/** So many days after the due day; where negative, so many working days before it if the timer counts so, else days. */
type Days = readonly number[]
type Waiting = { of: TimedNoun; states: readonly string[]; role?: 'co' | 'answering' | 'called' | 'recheck'; except?: 'recheck' }
/** A step of the noun's own table, taken as soon as the due day has passed; `unless` the local rules say that it is not taken. */
export type StepTimer = Waiting & { takes: string; unless?: (rulebook: Rulebook) => boolean }
/** People are told, on those days: `<timer>.soon` up to the due day, `<timer>.late` after it. */
export type NoticeTimer = Waiting & { days: Days | ((rulebook: Rulebook) => Days); before?: 'workingDays'; /** where the rulebook may say days long after: how long at most */ until?: number }
/** People are told on one day of the year, whatever the due day: the ordinal is the year. */
export type YearlyTimer = Waiting & { yearly: (rulebook: Rulebook, year: string) => Day | null }
export type Timer = StepTimer | NoticeTimer | YearlyTimer

const AFTER: Days = [1, 5]
/** As far as a rulebook may put a card (rulebook/procedure.ts). */
const MOST_FOR_CARD = 365

/**
 * Everything that time alone brings about, in the order in which a day begins: first what lapses, so that nobody is
 * reminded of it any more. A noun that has limits adds its lines here and its hand in hands.ts.
 */
// prettier-ignore
export const timers = {
  reorganise: { of: 'unit',        states: ['planned'],                  takes: 'carryOut' },
  lapse:      { of: 'suggestion',  states: ['replied'],                  takes: 'lapse', unless: ({ evaluation }) => !evaluation.lapse },
  unjudged:   { of: 'commitment',  states: ['kept'],                     takes: 'lapse', unless: ({ evaluation }) => !evaluation.lapse },
  publish:    { of: 'publication', states: ['cleared'],                  takes: 'publish' },
  silent:     { of: 'assignment',  states: ['proposed'],                 takes: 'silent' },
  claim:      { of: 'assignment',  states: ['proposed'],                 days: [-1] },
  evaluation: { of: 'suggestion',  states: ['replied'],                  before: 'workingDays', days: ({ evaluation }) => [...evaluation.remindBefore.map((day) => -day), ...AFTER] },
  recheck:    { of: 'suggestion',  states: ['submitted'], role: 'recheck', days: [-1, ...AFTER] },
  office:     { of: 'suggestion',  states: ['submitted', 'accepted', 'dissatisfied', 'escalated', 'evaluated'], except: 'recheck', days: AFTER },
  signFor:    { of: 'assignment',  states: ['assigned'],                 days: [-1, ...AFTER] },
  opinion:    { of: 'assignment',  states: ['handling'], role: 'co',     days: [-5, -1, ...AFTER] },
  reply:      { of: 'assignment',  states: ['handling', 'reviewing'], role: 'answering', days: [-10, -3, 1, 10] },
  check:      { of: 'assignment',  states: ['checking'],                 days: [-1, ...AFTER] },
  request:    { of: 'request',     states: ['asked'],                    days: AFTER },
  objection:  { of: 'objection',   states: ['raised'],                    days: AFTER },
  promise:    { of: 'commitment',  states: ['promised', 'underway', 'postponed', 'impossible'], days: ({ commitments }) => [...commitments.remindBefore.map((day) => -day), ...AFTER] },
  quarter:    { of: 'commitment',  states: ['promised', 'underway', 'postponed'], yearly: ({ commitments: { reportQuarter } }, year) => reportQuarter === null ? null : `${year}-${String(reportQuarter * 3 - 2).padStart(2, '0')}-01` },
  judgement:  { of: 'commitment',  states: ['kept'],                     before: 'workingDays', days: ({ evaluation }) => [...evaluation.remindBefore.map((day) => -day), ...AFTER] },
  invitation: { of: 'cosignature', states: ['invited'],                  days: [3, 10] },
  yellowCard: { of: 'assignment',  states: ['handling', 'reviewing'], role: 'answering', until: MOST_FOR_CARD, days: ({ cards }) => [Math.max(cards.yellowAfter, 1)] },
  redCard:    { of: 'assignment',  states: ['handling', 'reviewing'], role: 'answering', until: MOST_FOR_CARD, days: ({ cards }) => [Math.max(cards.redAfter, 1)] },
  demand:     { of: 'requirement', states: ['asked'],                    days: [-3, -1, ...AFTER] },
  order:      { of: 'push',        states: ['sent', 'received'],         days: [-1, ...AFTER] },
  ungraded:   { of: 'opinion',     states: ['answered'],                 takes: 'lapse' },
  unpassed:   { of: 'opinion',     states: ['adopted'],                  takes: 'answerAdopted' },
  passing:    { of: 'opinion',     states: ['adopted'],                  before: 'workingDays', days: [-2] },
  hearing:    { of: 'opinion',     states: ['received', 'accepted', 'dissatisfied'], before: 'workingDays', days: [-1, ...AFTER] },
  voice:      { of: 'opinion',     states: ['routed'],                   before: 'workingDays', days: [-3, -1, ...AFTER] },
  callBack:   { of: 'opinion',     states: ['answered'], role: 'called', before: 'workingDays', days: [-2] },
} as const satisfies Record<string, Timer>

export type TimerName = keyof typeof timers
export const TIMERS = Object.keys(timers) as [TimerName, ...TimerName[]]
export const timerOf = (name: TimerName): Timer => timers[name]

export const isYearly = (timer: Timer): timer is YearlyTimer => 'yearly' in timer
export const isStep = (timer: Timer): timer is StepTimer => 'takes' in timer
export const daysOf = ({ days }: NoticeTimer, rulebook: Rulebook): Days => (typeof days === 'function' ? days(rulebook) : days)
/** Parts by the unit's share in them; what people said by whether somebody left a number to call; suggestions by whether another looks before the office. */
export const concerns = ({ role, except }: Waiting, row: Pick<Timed, 'role'>): boolean => (!except || row.role !== except) && (!role || (role === 'answering' ? row.role !== 'co' : row.role === role))

/** No rulebook reminds from farther away than 120 working days; what lies beyond is not even looked at. */
const REACH = 190
/** So many days at most lie between working days more than weekends: the weeks of 春节 and 国庆. */
const HOLIDAYS = 12

/** On other days nobody is asked for the year, and nothing need be looked at. */
const QUARTERS = ['01-01', '04-01', '07-01', '10-01']

/** Between which due days something may be due for this timer, for what was not done since that day. */
export function windowOf(timer: Timer, since: Day, today: Day): { from: Day; to: Day } {
  if (isYearly(timer)) return QUARTERS.some((day) => `${today.slice(0, 4)}-${day}` > since && `${today.slice(0, 4)}-${day}` <= today) ? { from: '0001-01-01', to: '9999-12-31' } : { from: '9999-12-31', to: '0001-01-01' }
  if (isStep(timer)) return { from: '0001-01-01', to: addDays(today, -1) }
  const [first, last] = typeof timer.days === 'function' ? [timer.until ? 0 : -REACH, timer.until ?? Math.max(...AFTER)] : [Math.min(...timer.days), Math.max(...timer.days)]
  const reach = timer.before === 'workingDays' && first < 0 ? Math.max(2 * first - HOLIDAYS, -REACH) : first
  return { from: addDays(since, 1 - last), to: addDays(today, -reach) }
}

/** The day on which an ordinal falls. */
type Falls = (day: number) => Day

/** Which of the days came since then: the latest, so that after a standstill nobody is reminded twice at once; null if none. */
export function reached(days: Days, falls: Falls, since: Day, today: Day): number | null {
  const come = days.filter((day) => falls(day) > since && falls(day) <= today)
  return come.length > 0 ? Math.max(...come) : null
}

type Moment = { since: Day; today: Day; rulebook: Rulebook; calendar: Calendar }

/** The ordinal of what is due for this row now; null if nothing is. A step is due the day after. */
export function dueDay(timer: Timer, { dueOn }: Pick<Timed, 'dueOn'>, { since, today, rulebook, calendar }: Moment): number | null {
  if (isStep(timer)) return dueOn < today && !timer.unless?.(rulebook) ? 1 : null
  if (isYearly(timer)) {
    const on = timer.yearly(rulebook, today.slice(0, 4))
    return on !== null && on > since && on <= today ? -Number(today.slice(0, 4)) : null
  }
  const falls: Falls = (day) => (day < 0 && timer.before === 'workingDays' ? workingDaysBefore(dueOn, -day, calendar) : addDays(dueOn, day))
  return reached(daysOf(timer, rulebook), falls, since, today)
}

function workingDaysBefore(dueOn: Day, count: number, calendar: Calendar): Day {
  let day = dueOn
  for (let left = count; left > 0; ) {
    day = addDays(day, -1)
    if (calendar.isWorkingDay(day)) left -= 1
  }
  return day
}
