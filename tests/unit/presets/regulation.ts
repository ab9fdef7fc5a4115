import { aCalendar } from '../../../lib/rulebook/calendar'
import { latestExtension, reckonFor } from '../../../lib/rulebook/order'
import { findPreset, presetDocument, unset } from '../../../lib/rulebook/presets'
import type { Channel, LimitName, Rulebook, Start } from '../../../lib/rulebook/rulebook'

const calendar = aCalendar()

/** One regulation as a person asks it: by when, on what word, and what is left open. */
export function aRegulation(code: string) {
  const rulebook = presetDocument(code)
  const { regulation, alsoSays } = findPreset(code)!
  const withoutTitle = (basis: string | null | undefined) => basis?.replace(regulation, '') ?? null
  return {
    rulebook,
    unset: unset(code),
    alsoSays,
    /** '2026-06-04 第二十条': when what began on this day ends, and the article on which that rests. */
    due(name: LimitName, start: Start, startOn: string, channel?: Channel): string {
      const { dueOn, basis } = reckonFor(name, { channel, starts: { [name]: { [start]: startOn } } }, { today: '2020-01-01', rulebook, calendar })
      return `${dueOn} ${withoutTitle(basis)}`
    },
    /** The last day to which a reply may be put off. */
    latest: (reply: { dispatchedOn: string; dueOn: string }) => latestExtension(reply, { rulebook, calendar }).dueOn,
    article: (path: string) => withoutTitle(rulebook.bases[path]),
    refused: () => rulebook.refusal.codes.map(({ code: reason }) => reason),
  }
}

/** The limits of a document that its regulation does not set. No regulation on suggestions speaks of what people say at a station. */
export const openLimits = (paths: readonly string[]) => paths.filter((path) => path.startsWith('limits.') && !path.startsWith('limits.opinion')).map((path) => path.slice('limits.'.length))

export const axesOf = ({ satisfaction }: Rulebook) => satisfaction.axes.map(({ label }) => label)
export const gradesOf = ({ satisfaction }: Rulebook) => satisfaction.grades.map(({ label }) => label)

/** The mark of a rule that stands in the regulation, under an article that was not noted. */
export const TO_CHECK = '（条次待核）'

/** What none of the seven regulations, as far as they were read, says anything of. */
export const SILENT = [
  'limits.recheck', 'limits.claim', 'limits.settle', 'limits.signFor', 'limits.decideRequest', 'limits.answerObjection', 'limits.check', 'limits.study', 'limits.escalate', 'limits.close',
  'stages.recheck', 'stages.propose', 'stages.coordinate', 'stages.dispatcher', 'stages.replyCheck', 'evaluation.remindBefore', 'evaluation.late', 'refusal.consequences',
  'categories', 'formationBases', 'numbering.inSession', 'numbering.outOfSession', 'extension.times', 'returns.again', 'returns.clock', 'merge.until',
  'cards.yellowAfter', 'cards.redAfter', 'commitments.remindBefore', 'visibleToDeputies', 'communication.neededBeforeReply',
]
