/** What stands where a proposer's name stood who asked for secrecy. */
const SOMEBODY = '某代表'

/**
 * The same without these names, wherever they stand: a unit that learned a name by telephone may have written it into its reply.
 * Applied to everything that a reader gets who may not know the proposer.
 */
export function nameless<T>(value: T, names: readonly (string | null | undefined)[]): T {
  const known = names.filter((name): name is string => Boolean(name && name.length > 1))
  return known.length === 0 ? value : (without(value, known) as T) // the same shape, its texts changed
}

function without(value: unknown, names: readonly string[]): unknown {
  if (typeof value === 'string') return names.reduce((text, name) => text.replaceAll(`${name}代表`, SOMEBODY).replaceAll(name, SOMEBODY), value)
  if (Array.isArray(value)) return value.map((one) => without(one, names))
  if (value === null || typeof value !== 'object' || value instanceof Date) return value
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, without(held, names)]))
}
