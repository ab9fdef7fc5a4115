/** The seed of everything in the demo that looks accidental. Printed when the demo is loaded. */
export const SEED = 20260118

export type Random = { next(): number; int(from: number, to: number): number; pick<T>(from: readonly T[]): T; chance(of: number): boolean; take<T>(from: readonly T[], count: number): T[] }

/** Mulberry32: the same seed gives the same county. */
export function aRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  const pick = <T>(from: readonly T[]) => from[int(0, from.length - 1)]!
  const take = <T>(from: readonly T[], count: number) => {
    const left = [...from]
    return Array.from({ length: Math.min(count, left.length) }, () => left.splice(int(0, left.length - 1), 1)[0]!)
  }
  return { next, int, pick, take, chance: (of) => next() < of }
}
