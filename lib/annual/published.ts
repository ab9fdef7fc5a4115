import { checkTable, type CheckedTable } from '@/lib/annual/check'
import type { Counted, YearFigures } from '@/lib/annual/queries'
import type { Part } from '@/lib/annual/shares'

/** The tables of a published report that can be checked, as its forms name them. `several`: one item may stand in several rows. */
export const TABLES = [
  { key: 'results', name: '办理结果', hint: '例如：A 类　64　50%', several: false },
  { key: 'categories', name: '内容类别', hint: '例如：农业农村　44　34.4%', several: false },
  { key: 'channels', name: '会议期间和闭会期间', hint: '例如：会议期间　120', several: false },
  { key: 'delegations', name: '代表团', hint: '例如：云溪镇代表团　12', several: false },
  { key: 'systems', name: '承办系统或者单位（含会办）', hint: '例如：政府系统　118', several: true },
  { key: 'judged', name: '代表评价', hint: '例如：满意　102　96.2%。以填写的评价件数为底', several: false },
] as const
export type TableKey = (typeof TABLES)[number]['key']
type Row = Part & { percent: number | null }

const LONGEST = 4000
const ROW = /^(.*?[^\d\s,，、:：;；|])[\s,，、:：;；|"]*(\d{1,3}(?:,\d{3})+(?!\d)|\d+)\s*[件条项]?(?:[\s,，、;；|("（"]*(?:占比?)?\s*(\d+(?:\.\d+)?)\s*[%％]?[)）"]?)?\s*$/
const CODED = /^([A-Za-z甲乙丙丁])\s*[\s,，、:：|]\s*(.*)$/

/** Rows as people paste them from a table, a csv or the text itself: a name, a count, perhaps a share. What cannot be read is named, never dropped. */
export function readRows(typed: string): { rows: Row[]; unread: string[] } {
  const rows: Row[] = []
  const unread: string[] = []
  for (const line of typed.slice(0, LONGEST).split(/\r?\n/).map((one) => one.replace(/\u00a0/g, ' ').trim()).filter(Boolean)) {
    const found = ROW.exec(line)
    const label = found?.[1]?.replace(/^["'“]+|["'”]+$/g, '').trim()
    if (found && label) rows.push({ label, count: Number(found[2]!.replaceAll(',', '')), percent: found[3] === undefined ? null : Number(found[3]) })
    else if (!isHeading(line)) unread.push(line)
  }
  return { rows, unread }
}

/** The first line of a copied table names its columns. */
const isHeading = (line: string) => !/\d/.test(line)

export type Asked = Partial<Record<TableKey | 'total' | 'base' | 'year', string>>
export type Checked = { total: number; tables: (CheckedTable & { unread: string[] })[]; faults: number; against: { year: number; sentences: string[] } | null }

const numberOf = (typed: string | undefined) => (typed && /^\d{1,7}$/.test(typed.trim()) ? Number(typed.trim()) : null)
export type CheckProblem = 'total' | 'nothing' | 'base'

/** Table by table what adds up and what is off; a problem where there is nothing to reckon with. */
export function checkReport(asked: Asked, own: YearFigures | null): Checked | CheckProblem {
  const total = numberOf(asked.total)
  const read = TABLES.flatMap((table) => (asked[table.key]?.trim() ? [{ ...table, ...readRows(asked[table.key]!) }] : []))
  if (total === null || total === 0) return 'total'
  if (read.length === 0) return 'nothing'
  const judgedBase = numberOf(asked.base)
  if (asked.base?.trim() && judgedBase === null) return 'base'
  const tables = read.map(({ key, name, several, rows, unread }) => ({ ...checkTable({ name, parts: rows, several }, key === 'judged' ? (judgedBase ?? rows.reduce((sum, { count }) => sum + count, 0)) : total), unread }))
  const against = own && { year: own.year, sentences: comparedWith(own, total, read) }
  return { total, tables, faults: tables.reduce((sum, { faults, unread }) => sum + faults.length + unread.length, 0), against }
}

type Read = readonly { key: TableKey; rows: readonly Row[] }[]

/** Where the published counts are others than those of this ledger. */
export function comparedWith(own: YearFigures, total: number, read: Read): string[] {
  const lists: Partial<Record<TableKey, readonly Counted[]>> = {
    results: own.scheme, categories: own.categories, channels: own.channels, delegations: own.delegations, systems: own.systems,
    judged: [{ label: '满意', count: own.sums.firstSatisfied }, { label: '基本满意', count: own.sums.firstBasically }, { label: '不满意', count: own.sums.firstUnsatisfied }],
  }
  const said = (name: string, published: number, counted: number) => (published === counted ? [] : [`${name}：公布 ${published} 件，台账清点 ${counted} 件，公布的${published > counted ? '多' : '少'} ${Math.abs(published - counted)} 件。`])
  return [
    ...said('总数', total, own.sums.all),
    ...read.flatMap(({ key, rows }) => rows.flatMap(({ label, count }) => {
      const counted = lists[key]?.find((one) => isSame(one.label, label))
      return counted ? said(label, count, counted.count) : [`${label}：台账里没有这一项，没有对照。`]
    })),
  ]
}

/** A 类（已经解决） is the A of a report; else names are the same, whatever is said around them in brackets. */
function isSame(own: string, published: string): boolean {
  const bare = (name: string) => name.replace(/[（(].*?[)）]/g, '').replace(/[\s类]|代表团$/g, '')
  return bare(own) === bare(published) || (CODED.exec(`${bare(published)} `)?.[1] === bare(own) && /^[A-Z甲乙丙丁]$/.test(bare(own)))
}
