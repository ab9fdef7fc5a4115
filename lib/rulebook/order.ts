import type { Circumstances } from './circumstances'
import type { Day } from './days'
import { extended, reckon, type Level, type Reckoning } from './reckoning'
import { LIMITS, STARTS_OF, type Channel, type Limit, type LimitName, type Rulebook, type Start } from './rulebook'
import { limitLevel } from './layers'
import { startWords } from './start-words'
import { led, lengthWords } from './words'

/** A date that the notice of a batch sets for all its items, with the notice it stands in. */
export type BatchDate = { dueOn: Day; basis: string | null }

/** What a limit must know of the record whose date it sets. What is missing is today, both channels, no batch, no extension. */
export type Standpoint = {
  channel?: Channel
  /** By limit: the days on which that happened from which it may count. Without a day it counts from today. */
  starts?: Partial<Record<LimitName, Partial<Record<Start, Day | null>>>>
  batch?: Partial<Record<LimitName, BatchDate>>
  extension?: Partial<Record<LimitName, { dueOn: Day; reason: string }>>
}

type Under = Pick<Circumstances, 'today' | 'rulebook' | 'calendar'>

/**
 * When a limit ends, and on whose word: the item's approved extension, else the batch's fixed date, else this place's rulebook,
 * else the preset it was begun from, else the default (domain A5). One function for every date that is kept or shown.
 * `start` says what happened today where that, and not the rulebook, starts the clock: for the law a reply runs from the dispatch.
 */
export function reckonFor(name: LimitName, record: Standpoint, circumstances: Under, start?: Start): Reckoning {
  const { limit, level, startOn } = ruleFor(name, record, circumstances, start)
  const reckoning = reckon(limit, startOn, circumstances.calendar, { level, batch: record.batch?.[name] })
  const extension = record.extension?.[name]
  return extension && extension.dueOn > reckoning.dueOn ? extended(reckoning, extension.dueOn, extension.reason, extensionBasis(record, circumstances)) : reckoning
}

export type Rule = { limit: Limit; level: Level; startOn: Day }

/** The limit that holds for this record, whose rule it is, and the day from which it counts. */
export function ruleFor(name: LimitName, { channel, starts }: Standpoint, { today, rulebook }: { today: Day; rulebook: Rulebook }, start?: Start): Rule {
  const days = starts?.[name] ?? {}
  const own = channel === 'inSession' ? rulebook.limitsInSession[name] : channel === 'outOfSession' ? rulebook.limitsOutOfSession[name] : undefined
  // A channel's rule that counts from the close of a sitting says nothing while that day is not known.
  const holds = own && (own.start !== 'sittingClosed' || days.sittingClosed)
  const written = holds ? own : rulebook.limits[name]
  // Nor does the general one: it then counts from where it counts unless a rulebook says otherwise.
  const from = start ?? (written.start === 'sittingClosed' && !days.sittingClosed ? STARTS_OF[name][0] : written.start)
  const limit = from === written.start ? written : { ...written, start: from }
  const section = holds ? (channel === 'inSession' ? 'limitsInSession' : 'limitsOutOfSession') : 'limits'
  return { limit, level: limitLevel(rulebook, section, name), startOn: days[limit.start] ?? today }
}

/** The latest day to which the rulebook lets a reply of this channel be put off (代表法 art. 51: six months from the dispatch in all), with its words: 交办后六个月. */
export function latestExtension(reply: { dispatchedOn: Day; dueOn: Day; channel?: Channel }, { rulebook, calendar }: Omit<Under, 'today'>): Reckoning & { words: string } {
  const { limit } = ruleFor('replyExtended', reply, { today: reply.dueOn, rulebook })
  const added = rulebook.extension.counts === 'fromDueDate'
  const reckoning = added ? reckon(limit, reply.dueOn, calendar, { startWords: startWords.oldDueDate }) : reckon(limit, reply.dispatchedOn, calendar)
  return { ...reckoning, words: led(`${reckoning.startWords}后`, lengthWords(limit)) }
}

/** The article by which a reply may be put off in this record's channel. */
export const extensionBasis = (record: Standpoint, { today, rulebook }: { today: Day; rulebook: Rulebook }): string | null =>
  ruleFor('replyExtended', record, { today, rulebook }).limit.basis

/** Must one know when a sitting closed to reckon by this rulebook? */
export const countsFromClose = ({ limits, limitsInSession, limitsOutOfSession }: Rulebook): boolean =>
  LIMITS.some((name) => [limits, limitsInSession, limitsOutOfSession].some((section) => section[name]?.start === 'sittingClosed'))
