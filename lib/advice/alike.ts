import { likenessOf, tellingPieces, weightsAmong } from '@/lib/suggestions/likeness'

export type Alike = { id: string; title: string; likeness: number }

/** However many sound alike, the nearest so many are looked at. */
const KEPT = 50
const ALIKE_FROM = 0.12

/** Of these titles, those that sound like this one, the nearest first. */
export function alikeAmong<T extends { id: string; title: string }>(title: string, others: readonly T[]): (T & Alike)[] {
  const sought = tellingPieces(title)
  const pieced = others.map((other) => ({ other, pieces: tellingPieces(other.title) }))
  const weight = weightsAmong(pieced.map(({ pieces }) => pieces))
  return pieced
    .map(({ other, pieces }) => ({ ...other, likeness: likenessOf(sought, pieces, weight) }))
    .filter(({ likeness }) => likeness >= ALIKE_FROM)
    .sort((a, b) => b.likeness - a.likeness || (a.id < b.id ? 1 : -1))
    .slice(0, KEPT)
}
