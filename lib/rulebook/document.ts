import { defaultRulebook } from './default'
import { Rulebook } from './rulebook'

type Plain = Record<string, unknown>
const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What is said replaces what lies under it; a list is replaced whole, for its order and its gaps mean something. */
function laidOver(under: unknown, said: unknown): unknown {
  if (said === undefined) return under
  if (!isPlain(under) || !isPlain(said) || 'unit' in said) return said
  return Object.fromEntries([...new Set([...Object.keys(under), ...Object.keys(said)])].map((key) => [key, laidOver(under[key], said[key])]))
}

/** A document as it was kept. What a later edition of the schema asks beyond it stands as in the default. */
export const readDocument = (document: unknown): Rulebook => Rulebook.parse(laidOver(defaultRulebook, document))
