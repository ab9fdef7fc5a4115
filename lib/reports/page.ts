import type { Actor } from '@/lib/policy'
import { paths } from '@/lib/platform/paths'
import { countFigures, groundOf, unitNames } from '@/lib/reports/figures'
import { periodWords } from '@/lib/reports/figure-words'
import { ALL_MEASURES, baseWords, groupWords, measureWords, notesOf, percentWords, satisfactionCaption, summedWords } from '@/lib/reports/measure-words'
import { fractionOf, GROUPS, MEASURES, percentOf, summed, type Figure, type Group, type Measure, type Row, type Sums } from '@/lib/reports/measures'
import { knownIn, markOf } from '@/lib/rulebook/known'
import { classWords } from '@/lib/rulebook/words'
import { filterQuery, readFilter, type Asked, type Filter } from '@/lib/suggestions/list-filter'
import { heardList } from '@/lib/suggestions/list-page'
import type { Standpoint } from '@/lib/suggestions/standpoint'
import { termWords, type Choices } from '@/lib/suggestions/list-words'

/** A rate with its fraction; each number leads to its list. */
export type Rate = { key: Measure; label: string; of: string; percent: string; share: number; part: number; base: number; partHref: string | null; baseHref: string | null }
export type Counted = { label: string; count: number; share: string; href: string }
export type ClassCount = Counted & { code: string; mark: string }
export type GroupRow = { key: string; label: string; href: string | null; count: number; countHref: string | null; rates: Rate[]; classes: number[]; /** the list behind each class */ classHrefs: (string | null)[]; overdue: number; overdueHref: string | null }
export type FiguresPage = {
  filter: Filter; by: Group; groups: readonly Group[]; choices: Choices; span: string; query: string
  sums: Sums; rates: Rate[]; classes: ClassCount[]; rows: GroupRow[]; /** the units together: several may answer one suggestion */ together: GroupRow | null; notes: string[]
  /** Upon what the figures rest, those above and those of the groups. */
  base: { words: string; caption: string; groups: string }
  href: (figure: Figure, more?: Partial<Filter>) => string
}

/** What may be set side by side: who proposed is not for everyone to narrow down, and one's own figures are few. */
const groupsFor: Record<Standpoint, readonly Group[]> = {
  office: GROUPS, leader: GROUPS, unit: ['category', 'channel', 'month', 'year', 'sitting', 'term'], deputy: ['sitting', 'term', 'month', 'year'], keeper: [],
}

/** The filter of a page of figures: this year where the address names none. */
export async function heardFigures(actor: Actor, asked: Asked) {
  const heard = await heardList(actor, { ...readFilter(asked), view: null, q: '', figure: null })
  const filter: Filter = { ...heard.filter, view: null, period: asked.period === undefined ? heard.circumstances.today.slice(0, 4) : heard.filter.period }
  return { ...heard, filter }
}

/** Every figure of a page, as this person may have them. */
export async function openFigures(actor: Actor, asked: Asked, opening: Group = 'unit'): Promise<FiguresPage> {
  const { filter, looking, circumstances, choices } = await heardFigures(actor, asked)
  const groups = groupsFor[looking.standpoint].filter((group) => !(group === 'unit' && filter.unit))
  const by = groups.find((group) => group === [asked.by].flat()[0]) ?? groups.find((group) => group === opening) ?? groups[0]!
  const kinds = knownIn(circumstances, ({ resultClasses }) => resultClasses)
  const ground = groundOf(filter, looking, kinds.map(({ code }) => code))
  const [total] = await countFigures(ground, null)
  const sums = total!.sums
  const rows = await countFigures(ground, by)
  const units = by === 'unit' ? await unitNames(rows.flatMap(({ key }) => key ?? [])) : []
  const ofUnit = looking.standpoint === 'unit' || filter.unit !== null
  const all = by === 'unit' && rows.length > 1 ? summed(rows.map((row) => row.sums)) : null
  const href = (figure: Figure, more: Partial<Filter> = {}) => paths.suggestions(filterQuery(filter, { figure, ...more }))
  return {
    filter, by, groups, choices, span: spanOf(filter, choices), query: queryOf(filter, by), sums, href,
    rates: ratesOf(sums, filter, {}),
    classes: kinds.map((kind) => ({ code: kind.code, mark: classWords(markOf(kind)), label: kind.label, count: sums.classes[kind.code] ?? 0, share: percentWords(sums.classes[kind.code] ?? 0, sums.classed), href: href('classed', { class: kind.code }) })),
    rows: inOrder(rows, by).map((row) => toGroupRow(row, { by, filter, choices: { ...choices, unit: by === 'unit' ? units : choices.unit }, codes: kinds.map(({ code }) => code) })),
    together: all && { key: 'together', label: summedWords, href: null, count: all.all, countHref: null, overdue: all.overdue, overdueHref: null, rates: unlisted(ratesOf(all, filter, {})), classes: kinds.map(({ code }) => all.classes[code] ?? 0), classHrefs: kinds.map(() => null) },
    base: { words: baseWords[ofUnit ? 'unit' : 'whole'], caption: satisfactionCaption[ofUnit ? 'unit' : 'whole'], groups: baseWords[ofUnit || by === 'unit' ? 'unit' : 'whole'] },
    notes: notesOf(sums, { by, ofUnit: ofUnit || by === 'unit', unlisted: all !== null || rows.some(({ key }) => key === null) }),
  }
}

