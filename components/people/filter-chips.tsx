import type { ReactNode } from 'react'
import { Chips } from '@/components/ui/chips'

type Condition = { name: string; words: string | null }
type Props = { words: ReactNode; conditions: readonly Condition[]; query: URLSearchParams; at: string }

/** How many and in which order, and each condition of the address with a way to drop it. */
export function FilterChips({ words, conditions, query, at }: Props) {
  const chips = conditions.flatMap(({ name, words: label }) => {
    if (!label || !query.get(name)) return []
    const rest = new URLSearchParams(query)
    rest.delete(name)
    return [{ label, href: `${at}?${rest}` }]
  })
  return <Chips words={words} chips={chips} />
}
