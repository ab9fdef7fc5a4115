import { defaultRulebook } from './default'
import { same } from './difference'
import { findPreset, presetDocument } from './presets'
import type { Level } from './reckoning'
import type { LimitName, Rulebook } from './rulebook'
import { RULES, valueAt, type LimitSection } from './rules'

/** Whose rule it is: this place's own, or as the preset has it, or, where the preset has a gap, as the default has it. */
export type Source = 'local' | 'preset' | 'default'

/** What a preset says, by the rule's path, with the article that it cites; a rule on which it is silent is not there. */
export type Said = ReadonlyMap<string, unknown>

const read = new Map<string, Said>()

/** The preset from which a document was begun, by its code; nothing for one begun from the default. */
export function saidBy(code: string | null): Said {
  const preset = code === null ? null : findPreset(code)
  if (code === null || !preset) return new Map()
  const known = read.get(code) ?? statedIn(preset.rules, presetDocument(code))
  read.set(code, known)
  return known
}

const statedIn = (rules: object, document: Rulebook): Said =>
  new Map(RULES.flatMap(({ path }) => (valueAt(rules, path) === undefined ? [] : [[path, valueAt(document, path)] as const])))

/**
 * The source of every rule of a document, by its path ('limits.reply'), found by comparison: nobody has to remember to note it.
 * What was changed back to the default against the preset is local: somebody decided so here.
 */
export const sourcesOf = (document: Rulebook, said: Said = saidBy(document.preset)): Record<string, Source> =>
  Object.fromEntries(RULES.filter(({ path }) => path !== 'name' && path !== 'preset').map(({ path }) => [path, sourceOf(path, document, said)]))

export function sourceOf(path: string, document: Rulebook, said: Said = saidBy(document.preset)): Source {
  const value = valueAt(document, path)
  if (said.has(path)) return same(value, said.get(path)) ? 'preset' : 'local'
  return same(value, valueAt(defaultRulebook, path)) ? 'default' : 'local'
}

/** Whose rule a limit of this document is, as the reckoning of a date keeps it. */
export function limitLevel(rulebook: Rulebook, section: LimitSection, name: LimitName): Level {
  const source = sourceOf(`${section}.${name}`, rulebook)
  return source === 'local' ? 'rulebook' : source
}
