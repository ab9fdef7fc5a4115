import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { env } from '@/lib/platform/env'
import { lendingFrom } from '@/lib/platform/lending'
import { oneAtATime } from '@/lib/platform/one-at-a-time'
import { PrismaClient, type Prisma } from '@/prisma/generated/client'

export type Tx = Prisma.TransactionClient

const MOST_STATEMENTS = 400
/** Nothing of these is planned: unnamed they travel as words, at half the cost. */
const PLAIN = ['BEGIN', 'COMMIT', 'ROLLBACK']

/**
 * Names a statement so that each connection plans it once: half the cost of a page's questions was their planning.
 * A search is planned anew each time (rare and common words want different plans), and so is what comes after the first hundreds.
 */
function naming(): (statement: { sql: string }) => string {
  const names = new Map<string, string>()
  return ({ sql }) => {
    const known = names.get(sql)
    if (known !== undefined) return known
    if (names.size >= MOST_STATEMENTS || sql.includes('@@') || PLAIN.includes(sql)) return ''
    const name = `liaison_${names.size}`
    names.set(sql, name)
    return name
  }
}

function open() {
  const nameOf = naming() // one for all who share these connections
  // A question need not wait for the answer to the one before it, so that several travel together (lib/platform/transaction.ts).
  const pool = new pg.Pool({ connectionString: env.DATABASE_URL, max: env.DATABASE_POOL, pipeline: true })
  pool.on('error', () => undefined) // an idle connection broke: the next question opens another, or says what is wrong
  return { pool, nameOf, db: new PrismaClient({ adapter: oneAtATime(new PrismaPg(lendingFrom(pool), { statementNameGenerator: nameOf, disposeExternalPool: true })) }) }
}

// The bundles of pages and of routes each have this module, and the development server reloads it: one pool for all of them.
const kept = globalThis as typeof globalThis & { liaison?: ReturnType<typeof open> }
const opened = (kept.liaison ??= open())
export const db = opened.db

/** A question as the driver takes it: planned once on each connection. */
export const worded = ({ text, values }: Prisma.Sql) => ({ name: opened.nameOf({ sql: text }), text, values: [...values] })

/**
 * One question outside any transaction, straight to the driver: for what every page asks. The client around it costs as
 * much as the question. Instants come as Date, whole numbers beyond 32 bits as text.
 */
export async function ask<Row extends object>(question: Prisma.Sql): Promise<Row[]> {
  const { rows } = await opened.pool.query<Row>(worded(question))
  return rows
}

/** Questions like `ask`, all answered of one sight: nothing that is written meanwhile is seen by one of them and not by another. Reading only. */
export async function askTogether<Answer>(asking: (ask: <Row extends object>(question: Prisma.Sql) => Promise<Row[]>) => Promise<Answer>): Promise<Answer> {
  const connection = await opened.pool.connect()
  let isWhole = false
  try {
    await connection.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    const answer = await asking(async <Row extends object>(question: Prisma.Sql) => toRows<Row>(await connection.query({ ...worded(question), rowMode: 'array' })))
    await connection.query('COMMIT')
    isWhole = true
    return answer
  } finally {
    connection.release(!isWhole) // one that is still inside goes away
  }
}

/** Copies of one empty row: an object that gets dozens of columns one by one ends up as a table of its own, at several times the time and memory. */
function toRows<Row extends object>({ fields, rows }: pg.QueryArrayResult): Row[] {
  const names = fields.map(({ name }) => name)
  const empty = JSON.parse(`{${names.map((name) => `${JSON.stringify(name)}:null`).join()}}`) as Record<string, unknown>
  return rows.map((values: unknown[]) => {
    const row = { ...empty }
    for (let index = 0; index < names.length; index += 1) row[names[index]!] = values[index]
    return row as Row
  })
}

/** A connection for a transaction of our own; whoever takes it gives it back. */
export const takeConnection = (): Promise<pg.PoolClient> => opened.pool.connect()
