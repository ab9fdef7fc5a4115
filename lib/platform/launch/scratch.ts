import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { destroyPostgres, openPostgres, type Postgres } from '../postgres'

const PREFIX = 'deputy-liaison-scratch-'

/** A server for one run of a tool or of the tests. */
export async function openScratch(): Promise<{ folder: string; server: Postgres; close: () => Promise<void> }> {
  await sweepScratch()
  const folder = scratchFolder()
  const server = await openPostgres(folder)
  return { folder, server, close: () => clear(folder) }
}

/** A data folder that carries the number of its process, so that a later run knows whether it is still wanted. */
export const scratchFolder = (): string => mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`))

/** Clears away what killed runs have left behind. */
export async function sweepScratch(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const pid = name.startsWith(PREFIX) && Number(name.slice(PREFIX.length).split('-')[0])
    if (pid && !isAlive(pid)) await clear(join(tmpdir(), name)).catch(() => undefined)
  }
}

async function clear(folder: string): Promise<void> {
  await destroyPostgres(folder)
  rmSync(folder, { recursive: true, force: true })
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' // somebody else's, so alive
  }
}
