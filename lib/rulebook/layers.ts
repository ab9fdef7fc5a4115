import { defaultRulebook } from './default'
import type { Level } from './reckoning'
import type { LimitName, Rulebook } from './rulebook'

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

type LimitSection = 'limits' | 'limitsInSession' | 'limitsOutOfSession'

/** Whose rule a limit of this document is: this place's own, or still the default's. */
export function limitLevel(rulebook: Rulebook, section: LimitSection, name: LimitName): Level {
  return same(rulebook[section][name], defaultRulebook[section][name]) ? 'default' : 'rulebook'
}
