import { demandWords, verdictWords } from '@/lib/rulebook/field-words'
import { markOf } from '@/lib/rulebook/known'
import { DEMANDS, VERDICTS, type Category, type ResultClass, type Rulebook } from '@/lib/rulebook/rulebook'
import { valueAt } from '@/lib/rulebook/rules'

// The lists of a rulebook as rows of a form: what a row asks, how an entry becomes a row and a row an entry again.

export const LIST_PATHS = ['resultClasses', 'satisfaction.axes', 'satisfaction.grades', 'refusal.codes', 'refusal.consequences', 'categories', 'formationBases'] as const
export type ListPath = (typeof LIST_PATHS)[number]
export const isListPath = (path: string): path is ListPath => (LIST_PATHS as readonly string[]).includes(path)

type Option = { value: string; label: string }
export type Column = { name: string; label: string; kind: 'line' | 'choice' | 'some'; max?: number; optional?: boolean | string; options?: readonly Option[] }
/** One entry as its fields say it; of several ticks, joined by commas, as a form gives them back. */
export type Row = Record<string, string>
type Entry = { code: string; label: string }
type Tree = Record<string, unknown>

const line = (name: string, label: string, max: number, optional?: boolean | string): Column => ({ name, label, kind: 'line', max, optional })
const label = line('label', '名称', 60)
const YES = 'yes'

export const columnsOf: Record<ListPath, readonly Column[]> = {
  resultClasses: [
    line('mark', '代号', 4), label,
    { name: 'demands', label: '答复里须写明', kind: 'some', optional: true, options: DEMANDS.map((value) => ({ value, label: demandWords[value] })) },
    { name: 'solved', label: '统计时', kind: 'some', optional: true, options: [{ value: YES, label: '算已解决' }] },
  ],
  'satisfaction.axes': [label, line('ask', '怎样问代表', 60, true)],
  'satisfaction.grades': [label, { name: 'verdict', label: '算作', kind: 'choice', options: VERDICTS.map((value) => ({ value, label: verdictWords[value] })) }],
  'refusal.codes': [label, { name: 'consequence', label: '规定的去向', kind: 'choice', optional: true, options: [] }],
  'refusal.consequences': [label],
  categories: [label, line('also', '又称', 200, '几个名称用顿号隔开'), line('children', '下分', 400, '几个小类用顿号隔开')],
  formationBases: [label],
}

/** Of a column that chooses among other rows of the same document, what there is to choose. */
export const columnsIn = (document: Rulebook, path: ListPath): readonly Column[] =>
  columnsOf[path].map((column) => (column.name === 'consequence' ? { ...column, options: [{ value: '', label: '由代工委选' }, ...document.refusal.consequences.map(({ code, label }) => ({ value: code, label }))] } : column))

export const listHints: Partial<Record<ListPath, string>> = {
  resultClasses: '从承诺最多的排到最少的：几份答复的类别不同时，按排在后面的算。',
  'refusal.codes': '写明去向的，不予受理时按它办；留空的，由代工委每次选。',
  'satisfaction.axes': '每一项都请代表评价。',
  'satisfaction.grades': '从好到差排。同一件有几个评价时，按排在后面的算。',
}

export function rowOf(path: ListPath, entry: Entry): Row {
  if (path === 'resultClasses') {
    const { code, label, demands, solved, mark } = entry as ResultClass
    return { code, mark: markOf({ code, mark }), label, demands: demands.join(','), solved: solved ? YES : '' }
  }
  if (path === 'categories') {
    const { code, label, also, children } = entry as Category
    return { code, label, also: also.join('、'), children: children.map((child) => child.label).join('、') }
  }
  return Object.fromEntries(Object.entries(entry).map(([name, value]) => [name, String(value)]))
}

export const rowsOf = (document: Rulebook, path: ListPath): Row[] => (valueAt(document, path) as Entry[]).map((entry) => rowOf(path, entry)) // the paths of lists

/** What the form says in the place of a list; `newCode` names what has no code yet. The schema judges it next. */
export function entriesSaid(path: ListPath, said: unknown, stored: Rulebook, newCode: () => string): unknown[] {
  const before = valueAt(stored, path) as Entry[] // the paths of lists
  return (Array.isArray(said) ? (said as Tree[]) : []).map((row) => {
    const text = (name: string) => (typeof row[name] === 'string' ? row[name].trim() : '')
    const code = text('code') || newCode()
    const label = text('label')
    switch (path) {
      case 'resultClasses': {
        const mark = text('mark')
        const demands = [row.demands ?? []].flat()
        return { code, ...(mark && mark !== code ? { mark } : {}), label, demands: DEMANDS.filter((demand) => demands.includes(demand)), solved: [row.solved].flat().includes(YES) }
      }
      case 'satisfaction.axes': return { code, label, ...(text('ask') ? { ask: text('ask') } : {}) }
      case 'satisfaction.grades': return { code, label, verdict: text('verdict') }
      case 'categories': {
        const known = (before.find((one) => one.code === code) as Category | undefined)?.children ?? []
        const children = pieces(text('children')).map((piece) => known.find((child) => child.label === piece) ?? { code: newCode(), label: piece })
        return { code, label, also: pieces(text('also')), children }
      }
      case 'refusal.codes': return { code, label, ...(text('consequence') ? { consequence: text('consequence') } : {}) }
      default: return { code, label }
    }
  })
}
const pieces = (text: string) => text.split(/[、，,；;]/).map((piece) => piece.trim()).filter(Boolean)

/** Two rows that people could not tell apart, by the field in which they are the same. */
export function repeatedIn(path: ListPath, entries: readonly unknown[]): Record<string, string> {
  const shown = (entries as Entry[]).map((entry) => rowOf(path, entry))
  const wrong: Record<string, string> = {}
  for (const name of path === 'resultClasses' ? ['mark', 'label'] : ['label']) {
    shown.forEach((row, index) => {
      if (row[name] && shown.findIndex((other) => other[name] === row[name]) < index) wrong[`${path}.${index}.${name}`] = `“${row[name]}”写了两次，留一个。`
    })
  }
  return wrong
}
