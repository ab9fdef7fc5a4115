import { markOf } from '@/lib/rulebook/known'
import type { Rulebook } from '@/lib/rulebook/rulebook'

/** Of one unit and one period: the replies by class as they were given, how many of them became solved since, and what was promised. */
export type UnitFigures = {
  id: string; name: string
  classes: Record<string, number>
  /** Replies of another class all of whose promises were kept since (B 转 A), by the class they were given. */
  turned: Record<string, number>
  promised: number; kept: number; late: number; postponed: number; given: number; dropped: number
  /** Promised in an earlier year and still to be kept when the year began. */
  carried: number
}
export type Shares = { a: number; b: number; c: number }
export type UnitRow = Omit<UnitFigures, 'classes' | 'turned'> & { before: Shares; after: Shares; turned: number; turnable: number }

type Scheme = Pick<Rulebook, 'resultClasses' | 'commitments'>

/** Under which of the three that figures compare a place's own class falls (甲乙丙, four kinds …): solved, promised, the rest (domain A8). */
function kindIn({ resultClasses, commitments }: Scheme, code: string): keyof Shares {
  const known = resultClasses.find((one) => one.code === code)
  if (known?.solved) return 'a'
  return known?.demands.includes('commitments') || commitments.classes.includes(code) ? 'b' : 'c'
}

/** How the three are called here, by the marks of the classes under each: A / B、C / D, and B、C 转 A. */
export function legendOf(scheme: Scheme): { labels: Record<keyof Shares, string>; heads: string; turned: string } {
  const marks = (kind: keyof Shares) => scheme.resultClasses.filter(({ code }) => kindIn(scheme, code) === kind).map((one) => markOf(one).replace(/类$/, '')).join('、') || '—'
  const [a, b, c] = [marks('a'), marks('b'), marks('c')]
  return { labels: { a: `${a} 已解决`, b: `${b} 列入计划`, c: `${c} 未列入计划` }, heads: `${a} / ${b} / ${c}`, turned: `${b} 转 ${a}` }
}

export function sharesOf({ classes, turned }: Pick<UnitFigures, 'classes' | 'turned'>, scheme: Scheme): Pick<UnitRow, 'before' | 'after' | 'turned' | 'turnable'> {
  const before: Shares = { a: 0, b: 0, c: 0 }
  const after: Shares = { a: 0, b: 0, c: 0 }
  let [sum, turnable] = [0, 0]
  for (const [code, count] of Object.entries(classes)) {
    const kind = kindIn(scheme, code)
    const became = kind === 'a' ? 0 : (turned[code] ?? 0)
    before[kind] += count
    after[kind] += count - became
    after.a += became
    sum += became
    if (kind === 'b') turnable += count
  }
  return { before, after, turned: sum, turnable }
}

export const toRow = ({ classes, turned, ...figures }: UnitFigures, scheme: Scheme): UnitRow => ({ ...figures, ...sharesOf({ classes, turned }, scheme) })

const addShares = (a: Shares, b: Shares): Shares => ({ a: a.a + b.a, b: a.b + b.b, c: a.c + b.c })

/** All units together. */
export const totalOf = (rows: readonly UnitRow[]): UnitRow => rows.reduce((sum, row) => ({
  ...sum, before: addShares(sum.before, row.before), after: addShares(sum.after, row.after), turned: sum.turned + row.turned, turnable: sum.turnable + row.turnable,
  promised: sum.promised + row.promised, kept: sum.kept + row.kept, late: sum.late + row.late, postponed: sum.postponed + row.postponed, given: sum.given + row.given, dropped: sum.dropped + row.dropped, carried: sum.carried + row.carried,
}), { id: '', name: '合计', before: { a: 0, b: 0, c: 0 }, after: { a: 0, b: 0, c: 0 }, turned: 0, turnable: 0, promised: 0, kept: 0, late: 0, postponed: 0, given: 0, dropped: 0, carried: 0 })

/** 41.2%（7/17）; nothing is claimed of nothing. */
export const rateWords = (part: number, base: number) => (base === 0 ? '—' : `${Math.round((part / base) * 1000) / 10}%（${part}/${base}）`)

/** 1 to 4. */
export const quarterOf = (day: string) => Math.ceil(Number(day.slice(5, 7)) / 3)
