import type { Part } from '@/lib/annual/shares'

type Counted = Part & { percent?: number | null }
/** A report as it was published: counts, and shares where it gives them (in per cent). */
export type Published = { total: number; parts: readonly Counted[]; categories?: readonly Part[]; of: string }

/** Where a published report is off, in sentences; nothing where it is right. Its own decimals are kept. */
export function faultsOf({ total, parts, categories = [], of }: Published): string[] {
  const tables: PublishedTable[] = [{ name: of, parts }, ...(categories.length > 0 ? [{ name: '各类别', parts: categories }] : [])]
  return [...tables.flatMap((table) => sumFault(table, total) ?? []), ...parts.flatMap((part) => judged(part, total).fault ?? [])]
}

/** One table of it. `several`: one item may count in several rows (承办单位含会办), so that they may add up to more. */
export type PublishedTable = { name: string; parts: readonly Counted[]; several?: boolean }
export type Verdict = 'right' | 'cut' | 'wrong' | 'unsaid'
export type CheckedRow = { label: string; count: number; said: string; right: string; verdict: Verdict }
export type CheckedTable = { name: string; base: number; sum: number; rows: CheckedRow[]; sumWords: string; faults: string[]; notes: string[] }

/** Every row beside what is right, what the rows add up to, and what is off and by how much. */
export function checkTable(table: PublishedTable, base: number): CheckedTable {
  const { name, parts } = table
  const rows = parts.map((part): CheckedRow => ({ label: part.label, count: part.count, said: said(part), right: rightWords(part, base), verdict: judged(part, base).verdict }))
  const shareFaults = parts.flatMap((part) => judged(part, base).fault ?? [])
  const gap = sumFault(table, base)
  return { name, base, sum: sumOf(parts), rows, sumWords: sumWords(table, base), faults: [...(gap ? [gap] : []), ...shareFaults], notes: percentNotes(parts) }
}

const sumOf = (parts: readonly Part[]) => parts.reduce((sum, { count }) => sum + count, 0)

function sumFault({ name, parts, several = false }: PublishedTable, total: number): string | null {
  const counted = sumOf(parts)
  if (counted === total || (several && counted > total)) return null
  return `${name}相加 ${counted} 件，公布的总数是 ${total} 件，相差 ${Math.abs(counted - total)} 件。`
}

function sumWords({ parts, several }: PublishedTable, base: number): string {
  const counted = sumOf(parts)
  if (counted === base) return `各项相加 ${counted}，等于占比的底数 ${base}。`
  const gap = `相差 ${Math.abs(counted - base)}`
  return several && counted > base ? `各项相加 ${counted}，大于 ${base}：一件可以由几个单位承办，各计一次。` : `各项相加 ${counted}，公布的是 ${base}，${gap}。`
}

const decimalsOf = (percent: number) => String(percent).split('.')[1]?.length ?? 0
const said = ({ percent }: Counted) => (percent === null || percent === undefined ? '' : `${percent}%`)
const rounded = (count: number, base: number, decimals: number) => Math.round((count * 100 * 10 ** decimals) / base) / 10 ** decimals

/** The share as it should be, with the decimals of the published one; one where nothing was published. */
function rightWords({ count, percent }: Counted, base: number): string {
  if (base === 0) return '—'
  const decimals = percent === null || percent === undefined ? 1 : decimalsOf(percent)
  return `${rounded(count, base, decimals).toFixed(decimals)}%`
}

function judged({ label, count, percent }: Counted, total: number): { verdict: Verdict; fault?: string } {
  if (percent === null || percent === undefined || total === 0) return { verdict: 'unsaid' }
  const decimals = decimalsOf(percent)
  const right = rounded(count, total, decimals)
  if (right === percent) return { verdict: 'right' }
  const words = `${count} ÷ ${total} 应为 ${right.toFixed(decimals)}%`
  const cut = Math.floor((count * 100 * 10 ** decimals) / total) / 10 ** decimals
  if (cut === percent) return { verdict: 'cut', fault: `${label}的占比 ${percent}% 是去尾，没有四舍五入：${words}。` }
  return { verdict: 'wrong', fault: `${label}的占比 ${percent}% 不对：${words}。` }
}

/** What the published shares add up to: 100 is said to be, and what rounding does is no fault. */
function percentNotes(parts: readonly Counted[]): string[] {
  if (parts.length < 2 || parts.some(({ percent }) => percent === null || percent === undefined)) return []
  const most = Math.max(...parts.map(({ percent }) => decimalsOf(percent!)))
  const sum = Math.round(parts.reduce((all, { percent }) => all + percent!, 0) * 10 ** most) / 10 ** most
  if (sum === 100) return ['公布的占比相加为 100%。']
  const slack = (parts.length / 2) * 10 ** -most
  const gap = `${sum.toFixed(most)}%`
  return [Math.abs(sum - 100) <= slack + 1e-9 ? `公布的占比相加为 ${gap}，各项取整会差这么多，报告里最好说明一句。` : `公布的占比相加为 ${gap}，取整解释不了这样大的差。`]
}
