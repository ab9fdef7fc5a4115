import { spawn, type ChildProcess } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { withClient } from '../../../lib/platform/launch/database'
import { PROJECT } from '../../../lib/platform/launch/child.mjs'
import { scratchFolder, sweepScratch } from '../../../lib/platform/launch/scratch'
import { destroyPostgres } from '../../../lib/platform/postgres'
import { databaseAt } from '../../integration/database'

/** The browser tests talk to what `npm start` brings up: a data folder of its own, the demo county, the production build. */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env['E2E_BASE_URL']) return undefined
  await sweepScratch()
  const folder = scratchFolder()
  const given = process.env['DATABASE_URL']
  const name = `liaison_e2e_${process.pid}`
  if (given) await withClient(given, (client) => client.query(`create database ${name} template template0`))

  const server = start(folder, given && databaseAt(given, name))
  try {
    await untilReady(server)
  } catch (error) {
    await end(server)
    throw error
  }
  return async () => {
    await end(server)
    if (given) await withClient(given, (client) => client.query(`drop database ${name} with (force)`))
    else await destroyPostgres(folder)
    rmSync(folder, { recursive: true, force: true })
  }
}

// NODE_ENV says only that no secret need be given; the server itself is the production build.
function start(folder: string, databaseUrl: string | undefined): ChildProcess {
  const { NEXTAUTH_URL: _, PUBLIC_URL: __, ...env } = process.env
  const port = new URL(process.env['E2E_URL']!).port
  return spawn(process.execPath, [join(PROJECT, 'lib/platform/launch/start.mjs'), '--demo', '--port', port], {
    cwd: PROJECT,
    env: { ...env, NODE_ENV: 'development', DATA_DIR: folder, OUTGOING_PRIVATE: '127.0.0.1', ...(databaseUrl && { DATABASE_URL: databaseUrl }) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

/** The launcher says when it can be opened; the build and the demo come before that. */
function untilReady(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let heard = ''
    server.stdout?.on('data', (chunk) => {
      process.stdout.write(chunk)
      heard += chunk
      if (heard.includes('已启动')) resolve()
    })
    server.once('exit', (code) => reject(new Error(`npm start ended with ${code} before it could be opened`)))
  })
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const gone = new Promise((resolve) => server.once('exit', resolve))
  server.kill('SIGTERM')
  await gone
}