function ratesOf(sums: Sums, filter: Filter, narrowed: Partial<Filter>): Rate[] {
  return ALL_MEASURES.map((key) => {
    const { part, base } = fractionOf(key, sums)
    const known = MEASURES.find((measure) => measure.key === key)
    const list = (figure: Figure) => paths.suggestions(filterQuery(filter, { ...narrowed, figure }))
    return {
      key, ...measureWords[key], part, base, percent: percentWords(part, base), share: percentOf(part, base) ?? 0,
      partHref: known ? list(known.part) : promisesHref('kept', filter, narrowed), baseHref: known ? list(known.base) : promisesHref('owed', filter, narrowed),
    }
  })
}

/** Sums over several lists, and what says nothing to be narrowed down by, have no list of their own. */
const unlisted = (rates: readonly Rate[]): Rate[] => rates.map((rate) => ({ ...rate, partHref: null, baseHref: null }))

/** Promises are listed in their own ledger, by who has to keep them and of which suggestions. */
function promisesHref(figure: 'owed' | 'kept', filter: Filter, { unit = filter.unit, ...narrowed }: Partial<Filter>): string {
  return paths.commitments(new URLSearchParams({ figure, ...(unit ? { unit } : {}), of: filterQuery(filter, { ...narrowed, figure: 'all' }) }).toString())
}

type Shown = { by: Group; filter: Filter; choices: Choices; codes: readonly string[] }
function toGroupRow({ key, sums }: Row, { by, filter, choices, codes }: Shown): GroupRow {
  const narrowed = key === null ? {} : narrowedTo(by, key, filter)
  const list = (figure: Figure, more: Partial<Filter> = {}) => (key === null ? null : paths.suggestions(filterQuery(filter, { ...narrowed, figure, ...more })))
  const rates = ratesOf(sums, filter, narrowed)
  return {
    key: key ?? '', label: labelOf(key, by, choices), href: key === null ? null : paths.figures(queryOf({ ...filter, ...narrowed }, by === 'unit' ? 'category' : 'unit')),
    count: sums.all, countHref: list('all'), overdue: sums.overdue, overdueHref: list('overdue'), rates: key === null ? unlisted(rates) : rates,
    classes: codes.map((code) => sums.classes[code] ?? 0), classHrefs: codes.map((code) => list('classed', { class: code })),
  }
}

/** A row of a page that is narrowed to less than the row, a month set out by years, stays as narrow. */
function narrowedTo(by: Group, key: string, { period, sitting }: Filter): Partial<Filter> {
  if (by === 'month' || by === 'year') return period?.startsWith(key) ? {} : { period: key }
  if (by === 'term') return sitting?.startsWith(`${key}-`) ? {} : { sitting: key }
  return { [by]: key }
}

function labelOf(key: string | null, by: Group, choices: Choices): string {
  if (key === null) return '没有写'
  if (by === 'month' || by === 'year') return periodWords(key)
  if (by === 'term' || by === 'sitting') return termWords(key)
  return choices[by].find(({ value }) => value === key)?.label ?? '其他'
}

/** Months in their order, all else by how many. */
const inOrder = (rows: readonly Row[], by: Group) => (by === 'month' || by === 'year' ? [...rows].sort((a, b) => (a.key ?? '').localeCompare(b.key ?? '')) : rows)

const spanOf = ({ period, sitting }: Filter, choices: Choices) =>
  [period ? periodWords(period) : sitting ? '' : '历年', sitting ? (choices.sitting.find(({ value }) => value === sitting)?.label ?? '') : ''].filter(Boolean).join('，')

/** The address of the page: everything that it was narrowed to, and by what it is set out. */
export function queryOf(filter: Filter, by: Group): string {
  const query = new URLSearchParams(filterQuery(filter, { view: null, figure: null, order: 'due' }))
  query.set('period', filter.period ?? 'all')
  query.set('by', by)
  return query.toString()
}
