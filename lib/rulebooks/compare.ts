import { callingIt } from '@/lib/congresses/office'
import type { Actor } from '@/lib/policy'
import { defaultRulebook } from '@/lib/rulebook/default'
import type { Difference } from '@/lib/rulebook/difference'
import { PRESETS, presetDocument } from '@/lib/rulebook/presets'
import type { Rulebook } from '@/lib/rulebook/rulebook'
import { changesOf } from '@/lib/rulebooks/decide'
import { findVersion, listDrafts, listVersions, type FullVersion } from '@/lib/rulebooks/queries'
import { numberWords } from '@/lib/rulebooks/words'

export type Comparison = { options: { value: string; label: string }[]; chosen: { value: string; label: string; changes: Difference[] } | null }

/** A version beside any other: an earlier or later one, a draft, the default, or the regulation of a real place. `asked` comes from the address. */
export async function comparisonOf(actor: Actor, version: FullVersion, asked: string): Promise<Comparison> {
  const [{ rows }, drafts] = await Promise.all([listVersions(actor, null), listDrafts(actor)])
  const options = [
    ...rows.map(({ id, number, name }) => ({ value: id, label: `${numberWords(number!)}：${name}` })), // listed because they have a number
    ...drafts.map(({ id, name }) => ({ value: id, label: `草稿：${name}` })),
    { value: 'default', label: '平台的默认规则' },
    ...PRESETS.map(({ code, name }) => ({ value: `preset:${code}`, label: name })),
  ].filter(({ value }) => value !== version.id)
  const option = options.find(({ value }) => value === asked)
  const other = option && (await documentOf(actor, option.value))
  return { options, chosen: option && other ? { ...option, changes: callingIt(actor.office, changesOf(other, version.document)) } : null }
}

async function documentOf(actor: Actor, value: string): Promise<Rulebook | null> {
  if (value === 'default') return defaultRulebook
  if (value.startsWith('preset:')) return presetDocument(value.slice('preset:'.length))
  return (await findVersion(actor, value))?.document ?? null
}
