import type pg from 'pg'
import { db, type Tx } from '@/lib/platform/db'
import { lending } from '@/lib/platform/lending'

/** A transaction of the client on this connection, open until `end`. */
export function clientOn(connection: pg.PoolClient, timeout: number) {
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
export function standIn(start: () => Promise<Tx>): Tx {
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
