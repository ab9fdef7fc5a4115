import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { PROJECT } from './child.mjs'
import { openDatabase } from './database'
import { findRunning } from './instance'
import { readOptions } from './options'
import { findSecret } from './secrets'
import { environmentOf } from './surroundings'

/** Runs a program as the application would run, and gives its exit code. */
export async function beside(program: string, args: string[]): Promise<number> {
  const options = readOptions([])
  const dataDir = resolve(options.dataDir)
  const secret = findSecret(dataDir, { external: Boolean(process.env['DATABASE_URL']) })
  const database = await openDatabase(dataDir)
  try {
    return await runToEnd(program, args, { ...environmentOf(options, dataDir, secret), DATABASE_URL: database.appUrl })
  } finally {
    // A platform that was started meanwhile works on this server now.
    if (database.embedded?.started && !(await findRunning(dataDir))) await database.embedded.stop()
  }
}

function runToEnd(program: string, args: string[], env: Record<string, string>): Promise<number> {
  return new Promise((done, reject) => {
    const child = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', program, ...args], {
      cwd: PROJECT,
      env: { ...process.env, ...env },
      stdio: 'inherit',
    })
    child.on('error', reject)
    child.on('close', (code) => done(code ?? 1))
  })
}
