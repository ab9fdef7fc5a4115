import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { checkReport, type Checked } from '@/lib/annual/published'
import { findPublicReport, listPublicReports, publicPaper, publishReport, withdrawReport } from '@/lib/annual/publishing'
import { countYear } from '@/lib/annual/queries'
import { annualReport } from '@/lib/annual/report'
import { db } from '@/lib/platform/db'
import { defaultRulebook } from '@/lib/rulebook/default'
import { aCongress, at, eventsOf, signedIn } from './people-ground'

type Row = Record<'place' | 'year' | 'total' | 'A' | 'B' | 'C' | 'D' | 'by_category' | 'reply_rate' | 'satisfied_pct', string>
const reports: Row[] = parse(readFileSync(join(import.meta.dirname, '../fixtures/published-reports.csv'), 'utf8'), { columns: true, bom: true })
const LETTERS = ['A', 'B', 'C', 'D'] as const
const resultsOf = (row: Row) => LETTERS.filter((code) => row[code] !== '').map((code) => [code, Number(row[code])] as const)
const categoriesOf = ({ by_category }: Row) => (by_category ? Object.entries(JSON.parse(by_category) as Record<string, number>) : [])
const pasted = (rows: readonly (readonly [string, number])[]) => rows.map(([label, count]) => `${label}\t${count}`).join('\n')

/** A ledger that has exactly the counts of a published report, under a rulebook with its classes and categories. */
async function aLedgerOf(row: Row) {
  const congress = await aCongress(`县${randomUUID().slice(0, 6)}`)
  const year = Number(row.year || 2023)
  const categories = categoriesOf(row).map(([label], index) => ({ code: `c${index}`, label, also: [], children: [] }))
  const document = { ...defaultRulebook, resultClasses: LETTERS.map((code) => ({ ...defaultRulebook.resultClasses.find((one) => one.code === code) ?? { ...defaultRulebook.resultClasses.at(-1)!, label: '留作参考' }, code })), ...(categories.length > 0 ? { categories } : {}) }
  await db.rulebookVersion.create({ data: { congressId: congress.id, number: 1, name: '那时的办法', state: 'inForce', inForceFrom: '1990-01-01', document: JSON.parse(JSON.stringify(document)) } })
  const classes = resultsOf(row).flatMap(([code, count]) => Array.from({ length: count }, () => code))
  const kinds = categoriesOf(row).flatMap(([, count], index) => Array.from({ length: count }, () => `c${index}`))
  await db.suggestion.createMany({
    data: classes.map((resultClass, index) => ({ congressId: congress.id, title: `第 ${index + 1} 件`, termNumber: 18, sittingNumber: 2, state: 'closed', acceptedOn: `${year}-03-01`, dispatchedOn: `${year}-03-05`, firstRepliedOn: `${year}-05-01`, repliedOn: `${year}-05-01`, resultClass, solved: resultClass === 'A', category: kinds[index] ?? '', ...(row.satisfied_pct ? { firstVerdict: index % 2 ? 'basically' : 'satisfied', verdict: 'satisfied' } : {}) })),
  })
  return { officer: await signedIn(congress.id, 'officer'), head: await signedIn(congress.id, 'officeHead'), year }
}

