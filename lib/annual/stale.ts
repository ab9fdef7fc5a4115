/** The figures of a report by what they count: 受理 → 238, 答复率 → 63.2%. */
export type Told = Readonly<Record<string, string>>
export type Stale = { written: string; name: string; now: string }
export type Piece = { text: string; stale?: Stale }

const NUMBER = /\d+(?:\.\d+)?%?/g

/** The office's words cut where a number stands that was a figure of the report when it was written and is another now. */
export function piecesOf(words: string, then: Told, now: Told): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const found of words.matchAll(NUMBER)) {
    const stale = staleOf(found[0], then, now)
    if (!stale) continue
    pieces.push({ text: words.slice(at, found.index) }, { text: found[0], stale })
    at = found.index + found[0].length
  }
  return [...pieces, { text: words.slice(at) }].filter(({ text }) => text !== '')
}

/** A number that is still the value of any figure it may have meant is let be. */
function staleOf(written: string, then: Told, now: Told): Stale | null {
  const meant = Object.keys(then).filter((name) => then[name] === written)
  const changed = meant.find((name) => now[name] !== undefined && now[name] !== written)
  return changed && meant.every((name) => now[name] !== written) ? { written, name: changed, now: now[changed]! } : null
}

export const stalesOf = (words: string, then: Told, now: Told): Stale[] => piecesOf(words, then, now).flatMap(({ stale }) => stale ?? [])
