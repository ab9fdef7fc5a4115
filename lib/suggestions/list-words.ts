import { FIGURES } from '@/lib/reports/measures'
import { figureWords, periodWords } from '@/lib/reports/figure-words'
import { ASSIGNMENT_STATES } from '@/lib/assignments/assignment'
import { assignmentStateWords } from '@/lib/assignments/words'
import { originChoices } from '@/lib/registrations/words'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { knownIn, markOf } from '@/lib/rulebook/known'
import { classWords } from '@/lib/rulebook/words'
import type { ConditionName, Filter, Order } from '@/lib/suggestions/list-filter'
import type { Standpoint } from '@/lib/suggestions/standpoint'
import type { ViewKey } from '@/lib/suggestions/views'
import { STATES } from '@/lib/suggestions/suggestion'
import { channelWords, proposerKindWords, stateWords } from '@/lib/suggestions/words'

export type Choice = { value: string; label: string }
/** What a filter's fields offer in this congress, to this person. */
export type Choices = Record<Exclude<ConditionName, 'q'>, Choice[]>

export const conditionLabels: Record<ConditionName, string> = {
  q: '查找', sitting: '届次', channel: '提出时间', state: '状态', unit: '主办单位', category: '类别', due: '到期', proposer: '提出方式', origin: '来源', class: '结果类别', grade: '代表评价',
  delegation: '代表团', period: '受理时间', figure: '统计口径',
}
export const orderWords: Record<Order, { now: string; link: string }> = {
  due: { now: '最先到期的在前', link: '按到期' },
  changed: { now: '最近有变化的在前', link: '按变化' },
  number: { now: '按编号', link: '按编号' },
}
const dueChoices: Choice[] = [
  { value: 'overdue', label: '已逾期' },
  { value: '3', label: '三日内' },
  { value: '10', label: '十日内' },
  { value: '30', label: '三十日内' },
]
const fromWords = (words: Record<string, string | { label: string }>): Choice[] =>
  Object.entries(words).map(([value, said]) => ({ value, label: typeof said === 'string' ? said : said.label }))

/** Drafts are nobody's to list but their author's; that a deputy objected is the office's and the deputy's to find. */
function statesFor(standpoint: Standpoint): Choice[] {
  if (standpoint === 'unit') return ASSIGNMENT_STATES.map((value) => ({ value, label: assignmentStateWords[value].label }))
  const hidden: Record<string, readonly string[]> = { office: ['draft'], leader: ['draft', 'submitted', 'returned', 'refused', 'dissatisfied'] }
  return STATES.filter((state) => !hidden[standpoint]?.includes(state)).map((value) => ({ value, label: stateWords[value].label }))
}

/** What the local rules name, those included under which older records go on. */
export function choicesFor(standpoint: Standpoint, circumstances: Pick<Circumstances, 'rulebook' | 'versions'>, { sittings, units, delegations, periods }: { sittings: Choice[]; units: Choice[]; delegations: Choice[]; periods: string[] }): Choices {
  const coded = (entries: readonly { code: string; label: string }[]) => entries.map(({ code, label }) => ({ value: code, label }))
  return {
    sitting: sittings,
    channel: fromWords(channelWords),
    state: statesFor(standpoint),
    unit: units,
    category: coded(knownIn(circumstances, ({ categories }) => categories)),
    due: dueChoices,
    proposer: fromWords(proposerKindWords),
    origin: [...originChoices],
    class: knownIn(circumstances, ({ resultClasses }) => resultClasses).map((one) => ({ value: one.code, label: `${classWords(markOf(one))}：${one.label}` })),
    grade: standpoint === 'deputy' ? [] : [...coded(knownIn(circumstances, ({ satisfaction }) => satisfaction.grades)), { value: 'lapsed', label: '逾期未评价' }],
    // who proposed must not be narrowed down by whoever may not read it
    delegation: standpoint === 'office' || standpoint === 'leader' ? delegations : [],
    period: periods.map((value) => ({ value, label: periodWords(value) })),
    figure: FIGURES.map((value) => ({ value, label: figureWords[value] })),
  }
}

/** A condition as a reader would say it: 到期：十日内. Null where this person's list does not know it. */
export function conditionWords(name: ConditionName, filter: Filter, choices: Choices): string | null {
  const value = filter[name]
  if (!value) return null
  if (name === 'q') return `“${value}”`
  const known = choices[name].find((choice) => choice.value === value)
  return known ? `${conditionLabels[name]}：${known.label}` : null
}

const NUMERALS = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九']
/** 18 → 十八, for numbers of terms and sittings, which stay below a hundred. */
export function inChinese(count: number): string {
  const [tens, ones] = [Math.floor(count / 10), count % 10]
  if (tens === 0) return NUMERALS[ones] ?? String(count)
  return `${tens > 1 ? NUMERALS[tens] : ''}十${ones > 0 ? NUMERALS[ones] : ''}`
}
export const sittingWords = (term: number, sitting: number | null) => `${inChinese(term)}届${sitting === null ? '' : `${inChinese(sitting)}次`}`

/** 18 or 18-5, as a filter and an axis of figures write it. */
export const termWords = (key: string) => {
  const [term, sitting] = key.split('-').map(Number)
  return sittingWords(term ?? 0, sitting ?? null)
}

export const countWords = (count: number, most: number) => (count > most ? `${most - 1}+` : String(count))

/** A figure that was not counted to its end stands in the label as it is said. */
export const countedLabel = ({ label, count }: { label: string; count: number }, most: number) =>
  count > most ? { label: `${label} ${countWords(count, most)}` } : { label, count }

export const titleWords: Record<Standpoint, string> = { office: '代表建议', unit: '承办建议', deputy: '代表建议', leader: '代表建议', keeper: '代表建议' }

/** What will stand here, where a view has nothing yet. */
const emptyViewWords: Partial<Record<ViewKey, string>> = {
  all: '还没有建议。代表提交、代工委受理后会出现在这里。',
  todo: '没有等您办的事。',
  toSign: '没有等您签收的建议。',
  led: '您还没有提过建议。',
  signed: '您还没有参加过联名。',
  invited: '还没有人请您联名。',
  toEvaluate: '没有等您评价的答复。',
  overdue: '没有逾期的建议。',
  unsigned: '各单位都已签收。',
  requests: '没有等裁定的申请。',
}
export const emptyWords = (view: ViewKey) => emptyViewWords[view] ?? '这个视图里现在没有建议。'
