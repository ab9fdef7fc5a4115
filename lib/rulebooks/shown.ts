import { RULES, sectionWords, valueAt, type Rule } from '@/lib/rulebook/rules'
import type { Rulebook } from '@/lib/rulebook/rulebook'

export type RuleShown = { path: string; label: string; lines: string[]; basis: string | null }
export type GroupShown = { section: string; title: string; rules: RuleShown[] }

const NO_RULES = ['name', 'preset', 'limits', 'limitsInSession', 'limitsOutOfSession']

/** Every rule but the limits in plain words, by groups, in the order in which people read them. */
export function groupsOf(document: Rulebook): GroupShown[] {
  const sections = [...new Set(RULES.map(({ section }) => section))].filter((section) => !NO_RULES.includes(section))
  return sections.map((section) => ({
    section, title: sectionWords[section as keyof typeof sectionWords],
    rules: RULES.filter((rule) => rule.section === section).map((rule) => shown(rule, document)),
  }))
}

function shown(rule: Rule, document: Rulebook): RuleShown {
  const { path, label, say, entry } = rule
  const value = valueAt(document, path)
  const lines = entry && Array.isArray(value) ? value.map((one) => entry(one as never)) : [say(value)] // a rule with entries is a list
  return { path, label, lines, basis: document.bases[path] ?? null }
}
