import type { CommitmentState } from '@/lib/commitments/commitment'
import { PROMISE_FIGURES } from '@/lib/reports/measures'

/** The lists of the ledger, each a named address; the first opens without a name. */
export const VIEWS = ['open', 'overdue', 'soon', 'carried', 'kept', 'settled'] as const
export type View = (typeof VIEWS)[number]
export const viewWords: Record<View, string> = { open: '兑现中', overdue: '已逾期', soon: '将到期', carried: '往年转入', kept: '待复评', settled: '已了结' }
/** Every promise stands in one of these; the other lists pick from the first. */
export const WHOLE = ['open', 'kept', 'settled'] as const satisfies readonly View[]
export const emptyWords: Record<View, string> = {
  open: '没有正在兑现的承诺。答复签发以后，答复里的承诺会列在这里。', overdue: '没有逾期的承诺。', soon: '近期没有到期的承诺。', carried: '没有往年转入的承诺。', kept: '没有等代表复评的承诺。', settled: '还没有了结的承诺。',
}

/** What the figures of a year of promises count, too: those that were still to be kept when it began. */
export const LEDGER_FIGURES = [...PROMISE_FIGURES, 'carried'] as const
export type LedgerFigure = (typeof LEDGER_FIGURES)[number]

/** `figure`: what a figure counts instead of a view, among the promises to the suggestions of the list `of`, or among all. */
export type Filter = { view: View; q: string; unit: string | null; /** The year in which it was promised, or what former terms left. */ from: string; figure: LedgerFigure | null; of: string; after: { dueOn: string; id: string } | null }
export type Asked = Record<string, string | string[] | undefined>

export function readFilter(asked: Asked): Filter {
  const said = (name: string) => [asked[name]].flat()[0]?.trim() ?? ''
  const [, dueOn, id] = /^(\d{4}-\d{2}-\d{2})_([A-Za-z0-9-]{1,64})$/.exec(said('after')) ?? []
  return { view: VIEWS.find((view) => view === said('view')) ?? 'open', q: said('q').slice(0, 60), unit: said('unit').slice(0, 64) || null, from: /^(\d{4}|former)$/.exec(said('from'))?.[0] ?? '', figure: LEDGER_FIGURES.find((figure) => figure === said('figure')) ?? null, of: said('of').slice(0, 600), after: dueOn && id ? { dueOn, id } : null }
}

export function filterQuery(filter: Filter, change: Partial<Filter> = {}): string {
  const next = { ...filter, ...change }
  const entries = { view: next.view === 'open' ? '' : next.view, q: next.q, unit: next.unit ?? '', from: next.from, figure: next.figure ?? '', of: next.figure ? next.of : '', after: next.after ? `${next.after.dueOn}_${next.after.id}` : '' }
  return new URLSearchParams(Object.entries(entries).filter(([, value]) => value !== '')).toString()
}

export type LedgerRow = {
  id: string; suggestionId: string; replyId: string; number: string | null; title: string; unit: string; text: string; responsible: string
  dueOn: string; state: CommitmentState; isLate: boolean; timesPostponed: number; judgeOn: string | null
  promisedOn: string | null; termNumber: number | null; firstDueOn: string; keptOn: string | null
  /** The term in which the suggestion was made is over: the unit answers to the deputy of that time (domain A12). */
  isOfFormerTerm: boolean
  /** What was last told of it, for the workbook. */
  lastSaid: string | null
}