describe.each(reports.map((row) => [row.place, row] as const))('a ledger with the counts of %s', (_, row) => {
  test('gives the same tables, and finds where the published ones are off', async () => {
    const { officer, year } = await aLedgerOf(row)
    const figures = (await countYear(officer, year))!
    expect(figures.scheme.map(({ count }) => count)).toEqual(LETTERS.map((code) => Number(row[code] || 0)))
    for (const [label, count] of categoriesOf(row)) expect(figures.categories.find((one) => one.label === label)?.count, label).toBe(count)
    const tables = annualReport({ organ: '某常委会', congress: '某县', on: '今天' }, figures, {}).blocks.flatMap((block) => (block.kind === 'table' ? [block] : []))
    expect(tables.find(({ caption }) => caption === '按结果类别')!.rows.slice(0, resultsOf(row).length).map(([, count]) => Number(count))).toEqual(resultsOf(row).map(([, count]) => count))

    // what the reports publish beside the classes: the rate with its fraction, and satisfaction only by its name
    const paper = JSON.stringify(annualReport({ organ: '', congress: '', on: '' }, figures, {}).blocks)
    if (row.reply_rate) expect(paper).toContain(`答复率${Number(row.reply_rate).toFixed(1)}%（${row.total}/${row.total}）`)
    if (row.satisfied_pct) expect(paper).toMatch(new RegExp(`首次满意率不含基本满意\\d+\\.\\d%（\\d+/${row.total}），含基本满意${Number(row.satisfied_pct).toFixed(1)}%（${row.total}/${row.total}）`))

    const asked = { total: row.total, year: String(year), results: pasted(resultsOf(row)), categories: pasted(categoriesOf(row)) }
    expect(checkReport(asked, figures)).toMatchObject({ faults: 0, against: { year, sentences: [] } })
    const [first, ...others] = resultsOf(row)
    const off = checkReport({ ...asked, results: pasted([[first![0], first![1] + 2], ...others]) }, figures) as Checked
    expect(off.faults).toBe(1)
    expect(off.against!.sentences).toEqual([`${first![0]}：公布 ${first![1] + 2} 件，台账清点 ${first![1]} 件，公布的多 2 件。`])
  })
})

test('the report of a year is published by the head of the office as it stands, stays so whatever is counted later, and is taken back with a reason', async () => {
  await db.congress.updateMany({ data: { path: 'z' } })
  const { officer, head, year } = await aLedgerOf(reports[1]!)
  await db.congress.update({ where: { id: head.congressId }, data: { path: '0/' } })
  const figures = async () => (await countYear(head, year))!
  const paper = publicPaper({ organ: '某常委会', congress: '某县', on: '今天' }, await figures(), { problems: '有的单位落实不够。' })
  expect(await findPublicReport(String(year))).toBeNull()
  expect(await publishReport(officer, { year, version: 0 }, paper, at)).toMatchObject({ ok: false, refusal: { why: 'forbidden' } })
  const both = await Promise.all([0, 0].map((version) => publishReport(head, { year, version }, paper, at)))
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
  await db.suggestion.deleteMany({ where: { congressId: head.congressId, resultClass: 'C' } })
  expect((await figures()).sums.all).toBe(56)
  const read = (await findPublicReport(String(year)))!
  expect(JSON.stringify(read.paper)).toContain('共受理代表建议、批评和意见57件')
  expect(JSON.stringify(read.paper)).toContain('有的单位落实不够。')
  expect((await listPublicReports()).map((one) => one.year)).toEqual([year])
  expect(await withdrawReport(head, { year, version: 0 }, '数字要改', at)).toMatchObject({ ok: false, refusal: { why: 'movedOn' } })
  expect((await withdrawReport(head, { year, version: 1 }, '有一个数字要改', at)).ok).toBe(true)
  expect([await findPublicReport(String(year)), await listPublicReports()]).toEqual([null, []])
  const { id } = await db.annualReport.findUniqueOrThrow({ where: { congressId_year: { congressId: head.congressId, year } } })
  expect((await eventsOf('annualReport', id)).map(({ action }) => action)).toEqual(['publish', 'withdraw'])
})

test('a delegation of which only a few proposed does not stand alone in what everyone reads', async () => {
  const { officer, year } = await aLedgerOf(reports[1]!)
  const figures = (await countYear(officer, year))!
  const delegations = [{ label: '城关镇代表团', count: 40 }, { label: '云溪镇代表团', count: 12 }, { label: '青石镇代表团', count: 3 }, { label: '马鞍镇代表团', count: 2 }]
  const text = JSON.stringify(publicPaper({ organ: '', congress: '', on: '' }, { ...figures, delegations }, {}))
  expect(text).not.toMatch(/青石镇|马鞍镇/)
  expect(text).toContain('其余 2 个代表团')
})
