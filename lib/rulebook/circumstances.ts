import type { Calendar } from '@/lib/rulebook/calendar'
import type { Rulebook } from '@/lib/rulebook/rulebook'

/** What a decision is made under: the moment, the day in China, the local rules and the working days. */
export type Circumstances = {
  now: Date
  today: string
  /** The rulebook in force today; a record that began under another has its own (`under`). */
  rulebook: Rulebook
  calendar: Calendar
  /** The versions that were ever put in force here, by id, and the one in force today. Without any, the default applies. */
  versions?: Versions
}
export type Versions = { current: string | null; byId: ReadonlyMap<string, Rulebook>; default: Rulebook }

/** The same circumstances under the rulebook with which the record began, where it began with one of its own. */
export const under = (circumstances: Circumstances, { rulebook }: { rulebook?: Rulebook }): Circumstances =>
  rulebook && rulebook !== circumstances.rulebook ? { ...circumstances, rulebook } : circumstances

type Begun = { rulebookVersionId: string | null; submittedOn: string | null; imported: boolean }

/**
 * The rulebook of a record: the version in force when it was first submitted, or the one it was moved to since.
 * A draft has none of its own yet; imported history was never under any, and is read by today's.
 */
export function rulebookOf({ rulebookVersionId, submittedOn, imported }: Begun, { rulebook, versions }: Circumstances): Rulebook {
  if (!versions || imported || submittedOn === null) return rulebook
  return rulebookVersionId === null ? versions.default : (versions.byId.get(rulebookVersionId) ?? rulebook)
}
