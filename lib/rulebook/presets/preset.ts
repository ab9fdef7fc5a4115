import { defaultRulebook } from '../default'
import type { Limit, LimitName, Rulebook, Start } from '../rulebook'

type Limits = Partial<Record<LimitName, Limit>>
type Choices = Omit<Rulebook, 'name' | 'preset' | 'limits' | 'limitsInSession' | 'limitsOutOfSession' | 'bases' | 'reasons'>
type WithGaps<T> = { [K in keyof T]?: T[K] extends readonly unknown[] | string ? T[K] : Partial<T[K]> }

/**
 * What one place's regulation says, and nothing that it does not: a rule that it leaves open is left out here.
 * `articles` are by the rule's path; a rule without one is in the regulation, but its article was not noted.
 */
export type Preset = {
  code: string
  name: string
  place: string
  year: number
  /** The regulation's title in book-title marks, as it is cited. */
  regulation: string
  rules: { limits?: Limits; limitsInSession?: Limits; limitsOutOfSession?: Limits } & WithGaps<Choices>
  articles: Record<string, string>
  /** Why a limit may end later than the law's own, by its path. */
  reasons?: Record<string, string>
  /** What the regulation asks besides, for which the document has no rule. */
  alsoSays: { words: string; article: string | null }[]
}

// No regulation says what becomes of a last day that is not worked: the general rule of civil law holds (domain A5 c).
// The basis is written when the preset is laid over the default, from `articles`.
const within = (unit: 'day' | 'workingDay' | 'month') => (length: number, start: Start): Limit => ({ unit, length, start, basis: null, restDay: 'nextWorkingDay' })
export const days = within('day')
export const workingDays = within('workingDay')
export const months = within('month')

/** 会议期间交办: at the latest on the day on which the sitting closes, worked or not. */
export const atTheSession: Limit = { unit: 'sameDay', start: 'sittingClosed', basis: null, restDay: 'keep' }

/** 满意、基本满意、不满意: every regulation that was read has these three. */
export const threeGrades = defaultRulebook.satisfaction.grades
export const bothAxes = defaultRulebook.satisfaction.axes
export const oneAxis = [{ code: 'result', label: '办理情况' }]

/** A regulation's own list of what is no suggestion, in the default's words unless it has its own. */
export const refusals = (codes: readonly string[], own: Record<string, string> = {}): Rulebook['refusal']['codes'] =>
  codes.map((code) => {
    const known = defaultRulebook.refusal.codes.find((reason) => reason.code === code)
    if (!known) throw new RangeError(`no reason for refusal is called ${code}`)
    return { code, label: own[code] ?? known.label }
  })
