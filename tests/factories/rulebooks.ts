import { defaultRulebook } from '@/lib/rulebook/default'
import { presetDocument, PRESETS } from '@/lib/rulebook/presets'
import type { Rulebook } from '@/lib/rulebook/rulebook'

/** A procedure with every stage that a place may have, each in its longest form. */
export const everyStage: Rulebook = {
  ...defaultRulebook,
  name: '各个环节都有的规则',
  stages: { recheck: 'delegation', propose: true, coordinate: true, dispatcher: true, replyCheck: 'dispatcher', study: 'office' },
  extension: { ...defaultRulebook.extension, times: 2, agreedBy: 'dispatcher' },
  withdrawal: { until: 'handling', joint: 'all' },
  merge: { ...defaultRulebook.merge, until: 'handling' },
}

/** The seven regulations, and that one. */
export const everyRulebook: readonly Rulebook[] = [...PRESETS.map(({ code }) => presetDocument(code)), everyStage]
