/**
 * What is counted of the suggestions of a period. Each name is a list too: a figure and the list behind it are one condition
 * (conditions.ts), so the list holds exactly as many rows as the figure says.
 */
export const FIGURES = [
  'all', 'dispatched', 'replied', 'unreplied', 'timed', 'onTime', 'late', 'overdue', 'judged',
  'firstSatisfied', 'firstBasically', 'firstContent', 'firstUnsatisfied',
  'finalJudged', 'finalSatisfied', 'finalBasically', 'finalContent', 'finalUnsatisfied',
  'classed', 'solved', 'turnable', 'turned', 'met', 'rehandled', 'topical', 'published', 'voiced', 'imported', 'inHand', 'handLate', 'closed',
] as const
export type Figure = (typeof FIGURES)[number]

/** Of the promises made in the replies to them. */
export const PROMISE_FIGURES = ['promised', 'owed', 'kept', 'late', 'postponed', 'unkept'] as const
export type PromiseFigure = (typeof PROMISE_FIGURES)[number]

type Of = { key: string; part: Figure; base: Figure }
/** The rates, each of named things over named things. */
export const MEASURES = [
  { key: 'reply', part: 'replied', base: 'dispatched' },
  { key: 'onTime', part: 'onTime', base: 'timed' },
  { key: 'met', part: 'met', base: 'replied' },
  { key: 'return', part: 'judged', base: 'replied' },
  { key: 'firstSatisfied', part: 'firstSatisfied', base: 'judged' },
  { key: 'firstContent', part: 'firstContent', base: 'judged' },
  { key: 'finalSatisfied', part: 'finalSatisfied', base: 'finalJudged' },
  { key: 'finalContent', part: 'finalContent', base: 'finalJudged' },
  { key: 'solved', part: 'solved', base: 'classed' },
  { key: 'turned', part: 'turned', base: 'turnable' },
] as const satisfies readonly Of[]
export type Measure = (typeof MEASURES)[number]['key'] | 'kept'

/** By what they are set side by side. */
export const GROUPS = ['unit', 'delegation', 'category', 'channel', 'month', 'year', 'sitting', 'term'] as const
export type Group = (typeof GROUPS)[number]

export type Sums = Record<Figure, number> & { classes: Record<string, number>; promises: Record<PromiseFigure, number> }
export type Row = { key: string | null; sums: Sums }

export const NO_PROMISES: Record<PromiseFigure, number> = { promised: 0, owed: 0, kept: 0, late: 0, postponed: 0, unkept: 0 }

const added = <K extends string>(one: Record<K, number>, other: Record<K, number>): Record<K, number> =>
  Object.fromEntries(Object.keys(one).map((key) => [key, one[key as K] + (other[key as K] ?? 0)])) as Record<K, number> // the keys are those of the first

/** Rows of which one suggestion may stand in several, added up. */
export const summed = (rows: readonly Sums[]): Sums | null => rows.reduce<Sums | null>((sum, row) => {
  if (!sum) return row
  const { classes, promises, ...figures } = sum
  return { ...added<Figure>(figures, row), classes: added(classes, row.classes), promises: added(promises, row.promises) }
}, null)

/** Numerator and denominator of a rate. */
export function fractionOf(measure: Measure, { promises, ...sums }: Sums): { part: number; base: number } {
  if (measure === 'kept') return { part: promises.kept, base: promises.owed }
  const { part, base } = MEASURES.find(({ key }) => key === measure)!
  return { part: sums[part], base: sums[base] }
}

/** Half up, to one decimal; nothing is claimed of nothing. */
export const percentOf = (part: number, base: number): number | null => (base === 0 ? null : Math.round((part * 1000) / base) / 10)
