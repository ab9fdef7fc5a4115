import type { z } from 'zod'
import { LAST_RESORTS } from '@/lib/rulebook/procedure'
import { labelOf, RULES, valueAt, type Rule } from '@/lib/rulebook/rules'
import { Rulebook, type Limit } from '@/lib/rulebook/rulebook'
import { entriesSaid, isListPath, LIST_PATHS, repeatedIn, type ListPath } from '@/lib/rulebooks/rows'

// A draft is edited rule by rule: the name of a field is the rule's path in the document.

export type Kind = 'limit' | 'list' | 'choice' | 'count' | 'days' | 'some' | 'text'
type Tree = Record<string, unknown>

/** How a rule is edited in the form; null for what is no choice. */
export function kindOf({ path, field, entry }: Rule, document: Rulebook): Kind | null {
  const value = valueAt(document, path)
  if (value === undefined || path === 'name' || path === 'preset') return null
  if (isListPath(path)) return 'list'
  if (entry) return null
  if (!field) return 'limit'
  if (field.options) return field.options.length > 1 ? 'choice' : null
  if (typeof value === 'number') return 'count'
  if (path === 'rounds.after' || path === 'commitments.classes') return 'some'
  return Array.isArray(value) ? 'days' : 'text'
}

export type Read = { ok: true; document: Rulebook } | { ok: false; fields: Record<string, string> }

/** What the form says, laid over the draft as it stands. What the form does not name stays as it was. */
export function readDraft(stored: Rulebook, form: Tree, newCode: () => string = refuseNew): Read {
  const document = structuredClone(stored) as Tree
  for (const rule of RULES) {
    const kind = kindOf(rule, stored)
    const said = kind === 'some' || kind === 'list' ? listSaid(form, rule.path) : valueAt(form, rule.path)
    if (!kind || said === undefined) continue
    put(document, rule.path, kind === 'list' ? entriesSaid(rule.path as ListPath, said, stored, newCode) : valueOf(kind, rule, said)) // lists have these paths
  }
  dropGoneClasses(document)
  dropGoneConsequences(document)
  const reasons = Object.entries(stored.reasons).concat(GUARDED.map((path) => [path, '']))
  document.reasons = Object.fromEntries(reasons.map(([path, kept]) => [path, String(valueAt(form, `reasons.${path}`) ?? kept).trim()]).filter(([, reason]) => reason))
  const read = Rulebook.safeParse(document)
  const twice = Object.assign({}, ...LIST_PATHS.map((path) => repeatedIn(path, valueAt(document, path) as unknown[]))) as Record<string, string> // lists, whatever is in them
  if (!read.success) return { ok: false, fields: { ...mistakesIn(read.error), ...twice } }
  return Object.keys(twice).length > 0 ? { ok: false, fields: twice } : { ok: true, document: read.data }
}

/** A form drawn without a script may hold rows that nobody named; the server names them. */
const refuseNew = (): string => ''

/** Promises are not tracked for a class that there is no more. */
function dropGoneClasses(document: Tree): void {
  const classes = (document.resultClasses as { code: string }[]).map(({ code }) => code) // a list in every document
  const commitments = document.commitments as { classes: string[] }
  commitments.classes = commitments.classes.filter((code) => classes.includes(code))
}

/** A consequence that was taken out is prescribed no more. */
function dropGoneConsequences(document: Tree): void {
  const refusal = document.refusal as { codes: { consequence?: string }[]; consequences: { code: string }[] } // lists in every document
  for (const ground of refusal.codes) if (!refusal.consequences.some(({ code }) => code === ground.consequence)) delete ground.consequence
}

export const GUARDED = (['limits', 'limitsInSession', 'limitsOutOfSession'] as const).flatMap((section) => [`${section}.reply`, `${section}.replyExtended`])

/** A group of boxes of which none is ticked sends nothing, so the form says beside it that it was there. */
const listSaid = (form: Tree, path: string): unknown => (valueAt(form, `asked.${path}`) === undefined ? undefined : (valueAt(form, path) ?? []))

function valueOf(kind: Exclude<Kind, 'list'>, { field }: Rule, said: unknown): unknown {
  const text = typeof said === 'string' ? said.trim() : ''
  switch (kind) {
    case 'limit': return limitOf(said as Tree)
    case 'choice': return field!.options!.find(({ value }) => String(value) === text)?.value
    case 'count': return wholeNumber(text)
    case 'days': return text === '' ? [] : text.split(/[、，,\s]+/).filter(Boolean).map(wholeNumber)
    case 'some': return inOrder([said].flat().map(String))
    case 'text': return text
  }
}

/** What is no whole number is left to the schema to refuse. */
const wholeNumber = (text: string): number => (/^\d{1,4}$/.test(text.trim()) ? Number(text.trim()) : NaN)

/** What follows the last round is offered in the law's order, whatever order it was ticked in. */
const inOrder = (chosen: readonly string[]): readonly string[] => {
  const known = LAST_RESORTS.filter((one) => chosen.includes(one))
  return known.length === chosen.length ? known : chosen
}

function limitOf({ unit, length, on, start, restDay, basis }: Tree): Limit {
  const said = (value: unknown) => String(value ?? '').trim()
  const more = { start, restDay, basis: said(basis) || null }
  const measure = unit === 'fixed' ? { on: said(on) } : unit === 'sameDay' ? {} : { length: wholeNumber(said(length)) }
  return { unit, ...measure, ...more } as Limit // the schema judges it next
}

function put(tree: Tree, path: string, value: unknown): void {
  const [key, ...rest] = path.split('.') as [string, ...string[]]
  if (rest.length === 0) tree[key] = value
  else put(tree[key] as Tree, rest.join('.'), value)
}

const CHINESE = /[\u4e00-\u9fff]/

function mistakesIn({ issues }: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const { path, message } of issues) {
    const at = path.join('.').replace(/(?<!grades|axes|codes|consequences|categories|resultClasses|formationBases)\.\d+$/, '').replace(/^categories\.(\d+)\.(also|children)\..*$/, 'categories.$1.$2')
    fields[at] ??= `「${labelOf(at)}」${CHINESE.test(message) ? message : (sentences[at.split('.').at(-1)!] ?? '没有写对')}。`
  }
  return fields
}
const sentences: Record<string, string> = {
  length: '写一个整数：天数 1 到 366，工作日 1 到 250，月数 1 到 12',
  max: '写 1 到 9 的整数',
  times: '写 0 到 9 的整数',
  remindBefore: '写 1 到 120 的整数，最多五个，用顿号隔开',
  after: '至少选一样',
  inSession: '用一串 # 代表数字，例如 ####',
  outOfSession: '用一串 # 代表数字，例如 B####',
  basis: '不超过 200 个字',
  label: '的名称要写，不超过 60 个字',
  mark: '的代号不超过 4 个字',
  ask: '的问法不超过 60 个字',
  verdict: '要选算作什么',
  also: '的又称每个不超过 60 个字',
  children: '的小类每个不超过 60 个字',
  resultClasses: '至少要有一行', axes: '至少要有一行', grades: '至少要有一行', codes: '至少要有一行', consequences: '至少要有一行', categories: '至少要有一行', formationBases: '至少要有一行',
}
