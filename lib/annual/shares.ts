import { percentOf } from '@/lib/reports/measures'

export type Part = { label: string; count: number }
export type Share = Part & { percent: number | null }

/** Each part's share of the base, half up, to one decimal. */
export const sharesOf = (parts: readonly Part[], base: number): Share[] => parts.map((part) => ({ ...part, percent: percentOf(part.count, base) }))

/** What the shares add up to, said as it is: parts that add up to the whole, and what rounding does to the sum. */
export function sumWords(parts: readonly Part[], base: number, of: string): string {
  if (base === 0) return `没有${of}，不列占比。`
  const counted = parts.reduce((sum, { count }) => sum + count, 0)
  const tenths = sharesOf(parts, base).reduce((sum, { percent }) => sum + Math.round((percent ?? 0) * 10), 0)
  const whole = `占比以${of} ${base} 件为底，四舍五入保留一位小数`
  if (counted > base) return `${whole}；一件可以计入几项，各项相加 ${counted} 件，大于总数。`
  if (counted < base) return `${whole}；各项相加 ${counted} 件，其余 ${base - counted} 件不在各项里。`
  return tenths === 1000 ? `${whole}，各项占比相加为 100%。` : `${whole}；各项件数相加等于总数，各项占比因四舍五入相加为 ${(tenths / 10).toFixed(1)}%。`
}
