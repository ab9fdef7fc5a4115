import { buffer } from 'node:stream/consumers'
import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'
import { readSheet } from '@/lib/tables/read'
import { streamSheet } from '@/lib/tables/write'
import { beginRun, recordExport, told } from '@/lib/workbooks/commands'
import { LEDGERS, type LedgerKey } from '@/lib/workbooks/ledgers'
import { findExportRun } from '@/lib/workbooks/queries'
import { submits, writes } from '@/prisma/seed/deeds-author'
import { accepts, dispatches } from '@/prisma/seed/deeds-office'
import { signsFor } from '@/prisma/seed/deeds-unit'
import { aCounty } from '../factories/county'
import { anActor } from './list-ground'

let county: Awaited<ReturnType<typeof aCounty>>
let head: Actor
const keys = Object.keys(LEDGERS) as LedgerKey[]
const now = new Date('2026-06-01T02:00:00Z')

beforeAll(async () => {
  county = await aCounty()
  head = county.cast.officeHead
  const life = county.aLife()
  await county.tell(life, [0, writes()], [1, submits()], [3, accepts()], [5, dispatches()], [7, signsFor()])
  await db.batch.createMany({ data: Array.from({ length: 3 }, (_, index) => ({ congressId: head.congressId, title: `=第${index}批`, kind: 'session', createdAt: now, createdByName: '某人' })) })
})

/** What a second dispatcher shares out is its own list; all others are the office's too. */
const whose = (key: LedgerKey) => (key === 'entrusted' ? anActor('handler', head.congressId, { unitId: county.ground.units.get('县交通运输局')!, dispatches: true }) : head)

const written = async (key: LedgerKey, asked: Record<string, string> = {}) => {
  const workbook = (await LEDGERS[key](whose(key), asked))!
  const { rows, problem } = await readSheet(await buffer(streamSheet(workbook.rows(['条件', '导出：某人']), workbook.columns, workbook.title)), 'x.xlsx')
  expect(problem).toBeNull()
  return { workbook, rows }
}

test.each(keys)('%s: every row it counted, its headings, and who took it below', async (key) => {
  const { workbook, rows } = await written(key, key === 'suggestions' ? { view: 'all' } : {})
  expect(rows[0]).toEqual(workbook.columns.map(({ head: heading }) => heading))
  const body = rows.slice(1, rows.findIndex((cells, index) => index > 0 && cells.length === 0))
  expect(body).toHaveLength(workbook.count)
  expect(rows.slice(-2).map(([first]) => first)).toEqual(['条件', '导出：某人'])
})

test('what stands in the cells is the list’s own, and no cell is a formula', async () => {
  const { rows } = await written('batches')
  expect(rows.slice(1, 4).map((cells) => cells[1]).sort()).toEqual(['=第0批', '=第1批', '=第2批'])
  const units = await written('units')
  expect(units.workbook.count).toBe(await db.unit.count({ where: { congressId: head.congressId } }))
  const stations = await written('stations', { tier: 'home' })
  expect(stations.workbook.count).toBe(await db.station.count({ where: { congressId: head.congressId, tier: 'home', state: 'open' } }))
  expect(stations.workbook.conditions).toBe('代表之家')
})

test('no telephone number leaves in the roster of deputies', async () => {
  const { rows } = await written('deputies')
  expect(rows.length).toBeGreaterThan(50)
  expect(rows.flat().filter((cell) => /1[3-9]\d{9}/.test(cell))).toEqual([])
})

test('who may not read a list takes nothing away: a township’s liaison, a stranger, an auditor', async () => {
  const auditor = anActor('auditor', head.congressId)
  for (const key of keys) expect(await LEDGERS[key](auditor, {}), key).toBeNull()
  const deputy = anActor('deputy', head.congressId, { deputyId: 'someone' })
  expect(await LEDGERS.commitments(deputy, {})).toBeNull()
  expect(await LEDGERS.publications(deputy, {})).toBeNull()
  const elsewhere = anActor('officer', 'elsewhere')
  for (const key of ['batches', 'deputies', 'stations', 'units', 'publications', 'pushes'] as const) expect((await LEDGERS[key](elsewhere, {}))?.count, key).toBe(0)
})

test('that it was taken is in the log with its filter and how much', async () => {
  await recordExport(head, 'stations', { query: 'tier=home', count: 19 }, now)
  expect(await db.event.findFirst({ where: { kind: 'export', action: 'stations', recordId: head.personId } })).toMatchObject({ capacity: 'office', detail: { query: 'tier=home', count: 19 } })
})

test('a large download tells how far it is; broken off, that too; and only its owner sees it', async () => {
  const id = await beginRun(head, { ledger: 'suggestions', title: '台账', query: '', count: 2500 }, now)
  async function* many() {
    for (let row = 0; row < 2500; row += 1) yield [String(row)]
  }
  const way = told(id, many(), () => now)
  for (let row = 0; row < 1500; row += 1) await way.next()
  expect(await findExportRun(head, id)).toMatchObject({ written: 1000, finishedAt: null, stoppedAt: null })
  await way.return(undefined)
  expect(await findExportRun(head, id)).toMatchObject({ finishedAt: null, stoppedAt: now })
  for await (const _ of told(id, many(), () => now)) { /* fetched to its end */ }
  expect(await findExportRun(head, id)).toMatchObject({ written: 2500, finishedAt: now, stoppedAt: null })
  expect(await findExportRun(county.cast.byLogin('demo-zhouyingchuan'), id)).toBeNull()
})
