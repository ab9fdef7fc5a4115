import { ASSIGNMENT_STATES } from '@/lib/assignments/assignment'
import { ORIGINS, type Origin } from '@/lib/registrations/origin'
import { FIGURES, type Figure } from '@/lib/reports/measures'
import { CHANNELS, PROPOSER_KINDS, STATES } from '@/lib/suggestions/suggestion'

export const PAGE = 25
/** Beyond this nobody counts, neither do we: work grows with the page and not with the table. */
export const MOST = 1000

/** What a list is narrowed to and how it is ordered: as the address says it. Null = not narrowed. */
export type Filter = {
  view: string | null
  q: string
  sitting: string | null // 18-5, or 18 for the whole term
  channel: (typeof CHANNELS)[number] | null
  state: string | null
  unit: string | null
  category: string | null
  due: (typeof DUES)[number] | null
  proposer: (typeof PROPOSER_KINDS)[number] | null
  origin: Origin | null
  class: string | null
  grade: string | null // a code of the rulebook, or lapsed
  delegation: string | null
  period: string | null // 2026 or 2026-03: when it was accepted
  figure: Figure | null // what a figure counts
  order: Order
}
export const DUES = ['overdue', '3', '10', '30'] as const
export const ORDERS = ['due', 'changed', 'number'] as const
export type Order = (typeof ORDERS)[number]
/** What a reader can drop one by one. */
export const CONDITIONS = ['q', 'sitting', 'channel', 'state', 'unit', 'category', 'due', 'proposer', 'origin', 'class', 'grade', 'delegation', 'period', 'figure'] as const
export type ConditionName = (typeof CONDITIONS)[number]

/** Where a page begins: after or before one row, named by its order key and id. */
export type Cursor = { turn: 'after' | 'before'; key: string; id: string }

export type Asked = Record<string, string | string[] | undefined>

const CODE = /^[A-Za-z0-9_]{1,40}$/
const ID = /^[A-Za-z0-9-]{1,64}$/
const oneOf = <T extends string>(allowed: readonly T[], given: string): T | null => allowed.find((value) => value === given) ?? null
const shaped = (shape: RegExp, given: string) => (shape.test(given) ? given : null)

/** Reads an address. What it does not know is passed over, never an error: addresses grow old. */
export function readFilter(asked: Asked): Filter {
  const said = (name: string) => [asked[name]].flat()[0]?.trim() ?? ''
  return {
    view: shaped(CODE, said('view')),
    q: said('q').replaceAll('\u0000', '').slice(0, 60),
    sitting: shaped(/^\d{1,3}(-\d{1,3})?$/, said('sitting')),
    channel: oneOf(CHANNELS, said('channel')),
    state: oneOf([...STATES, ...ASSIGNMENT_STATES], said('state')),
    unit: shaped(ID, said('unit')),
    category: shaped(CODE, said('category')),
    due: oneOf(DUES, said('due')),
    proposer: oneOf(PROPOSER_KINDS, said('proposer')),
    origin: oneOf(ORIGINS, said('origin')),
    class: shaped(CODE, said('class')),
    grade: shaped(CODE, said('grade')),
    delegation: shaped(ID, said('delegation')),
    period: shaped(/^\d{4}(-(0[1-9]|1[0-2]))?$/, said('period')),
    figure: oneOf(FIGURES, said('figure')),
    order: oneOf(ORDERS, said('order')) ?? 'due',
  }
}

/** The address of a filter, in one fixed order, so that the same list has the same address. */
export function filterQuery(filter: Filter, changes: Partial<Filter> = {}): string {
  const { order, ...rest } = { ...filter, ...changes }
  const query = new URLSearchParams()
  for (const name of ['view', ...CONDITIONS] as const) if (rest[name]) query.set(name, rest[name])
  if (order !== 'due') query.set('order', order)
  return query.toString()
}

/** The same list, one page on or back. */
export function pageQuery(filter: Filter, { turn, key, id }: Cursor): string {
  const query = new URLSearchParams(filterQuery(filter))
  query.set(turn, Buffer.from(JSON.stringify([key, id])).toString('base64url'))
  return query.toString()
}

/** A damaged cursor leads to the first page. */
export function readCursor(asked: Asked): Cursor | null {
  for (const turn of ['after', 'before'] as const) {
    const pair = decoded([asked[turn]].flat()[0] ?? '')
    if (pair) return { turn, key: pair[0], id: pair[1] }
  }
  return null
}

function decoded(text: string): [string, string] | null {
  if (!/^[\w-]{4,400}$/.test(text)) return null
  try {
    const pair: unknown = JSON.parse(Buffer.from(text, 'base64url').toString())
    const [key, id] = Array.isArray(pair) ? (pair as unknown[]) : []
    return typeof key === 'string' && typeof id === 'string' && ID.test(id) && !key.includes('\u0000') ? [key, id] : null
  } catch {
    return null // not written by us
  }
}

/** A cursor of another order, or a made-up one, leads to the first page: an instant is told in microseconds. */
export const fitsOrder = ({ key }: Cursor, order: Order) => order !== 'changed' || /^\d{1,17}$/.test(key)

export const isNarrowed = (filter: Filter) => CONDITIONS.some((name) => filter[name])
