import { defaultRulebook } from './default'
import { Rulebook } from './rulebook'

type Plain = Record<string, unknown>
const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Documents kept before 复核 had a limit of its own meant that of the review by it. */
function recheckedAsReviewed(document: unknown): unknown {
  if (!isPlain(document) || !isPlain(document.stages) || (document.stages.recheck ?? 'none') === 'none') return document
  const meant = (['limits', 'limitsInSession'] as const).flatMap((section) => {
    const limits = document[section]
    return isPlain(limits) && limits.review && !limits.recheck ? [[section, { ...limits, recheck: limits.review }]] : []
  })
  return { ...document, ...Object.fromEntries(meant) }
}

/** What is said replaces what lies under it; a list is replaced whole, for its order and its gaps mean something. */
function laidOver(under: unknown, said: unknown): unknown {
  if (said === undefined) return under
  if (!isPlain(under) || !isPlain(said) || 'unit' in said) return said
  return Object.fromEntries([...new Set([...Object.keys(under), ...Object.keys(said)])].map((key) => [key, laidOver(under[key], said[key])]))
}

/** A document as it was kept. What a later edition of the schema asks beyond it stands as in the default. */
export const readDocument = (document: unknown): Rulebook => Rulebook.parse(laidOver(defaultRulebook, recheckedAsReviewed(document)))
