import type { Part } from '@/lib/annual/shares'

/** A report as it was published: counts, and shares where it gives them (in per cent). */
export type Published = { total: number; parts: readonly (Part & { percent?: number | null })[]; categories?: readonly Part[]; of: string }

/** Where a published report is off, in sentences; nothing where it is right. Its own decimals are kept. */
export function faultsOf({ total, parts, categories = [], of }: Published): string[] {
  const sum = (list: readonly Part[]) => list.reduce((all, { count }) => all + count, 0)
  const sums: [string, number][] = [[of, sum(parts)], ...(categories.length > 0 ? [['各类别', sum(categories)] as [string, number]] : [])]
  return [
    ...sums.filter(([, counted]) => counted !== total).map(([name, counted]) => `${name}相加 ${counted} 件，公布的总数是 ${total} 件，相差 ${Math.abs(counted - total)} 件。`),
    ...parts.flatMap((part) => shareFault(part, total) ?? []),
  ]
}

function shareFault({ label, count, percent }: Published['parts'][number], total: number): string | null {
  if (percent === null || percent === undefined || total === 0) return null
  const decimals = String(percent).split('.')[1]?.length ?? 0
  const scale = 10 ** decimals
  const rounded = Math.round((count * 100 * scale) / total) / scale
  if (rounded === percent) return null
  const cut = Math.floor((count * 100 * scale) / total) / scale
  const right = `${count} ÷ ${total} 应为 ${rounded.toFixed(decimals)}%`
  return cut === percent ? `${label}的占比 ${percent}% 是去尾，没有四舍五入：${right}。` : `${label}的占比 ${percent}% 不对：${right}。`
}
