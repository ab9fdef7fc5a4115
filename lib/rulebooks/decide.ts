import { guards } from '@/lib/rulebook/guards'
import { difference } from '@/lib/rulebook/difference'
import type { Rulebook } from '@/lib/rulebook/rulebook'
import { rulebookRefusals } from '@/lib/rulebooks/words'

type Asked = { document: Rulebook; inForce: Rulebook; inForceFrom: string; today: string; isFirst: boolean }

/** Why a draft may not be put in force, as a sentence, or null if it may. The step's own conditions are asked by the engine. */
export function hindrance({ document, inForce, inForceFrom, today, isFirst }: Asked): string | null {
  if (inForceFrom < today) return rulebookRefusals.tooEarly
  const [guard] = guards(document)
  if (guard) return guard.sentence
  return !isFirst && changesOf(inForce, document).length === 0 ? rulebookRefusals.nothingNew : null
}

/** What the draft changes of how suggestions are handled; its name and where it was begun from are no rules. */
export const changesOf = (inForce: Rulebook, document: Rulebook) =>
  difference(inForce, document).filter(({ path }) => path !== 'name' && path !== 'preset')
