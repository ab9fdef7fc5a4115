import { defaultRulebook } from '@/lib/rulebook/default'
import { same } from '@/lib/rulebook/difference'
import { findPreset, presetDocument, PRESETS, unset } from '@/lib/rulebook/presets'
import { labelOf, valueAt } from '@/lib/rulebook/rules'
import type { Rulebook } from '@/lib/rulebook/rulebook'

export type Source = { value: string; label: string }
type InForce = { id: string; name: string; document: Rulebook } | null

/** From what a draft may be begun: what is in force here, the default, or the regulation of a real place. */
export const beginningsOf = (inForce: { name: string } | null): Source[] => [
  ...(inForce ? [{ value: 'inForce', label: `现行的「${inForce.name}」` }] : []),
  { value: 'default', label: '平台的默认规则' },
  ...PRESETS.map(({ code, name }) => ({ value: `preset:${code}`, label: name })),
]

/** The document to begin with and what the draft rests on; null for a source that there is not. */
export function beginFrom(source: string, inForce: InForce): { document: Rulebook; basedOn: string } | null {
  if (source === 'inForce') return inForce && { document: inForce.document, basedOn: inForce.id }
  if (source === 'default') return { document: defaultRulebook, basedOn: 'default' }
  const code = source.replace(/^preset:/, '')
  return findPreset(code) ? { document: presetDocument(code), basedOn: code } : null
}

/** The rules on which the regulation that a draft rests on is silent, and that still stand as in the default, by name. */
export const silentOf = (document: Rulebook): string[] =>
  document.preset === null || !findPreset(document.preset) ? [] : unset(document.preset).filter((path) => same(valueAt(document, path), valueAt(defaultRulebook, path))).map(labelOf)
