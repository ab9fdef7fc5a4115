import { callingIt } from '@/lib/congresses/office'
import { canAnywhere, type Actor } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { defaultRulebook } from '@/lib/rulebook/default'
import type { Difference } from '@/lib/rulebook/difference'
import { guards } from '@/lib/rulebook/guards'
import type { Limit } from '@/lib/rulebook/rulebook'
import { valueAt } from '@/lib/rulebook/rules'
import { fullDay } from '@/lib/rulebook/words'
import { changesOf } from '@/lib/rulebooks/decide'
import { editorOf, type Editor } from '@/lib/rulebooks/editor'
import { effectWords } from '@/lib/rulebooks/effect'
import { findExample } from '@/lib/rulebooks/example'
import type { RulebookAction } from '@/lib/rulebooks/lifecycle'
import { countUnder, findInForce, findVersion, type FullVersion } from '@/lib/rulebooks/queries'
import { silentOf } from '@/lib/rulebooks/sources'
import { rulebookLife, toVersion } from '@/lib/rulebooks/version'
import { heldWords, numberWords, rulebookStateWords } from '@/lib/rulebooks/words'

export type RulebookPage = {
  version: FullVersion
  title: string
  facts: string
  /** Against what is in force; null where this is it. */
  changes: Difference[] | null
  empty: string
  hindrances: string[]
  /** Rules on which the regulation that it was begun from is silent: there the default stands. */
  silent: string[]
  editor: Editor | null
  opens: RulebookAction[]
  comparedWith: string | null
}

/** One version as this person sees it: a draft to be edited or decided, or what was decided. */
export async function rulebookPageOf(actor: Actor, id: string, { today, calendar }: Circumstances): Promise<RulebookPage | null> {
  const version = await findVersion(actor, id)
  if (!version) return null
  const inForce = await findInForce(actor)
  const { document, state } = version
  const isDraft = state === 'draft'
  const against = inForce?.document ?? defaultRulebook
  const edits = isDraft && canAnywhere(actor, 'rulebook.save')
  const setting = edits ? { example: await findExample(actor), today, calendar } : null
  return {
    version,
    title: isDraft ? `草稿：${version.name}` : version.number === null ? `${rulebookStateWords[state]}的草稿：${version.name}` : `${numberWords(version.number)}：${version.name}`,
    facts: version.number === null ? (inForce ? `与现行的「${inForce.name}」比较` : '与平台的默认规则比较') : await decidedFacts(actor, version),
    changes: state === 'inForce' || state === 'discarded' ? null : callingIt(actor.office, changesOf(against, document)),
    empty: isDraft ? '没有区别。改动并存下以后，区别列在这里。' : '没有区别。',
    hindrances: isDraft ? callingIt(actor.office, guards(document).map(({ sentence }) => sentence)) : [],
    silent: isDraft ? callingIt(actor.office, silentOf(document)) : [],
    editor: setting && editorOf(document, (limit, path) => effectWords(limit, valueAt(against, path) as Limit | undefined, setting), actor.office),
    opens: rulebookLife.openSteps(actor, toVersion(version)),
    comparedWith: inForce?.id ?? null,
  }
}

async function decidedFacts(actor: Actor, { id, state, inForceFrom, decidedByName }: FullVersion): Promise<string> {
  return `${rulebookStateWords[state]}，${inForceFrom ? `${fullDay(inForceFrom)}起执行，` : ''}${decidedByName}批准。${heldWords(await countUnder(actor, id))}`
}
