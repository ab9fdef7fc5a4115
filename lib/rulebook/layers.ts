import { defaultRulebook } from './default'
import { same } from './difference'
import type { Level } from './reckoning'
import type { LimitName, Rulebook } from './rulebook'
import { RULES, valueAt, type LimitSection } from './rules'

/** Whose rule it is: this place's own, or as the preset has it, or, where the preset has a gap, as the default has it. */
export type Source = 'local' | 'preset' | 'default'

/**
 * The source of every rule of a document, by its path ('limits.reply'), found by comparison: nobody has to remember to note it.
 * What was changed back to the default against the preset is local: somebody decided so here.
 */
export const sourcesOf = (document: Rulebook, preset: object | null): Record<string, Source> =>
  Object.fromEntries(RULES.filter(({ path }) => path !== 'name' && path !== 'preset').map(({ path }) => [path, sourceOf(path, document, preset)]))

export function sourceOf(path: string, document: Rulebook, preset: object | null): Source {
  const value = valueAt(document, path)
  const said = preset ? valueAt(preset, path) : undefined
  if (said !== undefined) return same(value, said) ? 'preset' : 'local'
  return same(value, valueAt(defaultRulebook, path)) ? 'default' : 'local'
}

/** Whose rule a limit of this document is, as the reckoning of a date keeps it. */
export function limitLevel(rulebook: Rulebook, section: LimitSection, name: LimitName, preset: object | null = null): Level {
  const source = sourceOf(`${section}.${name}`, rulebook, preset)
  return source === 'local' ? 'rulebook' : source
}
