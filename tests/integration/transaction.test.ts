import { expect, test, vi } from 'vitest'
import { withEvent } from '@/lib/events/commands'
import { db, type Tx } from '@/lib/platform/db'
import { Refused } from '@/lib/platform/refused'
import { changing, inserting } from '@/lib/platform/rows'
import { transact } from '@/lib/platform/transact'
import { askIn, inTransaction } from '@/lib/platform/transaction'
import { systemOf } from '@/lib/policy'
import { Prisma } from '@/prisma/generated/client'
import { aCongress } from './people-ground'

const { sql } = Prisma
const PATIENT = { seconds: 10 }
const aTerm = (congressId: string, number: number) => sql`INSERT INTO term (id, "congressId", number, "startsOn") VALUES (gen_random_uuid()::text, ${congressId}, ${number}, '2026-11-01') RETURNING number`
const termsOf = async (congressId: string) => (await db.term.findMany({ where: { congressId }, select: { number: true }, orderBy: { number: 'asc' } })).map(({ number }) => number)
/** Whatever becomes of it, nothing that it wrote is there afterwards. */
async function leavesNothing(work: (congressId: string) => Promise<unknown>): Promise<void> {
  const { id } = await aCongress()
  const before = await termsOf(id)
  await work(id)
  expect(await termsOf(id)).toEqual(before)
}
const broken = sql`SELECT 1 / (SELECT count(*) FROM term WHERE number = -1)`

test('what is asked of the driver and what is asked by models is one transaction: written together, or not at all', async () => {
  const { id: congressId } = await aCongress()
  const both = (tx: Tx) =>
    Promise.all([askIn(tx, aTerm(congressId, 31)), tx.term.create({ data: { congressId, number: 32, startsOn: '2026-11-01' } })]).then(() => askIn<{ number: number }>(tx, sql`SELECT number FROM term WHERE "congressId" = ${congressId} ORDER BY number`))
  const before = await termsOf(congressId)
  const refused = await transact(async (tx) => {
    expect(await both(tx)).toHaveLength(before.length + 2)
    throw new Refused({ why: 'movedOn' })
  })
  expect(refused).toEqual({ ok: false, refusal: { why: 'movedOn' } })
  expect(await termsOf(congressId)).toEqual(before)
  expect(await transact(both)).toMatchObject({ ok: true })
  expect(await termsOf(congressId)).toEqual([...before, 31, 32])
})

test('it is one for every bundle that the build makes of these modules: the client takes part in a transaction that another began', async () => {
  const { id: congressId } = await aCongress()
  vi.resetModules()
  const other = await import('@/lib/platform/transaction')
  const seen = await other.inTransaction(async (tx) => {
    await askIn(tx, aTerm(congressId, 35))
    return tx.term.count({ where: { congressId, number: 35 } })
  }, PATIENT)
  expect(seen).toBe(1)
})

test('of questions that left together the one that failed is told, and nothing of the transaction stays', () =>
  leavesNothing(async (congressId) => {
    const together = inTransaction(async (tx) => {
      const [first, second, third] = [askIn(tx, aTerm(congressId, 41)), askIn(tx, broken), askIn(tx, aTerm(congressId, 42))]
      second!.catch(() => undefined)
      expect(await first).toEqual([{ number: 41 }]) // they are answered in the order in which they were asked
      await third // all that it hears itself is that the transaction is aborted
    }, PATIENT)
    await expect(together).rejects.toMatchObject({ code: '22012' })
  }))

test('whoever swallows the error of a question is not told that it was written', () =>
  leavesNothing(async (congressId) => {
    const swallowed = inTransaction(async (tx) => {
      await askIn(tx, aTerm(congressId, 51))
      await askIn(tx, broken).catch(() => undefined)
    }, PATIENT)
    await expect(swallowed).rejects.toMatchObject({ code: '22012' })
  }))

test('one that takes too long is given up, and writes nothing even later', () =>
  leavesNothing(async (congressId) => {
    const given = inTransaction(async (tx) => {
      await askIn(tx, aTerm(congressId, 61))
      await askIn(tx, sql`SELECT pg_sleep(2)::text`)
      await askIn(tx, aTerm(congressId, 62))
    }, { seconds: 0.25 })
    await expect(given).rejects.toThrow('longer than')
  }))

test('what is asked after the end goes nowhere', () =>
  leavesNothing(async (congressId) => {
    const kept = await inTransaction(async (tx) => [tx], PATIENT)
    await expect(askIn(kept[0]!, aTerm(congressId, 71))).rejects.toThrow('over')
    await expect(kept[0]!.term.create({ data: { congressId, number: 72, startsOn: '2026-11-01' } })).rejects.toThrow('over')
  }))

test('where the database cuts the connection, the step says so, and the next one has another', async () => {
  const cut = inTransaction((tx) => askIn(tx, sql`SELECT pg_terminate_backend(pg_backend_pid())`), PATIENT)
  await expect(cut).rejects.toThrow()
  expect(await transact((tx) => askIn<{ one: number }>(tx, sql`SELECT 1 AS one`))).toEqual({ ok: true, value: [{ one: 1 }] })
})

test('what was read at an older version is not written, and no event of it: of two who read the same, one wins', async () => {
  const { id: congressId } = await aCongress()
  const { id } = await db.person.create({ data: { name: '甲' } })
  const rename = (name: string) =>
    inTransaction((tx) => askIn(tx, withEvent(changing('person', { id, version: 0 }, { name }), { kind: 'person', recordId: id, action: 'change', capacity: 'system', detail: { name } }, systemOf(congressId), new Date())), PATIENT)
  const written = await Promise.all([rename('乙'), rename('丙')])
  expect(written.map((rows) => rows.length).sort()).toEqual([0, 1])
  const winner = written[0]!.length === 1 ? '乙' : '丙'
  expect(await db.person.findUniqueOrThrow({ where: { id }, select: { name: true, version: true } })).toEqual({ name: winner, version: 1 })
  expect(await db.event.findMany({ where: { kind: 'person', recordId: id }, select: { detail: true } })).toEqual([{ detail: { name: winner } }])
})

test('what is said of a row names columns and nothing else', () => {
  const smuggled = { 'number" = 1, "startsOn': 'x' }
  expect(() => changing('term', { id: '', version: 0 }, smuggled)).toThrow('no column')
  expect(() => inserting('term', smuggled)).toThrow('no column')
})
