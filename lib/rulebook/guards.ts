import { aCalendar } from './calendar'
import { addMonths, daysAfter, type Day } from './days'
import { reckon } from './reckoning'
import type { Limit, Rulebook } from './rulebook'
import { labelOf, type LimitSection } from './rules'
import { monthsWords } from './words'

/** What stands against putting a rulebook in force, at the rule where it is to be mended. */
export type Guard = { path: string; sentence: string }

/** 代表法 art. 51: a reply within three months of the dispatch, of a hard matter within six. Longer only with a recorded reason. */
export const guards = (document: Rulebook): Guard[] =>
  (['limits', 'limitsInSession', 'limitsOutOfSession'] as const)
    .flatMap((section) => [...overReply(document, section), ...overExtension(document, section)])
    .filter(({ path }) => !document.reasons[path])

function overReply(document: Rulebook, section: LimitSection): Guard[] {
  const limit = document[section].reply
  return limit && mayExceed(fromDispatch(document, section, [limit]), 3) ? [aGuard(`${section}.reply`, 3)] : []
}

function overExtension(document: Rulebook, section: LimitSection): Guard[] {
  const { times, counts } = document.extension
  const { reply, replyExtended } = { ...document.limits, ...document[section] }
  // A channel without limits of its own says nothing that the general ones do not.
  const own = document[section].replyExtended ?? (counts === 'fromDueDate' ? document[section].reply : undefined)
  if (times === 0 || !own) return []
  const chain = counts === 'fromDueDate' ? [reply, ...Array.from({ length: times }, () => replyExtended)] : [replyExtended]
  return mayExceed(fromDispatch(document, section, chain), 6) ? [aGuard(`${section}.replyExtended`, 6)] : []
}

/** The law counts from the dispatch: what counts from the signing begins only when a unit has used up its days to sign. */
function fromDispatch(document: Rulebook, section: LimitSection, limits: readonly Limit[]): readonly Limit[] {
  const { signFor } = { ...document.limits, ...document[section] }
  return limits[0]?.start === 'signed' ? [signFor, ...limits] : limits
}

const aGuard = (path: string, months: 3 | 6): Guard => ({
  path,
  sentence: `「${labelOf(path)}」可能超过交办之日起${monthsWords(months)}。《代表法》第五十一条规定${months === 3 ? '三个月内答复' : '至迟六个月内答复'}，请改短，或者写明理由。`,
})

const calendar = aCalendar()
// Two years, one of them a leap year, show every length of month and every holiday.
const DISPATCHES: readonly Day[] = daysAfter('2023-12-31', '2025-12-31')

/** Could these limits, one after the other, end later than so many months after some day of dispatch? A rest day that moves the end is no excess. */
const mayExceed = (limits: readonly Limit[], months: number): boolean =>
  DISPATCHES.some((dispatchedOn) => limits.reduce((on, limit) => countedTo(limit, on), dispatchedOn) > addMonths(dispatchedOn, months))

const countedTo = (limit: Limit, startOn: Day): Day => reckon(limit, startOn, calendar).steps[0]!.to
