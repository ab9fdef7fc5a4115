import pg from 'pg'
import { expect, test } from 'vitest'
import { appendEvent } from '@/lib/events/commands'
import { db } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'
import { readLogFilter } from '@/lib/settings/log'
import { recordLogExport, verify } from '@/lib/settings/log-commands'
import { countLog, eachLogRow, listLog } from '@/lib/settings/log-queries'
import { aCongress, at, signedIn } from './people-ground'

async function ground() {
  const congress = await aCongress()
  const auditor = await signedIn(congress.id, 'auditor', '明微')
  const officer = await signedIn(congress.id, 'officer', '周映川')
  return { congress, auditor, officer }
}
const happen = (actor: Actor, recordId: string, given: object = {}) =>
  db.$transaction((tx) => appendEvent(tx, { kind: 'unit', recordId, action: 'change', capacity: 'systemAdmin', detail: { name: '县水利局' }, ...given }, actor, at))

test('the log is read by its auditor alone, page after page, narrowed by who, what, when and result', async () => {
  const { congress, auditor, officer } = await ground()
  for (let count = 0; count < 60; count += 1) await happen(officer, `${congress.id}-u${count % 3}`)
  await happen(auditor, `${congress.id}-x`, { kind: 'session', action: 'signIn', result: 'refused' })
  const first = await listLog(auditor, readLogFilter({}))
  const second = await listLog(auditor, readLogFilter({ before: first.next! }))
  expect([first.rows.length, second.rows.length, second.next]).toEqual([50, 11, null])
  expect((await listLog(auditor, readLogFilter({ refused: '1' }))).rows.map(({ action }) => action)).toEqual(['signIn'])
  expect(await countLog(auditor, readLogFilter({ who: '周映川', kind: 'unit' }))).toBe(60)
  expect(await countLog(auditor, readLogFilter({ from: '2026-05-27' }))).toBe(0)
  expect(await countLog(auditor, readLogFilter({ from: '2026-05-26', to: '2026-05-26' }))).toBe(61)
  for (const role of ['systemAdmin', 'securityAdmin', 'officeHead', 'leader'] as const) {
    expect((await listLog(await signedIn(congress.id, role), readLogFilter({}))).rows, role).toEqual([])
  }
  const stranger = await signedIn((await aCongress('邻县')).id, 'auditor')
  expect((await listLog(stranger, readLogFilter({}))).rows).toEqual([])
})

test('an export is in the log with its filter and count, and goes through every row', async () => {
  const { congress, auditor, officer } = await ground()
  for (let count = 0; count < 5; count += 1) await happen(officer, `${congress.id}-u`)
  const filter = readLogFilter({ kind: 'unit' })
  expect((await recordLogExport(auditor, filter, await countLog(auditor, filter), at)).ok).toBe(true)
  const rows = []
  for await (const row of eachLogRow(auditor, filter)) rows.push(row)
  expect(rows).toHaveLength(5)
  expect(JSON.stringify(rows)).not.toContain('县水利局')
  expect(await db.event.findFirst({ where: { kind: 'log', congressId: congress.id } })).toMatchObject({ action: 'export', detail: { count: 5, filter: { kind: 'unit' } } })
  expect(await recordLogExport(officer, filter, 5, at)).toMatchObject({ ok: false, refusal: { why: 'forbidden' } })
})

test('a changed entry and a missing one are found; an untouched log is whole', async () => {
  const { congress, auditor, officer } = await ground()
  for (let count = 0; count < 6; count += 1) await happen(officer, `${congress.id}-u`)
  expect(await verify(auditor, 100, at)).toMatchObject({ ok: true, value: { checked: 6, broken: [] } })

  const [first, , third] = await db.event.findMany({ where: { congressId: congress.id, kind: 'unit' }, orderBy: { seq: 'asc' } })
  await asOwner(`UPDATE event SET "actorName" = '别人' WHERE seq = ${third!.seq}`)
  expect(await verify(auditor, 100, at)).toMatchObject({ ok: true, value: { broken: [{ seq: String(third!.seq), why: 'changed' }] } })
  await asOwner(`UPDATE event SET "actorName" = '周映川' WHERE seq = ${third!.seq}; DELETE FROM event WHERE seq = ${first!.seq}`)
  expect(await verify(auditor, 100, at)).toMatchObject({ ok: true, value: { broken: [{ why: 'chain' }] } })
  expect(await verify(officer, 100, at)).toMatchObject({ ok: false })
})

/** What only somebody with the database in their hands can do: past the trigger. */
async function asOwner(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: process.env['OWNER_DATABASE_URL'] })
  await client.connect()
  await client.query(`ALTER TABLE event DISABLE TRIGGER ALL; ${sql}; ALTER TABLE event ENABLE TRIGGER ALL`)
  await client.end()
}
