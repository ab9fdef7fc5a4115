import type { Circumstances } from './circumstances'
import type { ResultClass, Rulebook } from './rulebook'

type Known = Pick<Circumstances, 'rulebook' | 'versions'>

/** What a list of codes may mean here: today's entries, then those that only earlier versions have, under which records go on. */
export function knownIn<E extends { code: string }>({ rulebook, versions }: Known, listOf: (rulebook: Rulebook) => readonly E[]): E[] {
  const all = [rulebook, ...(versions ? [...versions.byId.values(), versions.default] : [])].flatMap(listOf)
  return [...new Map(all.toReversed().map((entry) => [entry.code, entry])).values()].sort((a, b) => firstAt(all, a) - firstAt(all, b))
}
const firstAt = (all: readonly { code: string }[], { code }: { code: string }) => all.findIndex((entry) => entry.code === code)

/** What a code is called here; one that no rule knows (a word of an imported ledger) stands as it is. */
export const labelOf = (entries: readonly { code: string; label: string }[], code: string | null): string => entries.find((entry) => entry.code === code)?.label ?? code ?? ''

/** 甲 or A: what stands for a class on paper and in lists. */
export const markOf = ({ code, mark }: Pick<ResultClass, 'code' | 'mark'>): string => mark ?? code
export const classMark = (code: string | null, { resultClasses }: Pick<Rulebook, 'resultClasses'>): string | null =>
  code === null ? null : markOf(resultClasses.find((one) => one.code === code) ?? { code })
