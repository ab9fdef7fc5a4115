import { AsyncLocalStorage } from 'node:async_hooks'
import type pg from 'pg'

// Pages, routes and the instrumentation are bundles of their own with one pool and one client for all: so what is lent is said in one place too.
const kept = globalThis as typeof globalThis & { liaisonLent?: AsyncLocalStorage<pg.PoolClient> }
const lent = (kept.liaisonLent ??= new AsyncLocalStorage())
const NOTHING = Promise.resolve({ rows: [], fields: [], rowCount: 0 })
const ENDS = ['BEGIN', 'COMMIT', 'ROLLBACK']

/** The pool as Prisma sees it: where a connection was lent to it, a transaction of its own runs on that one. */
export const lendingFrom = (pool: pg.Pool): pg.Pool =>
  new Proxy(pool, {
    get: (_, name) => {
      if (name === 'connect') return async () => lent.getStore() ?? pool.connect()
      const held = Reflect.get(pool, name) as unknown
      return typeof held === 'function' ? held.bind(pool) : held
    },
  })

/** Whoever lends a connection has begun the transaction on it, ends it, and gives the connection back: what Prisma says of that goes no further. */
const onLoan = (connection: pg.PoolClient) =>
  ({
    query: (asked: pg.QueryConfig) => (ENDS.includes(asked.text) ? NOTHING : connection.query(asked)),
    release: () => undefined, on: () => undefined, removeListener: () => undefined,
  }) as unknown as pg.PoolClient // all that the adapter asks of one

/** Runs `begin`, whose transaction takes place on this connection. */
export const lending = <T>(connection: pg.PoolClient, begin: () => T): T => lent.run(onLoan(connection), begin)
