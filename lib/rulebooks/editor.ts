import { callingIt } from '@/lib/congresses/office'
import { guards } from '@/lib/rulebook/guards'
import { lastResortWords } from '@/lib/rulebook/field-words'
import { LAST_RESORTS } from '@/lib/rulebook/procedure'
import { LIMIT_SECTIONS, RULES, sectionWords, valueAt, type Rule } from '@/lib/rulebook/rules'
import { STARTS_OF, type Limit, type LimitName, type Rulebook } from '@/lib/rulebook/rulebook'
import { startWords } from '@/lib/rulebook/start-words'
import { lengthWords } from '@/lib/rulebook/words'
import { kindOf, type Kind } from '@/lib/rulebooks/draft'
import { columnsIn, isListPath, listHints, rowsOf, type Column, type ListPath, type Row } from '@/lib/rulebooks/rows'

type Option = { value: string; label: string }
type Base = { path: string; label: string }
/** A list is edited row by row. */
export type ListField = Base & { kind: 'list'; path: ListPath; columns: readonly Column[]; rows: Row[]; hint?: string }
export type PlainField = Base & { kind: Exclude<Kind, 'limit' | 'list'>; value: string; options: Option[]; chosen: string[]; hint?: string }
export type LimitField = Base & {
  kind: 'limit'; summary: string; effect: string; unit: string; length: string; on: string; start: string; starts: Option[]; restDay: string; basis: string
  /** Where the law's months may be exceeded: what is to be said for it, and what has been. */
  excess: { sentence: string; reason: string } | null
}
export type EditorGroup = { section: string; title: string; lists: ListField[]; fields: PlainField[] }
export type Editor = { limits: { section: string; title: string; fields: LimitField[] }[]; groups: EditorGroup[] }

/** `office`: what this congress calls it, in our own words only. */
export function editorOf(document: Rulebook, effectOf: (limit: Limit, path: string) => string, office?: string): Editor {
  const sections = [...new Set(RULES.map(({ section }) => section))]
  const isLimits = (section: string) => (LIMIT_SECTIONS as readonly string[]).includes(section)
  const title = (section: string) => sectionWords[section as keyof typeof sectionWords]
  const fieldsOf = (section: string) => RULES.filter((rule) => rule.section === section && kindOf(rule, document))
  const excesses = new Map(guards({ ...document, reasons: {} }).map(({ path, sentence }) => [path, sentence]))
  return {
    limits: sections.filter(isLimits).map((section) => ({ section, title: title(section), fields: fieldsOf(section).map((rule) => limitField(rule, document, effectOf, excesses)) })).filter(({ fields }) => fields.length),
    groups: sections.filter((section) => !isLimits(section)).map((section) => {
      const rules = fieldsOf(section)
      const lists = rules.flatMap(({ path, label }) => (isListPath(path) ? [{ kind: 'list' as const, path, label, columns: callingIt(office, columnsIn(document, path)), rows: rowsOf(document, path), hint: callingIt(office, listHints[path]) }] : []))
      return { section, title: title(section), lists, fields: rules.filter(({ path }) => !isListPath(path)).map((rule) => plainField(rule, document, office)) }
    }).filter(({ lists, fields }) => lists.length + fields.length),
  }
}

function limitField({ path, label }: Rule, document: Rulebook, effectOf: (limit: Limit, path: string) => string, excesses: ReadonlyMap<string, string>): LimitField {
  const limit = valueAt(document, path) as Limit // the path of a limit in a valid document
  const name = path.split('.')[1] as LimitName
  const sentence = excesses.get(path)
  return {
    kind: 'limit', path, label, summary: `${lengthWords(limit)}，${limit.unit === 'sameDay' ? startWords[limit.start] : `${startWords[limit.start]}之后`}`,
    effect: effectOf(limit, path), unit: limit.unit, length: 'length' in limit ? String(limit.length) : '', on: 'on' in limit ? limit.on : '',
    start: limit.start, starts: STARTS_OF[name].map((start) => ({ value: start, label: startWords[start] })), restDay: limit.restDay, basis: limit.basis ?? '',
    excess: sentence ? { sentence, reason: document.reasons[path] ?? '' } : null,
  }
}

function plainField(rule: Rule, document: Rulebook, office?: string): PlainField {
  const { path, field } = rule
  const { label } = callingIt(office, { label: rule.label })
  const value = valueAt(document, path)
  const kind = kindOf(rule, document) as PlainField['kind'] // limits and lists have their own
  const list = Array.isArray(value) ? value.map(String) : []
  return { path, label, kind, value: list.length || Array.isArray(value) ? list.join('、') : String(value), chosen: list, options: callingIt(office, optionsOf(path, field?.options, document)), hint: hints[kind] }
}

function optionsOf(path: string, options: readonly { value: unknown; label: string }[] | undefined, document: Rulebook): Option[] {
  if (path === 'rounds.after') return LAST_RESORTS.map((value) => ({ value, label: lastResortWords[value] }))
  if (path === 'commitments.classes') return document.resultClasses.map(({ code, mark, label }) => ({ value: code, label: `${mark ?? code} ${label}` }))
  return (options ?? []).map(({ value, label }) => ({ value: String(value), label }))
}

const hints: Partial<Record<Kind, string>> = { days: '写到期前的天数，用顿号隔开；不提醒就空着', text: '用一串 # 代表数字，例如 ####' }
