import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { Database } from './database'
import { say } from './say.mjs'

type Watched = Pick<Database, 'ownerUrl'> & { embedded: { revive: () => Promise<void> } | null }
type How = { stop: AbortSignal; /** between two tries, in milliseconds */ rest?: number; told?: (words: string) => void }

/**
 * One idle connection: the moment it breaks, the server has died, and is started again until it stays up: whoever frees
 * a full disk must not also have to come and start the platform. Returns how to stop watching.
 */
export function watchDatabase({ ownerUrl, embedded }: Watched, { stop, rest = 5_000, told = say }: How): () => Promise<void> {
  let watching = true
  let client: pg.Client | null = null
  const watch = async (): Promise<void> => {
    const fresh = new pg.Client({ connectionString: ownerUrl, keepAlive: true, application_name: 'launcher' })
    fresh.on('error', () => undefined)
    await fresh.connect()
    client = fresh
    // only of one that stood: a connection that was refused ends as well, and would begin a second round beside the first
    fresh.on('end', () => watching && !stop.aborted && void revive())
  }
  const revive = async (): Promise<void> => {
    told('数据库意外停止，正在恢复…')
    for (let said = ''; watching && !stop.aborted; await pause(rest, undefined, { signal: stop }).catch(() => undefined)) {
      try {
        await embedded?.revive()
        await watch()
        return told('数据库已恢复。')
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error)
        if (why !== said) told(`数据库还没有恢复：${why}\n会一直再试，不用重新启动平台。`)
        said = why
      }
    }
  }
  void watch().catch(() => undefined)
  return async () => {
    watching = false
    await client?.end().catch(() => undefined)
  }
}
