import type { Rulebook } from './rulebook'
import { labelOf, RULES, valueAt, type Rule } from './rules'

export type Difference = { path: string; label: string; before: string; after: string }

export const same = (a: unknown, b: unknown): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))

// A document that went through a Json column comes back with its keys in another order.
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]))
}

/** What one rulebook changes against another, rule by rule, in the words in which people read both. */
export const difference = (before: Rulebook, after: Rulebook): Difference[] => [
  ...RULES.flatMap((rule) => (rule.entry ? amongEntries(rule, before, after) : ofRule(rule, before, after))),
  ...written('bases', (label) => `「${label}」的依据`, before, after),
  ...written('reasons', (label) => `「${label}」超过法定期限的理由`, before, after),
]

function ofRule({ path, label, say }: Rule, before: Rulebook, after: Rulebook): Difference[] {
  const [was, is] = [valueAt(before, path), valueAt(after, path)]
  return same(was, is) ? [] : [{ path, label, before: say(was), after: say(is) }]
}

type Entry = { code: string; label: string }

function amongEntries({ path, label, entry }: Rule, before: Rulebook, after: Rulebook): Difference[] {
  const [was, is] = [before, after].map((document) => valueAt(document, path) as Entry[]) as [Entry[], Entry[]] // rules with entries are lists
  const say = (one: Entry | undefined) => (one ? entry!(one as never) : '没有')
  const codes = [...new Set([...was, ...is].map(({ code }) => code))]
  const changed = codes.flatMap((code) => {
    const [old, now] = [was, is].map((entries) => entries.find((one) => one.code === code))
    return same(old, now) ? [] : [{ path: `${path}.${code}`, label: `${label}「${(now ?? old)!.label}」`, before: say(old), after: say(now) }]
  })
  const order = (entries: Entry[], others: Entry[]) => entries.filter(({ code }) => others.some((other) => other.code === code))
  const [wasOrder, isOrder] = [order(was, is), order(is, was)]
  const moved = !same(wasOrder.map(({ code }) => code), isOrder.map(({ code }) => code))
  const inWords = (entries: Entry[]) => entries.map((one) => one.label).join('、')
  return moved ? [...changed, { path, label: `${label}的顺序`, before: inWords(wasOrder), after: inWords(isOrder) }] : changed
}

function written(section: 'bases' | 'reasons', named: (label: string) => string, before: Rulebook, after: Rulebook): Difference[] {
  const paths = [...new Set([...Object.keys(before[section]), ...Object.keys(after[section])])]
  return paths.flatMap((path) => {
    const [was, is] = [before[section][path], after[section][path]]
    return was === is ? [] : [{ path: `${section}.${path}`, label: named(labelOf(path)), before: was ?? '没有写', after: is ?? '没有写' }]
  })
}
