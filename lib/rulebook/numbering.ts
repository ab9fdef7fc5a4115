import type { Channel, Numbering } from './rulebook'

// A number is text: it keeps its zeros and its letters, and is unique within term, sitting and channel.

/** The number after `previous` (the highest so far), or the first. Throws a RangeError if `previous` has another shape. */
export function nextNumber(numbering: Numbering, channel: Channel, previous: string | null): string {
  const shape = numbering[channel]
  const reached = previous === null ? 0 : countOf(shape, previous)
  if (reached === null) throw new RangeError(`${previous} does not follow ${shape}`)
  return shape.replace(/#+/, (digits) => String(reached + 1).padStart(digits.length, '0'))
}

/** The highest of these numbers that has the local shape; imported ones of other shapes are passed over. */
export function lastNumber(numbering: Numbering, channel: Channel, taken: Iterable<string>): string | null {
  let last: { count: number; number: string } | null = null
  for (const number of taken) {
    const count = countOf(numbering[channel], number)
    if (count !== null && (last === null || count > last.count)) last = { count, number }
  }
  return last?.number ?? null
}

/** More or fewer digits than the shape asks for still count: ledgers drop zeros, and a ten-thousandth must go on. */
function countOf(shape: string, number: string): number | null {
  const [before = '', after = ''] = shape.split(/#+/)
  if (!number.startsWith(before) || !number.endsWith(after)) return null
  const digits = number.slice(before.length, number.length - after.length)
  return /^\d{1,15}$/.test(digits) ? Number(digits) : null
}
