import { beforeAll, expect, test } from 'vitest'
import { documentFiles, readChosen } from '@/lib/documents/archive'
import { listNotices } from '@/lib/notices/queries'
import { composed } from '@/lib/messages/compose'
import { db } from '@/lib/platform/db'
import { canAnywhere } from '@/lib/policy'
import { findPublished, listPublished } from '@/lib/publications/queries'
import { openFigures } from '@/lib/reports/page'
import { readLogFilter } from '@/lib/settings/log'
import { eachLogRow } from '@/lib/settings/log-queries'
import { openDesk } from '@/lib/suggestions/desk-page'
import { contentsOf } from '@/lib/tables/zip'
import { runTimers } from '@/lib/timers/commands'
import { LEDGERS, type LedgerKey } from '@/lib/workbooks/ledgers'
import { judges, SATISFIED, submits, writes } from '@/prisma/seed/deeds-author'
import { accepts, dispatches } from '@/prisma/seed/deeds-office'
import { clearsForPublic, preparesForPublic, publishes } from '@/prisma/seed/deeds-publication'
import { drafts, opines, sendsForReview, signs, signsFor, talks } from '@/prisma/seed/deeds-unit'
import type { Life } from '@/prisma/seed/life'
import { aCounty } from '../factories/county'

// A deputy whose name nobody else bears asks for secrecy; then everything that leaves the platform is searched for the name.
const NAME = '雒无痕'
let county: Awaited<ReturnType<typeof aCounty>>
let life: Life
/** Another deputy, two units' people, their heads, the leader; and those who look after the platform. */
const READERS = ['demo-jiangheming', 'demo-qinzhiyuan', 'demo-xieshiyu', 'demo-wuqinghe']
const strangers = () => [...READERS.map((login) => county.cast.byLogin(login)), ...life.units.flatMap(({ unitId }) => [county.cast.handlerOf(unitId), county.cast.headOf(unitId)]), ...['demo-gaoyuan', 'demo-anyingxue', 'demo-mingwei'].map((login) => county.cast.byLogin(login))]

beforeAll(async () => {
  county = await aCounty()
  const proposer = county.cast.byLogin('demo-shiwangshan')
  await db.person.update({ where: { id: proposer.personId }, data: { name: NAME } })
  life = { ...county.aLife({ isSecret: true, resultClass: 'B', units: [['县交通运输局', 'lead'], ['县财政局', 'co']] }), author: { ...proposer, name: NAME } }
  await county.tell(life, [1, writes()], [1, submits()], [2, accepts()], [3, dispatches()], [4, signsFor()], [5, talks()], [6, opines()], [7, drafts()], [8, sendsForReview()], [9, signs()])
  await runTimers(county.day(12).now)
  await county.tell(life, [20, judges(0, SATISFIED)], [22, preparesForPublic(0)], [23, clearsForPublic(0)], [24, publishes(0)])
  await runTimers(county.day(60).now)
}, 120_000)

const rowsOf = async (rows: AsyncIterable<unknown>) => {
  const all: unknown[] = []
  for await (const row of rows) all.push(row)
  return JSON.stringify(all)
}

/** Who is a deputy and who has an account is no secret to those who keep these; who proposed what stands in neither. */
const ROSTERS: readonly LedgerKey[] = ['deputies', 'people']

test('no workbook that a stranger takes away names them, nor does the conditions’ line; the rosters of deputies and of people alone have every name', async () => {
  let told = 0
  for (const actor of strangers()) {
    for (const key of (Object.keys(LEDGERS) as LedgerKey[]).filter((one) => !ROSTERS.includes(one))) {
      const workbook = await LEDGERS[key](actor, key === 'suggestions' ? { view: 'all' } : {})
      if (!workbook) continue
      const rows = await rowsOf(workbook.rows(['条件', '导出']))
      expect(rows + workbook.conditions + workbook.title, `${actor.role}: ${key}`).not.toContain(NAME)
      told += Number(rows.includes(life.matter.title))
    }
  }
  expect(told, 'it stands in them').toBeGreaterThan(4)
}, 120_000)

test('no document, whoever takes it of those who may not know', async () => {
  let files = 0
  for (const actor of strangers()) {
    for await (const { content, name } of documentFiles(await readChosen(actor, [life.id], county.day(61)))) {
      for (const [part, bytes] of (await contentsOf(content))!) expect(bytes.toString('utf8'), `${actor.role}: ${name}, ${part}`).not.toContain(NAME)
      files += 1
    }
  }
  expect(files).toBeGreaterThan(4)
}, 120_000)

test('no notice, and nothing that waits to be sent by mail or through the gateway', async () => {
  for (const actor of strangers()) expect(JSON.stringify(await listNotices(actor.personId, {})), actor.role).not.toContain(NAME)
  const notices = await db.notice.findMany({ where: { suggestionId: life.id } })
  expect(notices.length).toBeGreaterThan(6)
  for (const { subject } of notices) expect(JSON.stringify(composed({ channel: 'email', congress: '青岚县', items: [{ kind: 'due', words: '提醒', title: subject, link: '/' }], all: '/' } as never))).not.toContain(NAME)
  expect(JSON.stringify([notices, await db.outbox.findMany()], (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))).not.toContain(NAME)
})

test('no desk and no figure of theirs', async () => {
  for (const actor of strangers()) {
    const seen = [await openDesk(actor), canAnywhere(actor, 'figures.read') ? await openFigures(actor, { by: 'delegation' } as never) : null]
    expect(JSON.stringify(seen, (_, value: unknown) => (value instanceof Map ? [] : typeof value === 'bigint' ? String(value) : value)), actor.role).not.toContain(NAME)
  }
})

test('nothing of what is published, in the list, in the search or in its text', async () => {
  const { rows } = await listPublished({})
  const shown = rows.find(({ title }) => title === life.matter.title)
  expect(shown).toBeDefined()
  expect(JSON.stringify([rows, await findPublished(shown!.id)])).not.toContain(NAME)
  expect((await listPublished({ q: NAME })).rows).toEqual([])
  expect(JSON.stringify(await db.publication.findMany({ where: { suggestionId: life.id } }), (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)), 'nor is it kept there').not.toContain(NAME)
})

test('not one line of the log that tells of it, for the auditor', async () => {
  const auditor = county.cast.byLogin('demo-mingwei')
  const rows: Record<string, unknown>[] = []
  for await (const row of eachLogRow(auditor, readLogFilter({}))) rows.push(row as never)
  expect(rows.filter(({ kind }) => kind === 'suggestion').length).toBeGreaterThan(3)
  expect(rows.filter((row) => JSON.stringify(row, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)).includes(NAME))).toEqual([])
})
