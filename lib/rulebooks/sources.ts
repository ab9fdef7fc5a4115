import { defaultRulebook } from '@/lib/rulebook/default'
import type { Rulebook } from '@/lib/rulebook/rulebook'

export type Source = { value: string; label: string }
type InForce = { id: string; name: string; document: Rulebook } | null

/** From what a draft may be begun: what is in force here, or the default. */
export const sourcesOf = (inForce: { name: string } | null): Source[] => [
  ...(inForce ? [{ value: 'inForce', label: `现行的「${inForce.name}」` }] : []),
  { value: 'default', label: '平台的默认规则' },
]

/** The document to begin with and what the draft rests on; null for a source that there is not. */
export function beginFrom(source: string, inForce: InForce): { document: Rulebook; basedOn: string } | null {
  if (source === 'inForce') return inForce && { document: inForce.document, basedOn: inForce.id }
  return source === 'default' ? { document: defaultRulebook, basedOn: 'default' } : null
}
