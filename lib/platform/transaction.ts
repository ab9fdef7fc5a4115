import type { Duplex } from 'node:stream'
import type pg from 'pg'
import { db, takeConnection, worded, type Tx } from '@/lib/platform/db'
import { lending } from '@/lib/platform/lending'
import type { Prisma } from '@/prisma/generated/client'

// A transaction on a connection of our own. What a step asks most goes straight to the driver, and what does not wait for an
// answer travels together: the client's own transaction cost as much as the questions in it. It is begun, on the same
// connection, as soon as somebody asks by its models.

/** The seconds that a transaction may wait for its connection; it may last twice as long. */
type Patience = { seconds: number }
type Asking = <Row extends object>(question: Prisma.Sql) => Promise<Row[]>
const ours = new WeakMap<Tx, Asking>()

/** One question inside a transaction, straight to the driver where the transaction is ours. Instants come as Date, whole numbers beyond 32 bits as text. */
export const askIn = <Row extends object>(tx: Tx, question: Prisma.Sql): Promise<Row[]> => ours.get(tx)?.<Row>(question) ?? tx.$queryRaw<Row[]>(question).then((rows) => rows)

/** Runs `work` in one transaction: all of it is written when this resolves, or nothing. */
export async function inTransaction<T>(work: (tx: Tx) => Promise<T>, { seconds }: Patience): Promise<T> {
  const connection = await soon(seconds * 1000, takeConnection(), 'timeout exceeded when trying to connect', (late) => late.release())
  const broken = () => undefined
  connection.on('error', broken) // every question under way says so itself
  const { tx, commit, undo } = begin(connection, seconds * 2000)
  let unusable: Error | undefined
  try {
    const value = await soon(seconds * 2000, work(tx), `the transaction took longer than ${seconds * 2} s`)
    await commit()
    return value
  } catch (error) {
    unusable = await undo(error)
    throw error
  } finally {
    connection.removeListener('error', broken)
    connection.release(unusable)
  }
}

class Late extends Error {}

function begin(connection: pg.PoolClient, timeout: number) {
  let [begun, over] = [false, false]
  const beginning = together(connection, () => connection.query('BEGIN')).then(() => void (begun = true))
  beginning.catch(() => undefined) // whoever asks first hears of it

  const ask: Asking = async <Row extends object>(question: Prisma.Sql) => {
    // What only reads may travel with the BEGIN; what writes must not get there where that did not.
    if (!begun && !/^\s*SELECT\b/.test(question.text)) await beginning
    if (over) throw new Error('this transaction is over')
    const answer = together(connection, () => connection.query<Row>(worded(question)))
    if (!begun) await Promise.all([beginning, answer])
    return (await answer).rows
  }

  let client: { tx: Promise<Tx>; end: (error?: unknown) => Promise<unknown> } | undefined
  const clientsOwn = async (): Promise<Tx> => {
    await beginning
    if (over) throw new Error('this transaction is over')
    return (client ??= clientOn(connection, timeout)).tx
  }
  const tx = standIn(clientsOwn)
  ours.set(tx, ask)

  const commit = async () => {
    await beginning
    await client?.end()
    over = true
    const { command } = await connection.query('COMMIT')
    if (command !== 'COMMIT') throw new Error('the transaction had failed before its end') // somebody swallowed its error: the database keeps nothing of it
  }
  /** What makes the connection unusable for others, if anything does. */
  const undo = async (error: unknown): Promise<Error | undefined> => {
    over = true
    if (error instanceof Late) return error // a question still waits on it
    await client?.end(error)
    return connection.query('ROLLBACK').then(() => undefined, (failed: Error) => failed)
  }
  return { tx, commit, undo }
}

/** What is asked in one breath leaves in one packet. */
function together<T>(connection: pg.PoolClient, say: () => T): T {
  const { stream } = (connection as unknown as { connection: { stream: Duplex } }).connection // the driver's own, of which its types say nothing
  stream.cork()
  process.nextTick(() => stream.uncork())
  return say()
}

/** A transaction of the client on this connection, open until `end`. */
function clientOn(connection: pg.PoolClient, timeout: number) {
  let settle: { resolve: () => void; reject: (error: unknown) => void }
  const ended = new Promise<void>((resolve, reject) => (settle = { resolve, reject }))
  ended.catch(() => undefined) // it may end before the client has begun to wait for that
  let whole: Promise<void>
  const tx = new Promise<Tx>((opened, failed) => {
    whole = lending(connection, () => db.$transaction((own) => (opened(own), ended), { timeout, maxWait: timeout }))
    whole.catch(failed)
  })
  return { tx, end: (error?: unknown) => (error ? (settle.reject(error), whole.catch(() => undefined)) : (settle.resolve(), whole)) }
}

/** Stands where the client's transaction will, which is begun at the first word to it. */
function standIn(start: () => Promise<Tx>): Tx {
  type Callable = Record<string, (...given: unknown[]) => unknown>
  const late = (of: (tx: Tx) => unknown, name: string) => async (...given: unknown[]) => (of(await start()) as Callable)[name]!(...given)
  const models = new Map<string, object>()
  const model = (name: string) => {
    const methods = new Proxy({}, { get: (_, method) => late((tx) => tx[name as keyof Tx], String(method)) })
    models.set(name, methods)
    return methods
  }
  return new Proxy({} as Tx, {
    get: (_, name) => (typeof name !== 'string' || name === 'then' ? undefined : name.startsWith('$') ? late((tx) => tx, name) : (models.get(name) ?? model(name))),
  })
}

/** What is promised, or an error where it takes longer; `after` is for what comes too late all the same. */
function soon<T>(ms: number, promised: Promise<T>, otherwise: string, after?: (late: T) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Late(otherwise))
      promised.then(after, () => undefined)
    }, ms)
    promised.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
