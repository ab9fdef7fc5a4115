import { percentWords } from '@/lib/reports/measure-words'
import { percentOf } from '@/lib/reports/measures'

/** A smaller cell could point at somebody. */
export const LEAST = 5
type Cell = { label: string; count: number; share: number; percent: string }

/** Small cells stand together, and take the next larger one with them where they would still be small alone. */
export function folded(rows: readonly { label: string; count: number }[], base: number): Cell[] {
  const inOrder = rows.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count)
  const kept = inOrder.filter(({ count }) => count >= LEAST)
  const small = inOrder.filter(({ count }) => count < LEAST)
  while (small.length > 0 && kept.length > 0 && small.reduce((sum, { count }) => sum + count, 0) < LEAST) small.unshift(kept.pop()!)
  const cells = small.length > 0 ? [...kept, { label: `其余 ${small.length} 类`, count: small.reduce((sum, { count }) => sum + count, 0) }] : kept
  return cells.map(({ label, count }) => ({ label, count, share: percentOf(count, base) ?? 0, percent: percentWords(count, base) }))
}
