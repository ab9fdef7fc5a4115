import { createWriteStream, rmSync } from 'node:fs'
import { join } from 'node:path'
import { withClient } from '../../../lib/platform/launch/database'
import { scratchFolder, sweepScratch } from '../../../lib/platform/launch/scratch'
import { destroyPostgres } from '../../../lib/platform/postgres'
import { databaseAt } from '../../integration/database'
import { end, launch, untilReady } from './launch'

/** The browser tests talk to what `npm start` brings up: a data folder of its own, the demo county, the production build. */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env['E2E_BASE_URL']) return undefined
  await sweepScratch()
  const folder = scratchFolder()
  const given = process.env['DATABASE_URL']
  const name = `liaison_e2e_${process.pid}`
  if (given) await withClient(given, (client) => client.query(`create database ${name} template template0`))

  // The tests' own processes find the same data, to tell what happened before (past.ts).
  Object.assign(process.env, { DATA_DIR: folder, ...(given && { DATABASE_URL: databaseAt(given, name) }) })
  const launched = launch(['--demo', '--port', new URL(process.env['E2E_URL']!).port])
  launched.server.stdout?.pipe(process.stdout, { end: false })
  // What it prints is kept for those who look what stands in it.
  const printed = createWriteStream((process.env['E2E_SERVER_LOG'] = join(folder, 'printed.log')))
  launched.server.stdout?.pipe(printed, { end: false })
  launched.server.stderr?.pipe(printed, { end: false })
  try {
    await untilReady(launched)
  } catch (error) {
    await end(launched)
    throw error
  }
  return async () => {
    await end(launched)
    if (given) await withClient(given, (client) => client.query(`drop database ${name} with (force)`))
    else await destroyPostgres(folder)
    rmSync(folder, { recursive: true, force: true })
  }
}
