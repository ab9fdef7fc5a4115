const MINUTE = 60_000
/** After so many tries somebody has to look. By then most of two days have passed. */
export const MOST_TRIES = 8
/** After one minute, then five, a quarter of an hour, one, four, eight, eighteen hours. */
const PAUSES = [1, 5, 15, 60, 240, 480, 1080] as const

/** When to try again after so many tries; a little apart, so that what failed together does not come back together. */
export const againAfter = (tries: number, at: Date, apart: number): Date =>
  new Date(at.getTime() + (PAUSES[Math.min(tries, PAUSES.length) - 1] ?? 1) * MINUTE * (1 + apart / 5))

/** A gateway that says so itself: it had too much to do, or broke. All else it will not take on another try either. 409: it has it already. */
export function readStatus(status: number): 'taken' | 'again' | 'never' {
  if ((status >= 200 && status < 300) || status === 409) return 'taken'
  return status >= 500 || [408, 425, 429].includes(status) ? 'again' : 'never'
}
