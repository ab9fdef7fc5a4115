import type { Duplex } from 'node:stream'
import type pg from 'pg'
import { takeConnection, worded, type Tx } from '@/lib/platform/db'
import { clientOn, standIn } from '@/lib/platform/stand-in'
import type { Prisma } from '@/prisma/generated/client'

// A transaction on a connection of our own. What a step asks most goes straight to the driver, and what does not wait for an
// answer travels together: the client's own transaction cost as much as the questions in it. It is begun, on the same
// connection, as soon as somebody asks by its models.

/** The seconds that a transaction may wait for its connection; it may last twice as long. */
type Patience = { seconds: number }
type Asking = <Row extends object>(question: Prisma.Sql) => Promise<Row[]>
// One for all bundles, as the pool is.
const kept = globalThis as typeof globalThis & { liaisonTransactions?: WeakMap<Tx, Asking> }
const ours = (kept.liaisonTransactions ??= new WeakMap())

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
  let [begun, over, waited] = [false, false, false]
  let failed: unknown
  const together = inOnePacket(connection)
  const beginning = together(() => connection.query('BEGIN')).then(() => void (begun = true))
  beginning.catch(() => undefined) // whoever asks first hears of it

  const send = async <Row extends object>(question: Prisma.Sql): Promise<Row[]> => {
    if (over) throw new Error('this transaction is over')
    try {
      return (await together(() => connection.query<Row>(worded(question)))).rows
    } catch (error) {
      throw (failed ??= error) // those sent after it hear only that the transaction is aborted
    }
  }
  const ask: Asking = async <Row extends object>(question: Prisma.Sql) => {
    if (begun) return send<Row>(question)
    // What only reads may travel with the BEGIN; what writes must not get there where that did not, and overtakes nobody.
    waited ||= !/^\s*SELECT\b/.test(question.text)
    if (!waited) return Promise.all([beginning, send<Row>(question)]).then(([, rows]) => rows)
    await beginning
    return send<Row>(question)
  }

  let client: ReturnType<typeof clientOn> | undefined
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
    if (command !== 'COMMIT') throw failed ?? new Error('the transaction had failed before its end') // somebody swallowed it: the database keeps nothing
  }
  /** What makes the connection unusable for others, if anything does. */
  const undo = async (error: unknown): Promise<Error | undefined> => {
    over = true
    const ended = client?.end(error)
    if (error instanceof Late) return error // a question still waits on it
    await ended
    return connection.query('ROLLBACK').then(() => undefined, (broken: Error) => broken)
  }
  return { tx, commit, undo }
}

/** What is asked in one breath leaves in one packet. */
function inOnePacket(connection: pg.PoolClient): <T>(say: () => T) => T {
  const { stream } = (connection as unknown as { connection: { stream: Duplex } }).connection // the driver's own, of which its types say nothing
  let held = false
  const leave = () => {
    held = false
    stream.uncork()
  }
  return (say) => {
    if (!held) process.nextTick(leave)
    if (!held) stream.cork()
    held = true
    return say()
  }
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
