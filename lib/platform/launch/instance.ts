import { accessSync, constants, existsSync, mkdirSync, rmSync } from 'node:fs'
import { createConnection, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { createHash } from 'node:crypto'
import { join, relative } from 'node:path'

/** What a running launcher says to another one that knocks. */
export type Running = { pid: number; url: string; ready: boolean }

/** A socket lives exactly as long as its process, so unlike a file with a number it cannot lie after a kill -9. */
function doorOf(dataDir: string): string {
  if (process.platform === 'win32') {
    return `\\\\.\\pipe\\deputy-liaison-${createHash('sha256').update(dataDir).digest('hex').slice(0, 16)}`
  }
  const near = relative(process.cwd(), join(dataDir, 'launcher.sock'))
  if (near.length < 100) return near // the system allows 107 bytes
  return join(tmpdir(), `deputy-liaison-${createHash('sha256').update(dataDir).digest('hex').slice(0, 16)}.sock`)
}

/** The launcher that already runs on this data, or null. */
export function findRunning(dataDir: string): Promise<Running | null> {
  return new Promise((resolve) => {
    const caller = createConnection(doorOf(dataDir))
    let heard = ''
    caller.setTimeout(2000, () => caller.destroy())
    caller.on('data', (chunk) => (heard += chunk))
    caller.on('error', () => undefined)
    caller.on('close', () => resolve(heard ? JSON.parse(heard) : null))
  })
}

/** Keeps the data folder for this process until it ends. */
export async function holdInstance(dataDir: string, state: Running): Promise<Server> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK)
  const door = doorOf(dataDir)
  if (process.platform !== 'win32' && existsSync(door)) rmSync(door)
  const server = createServer((caller) => {
    caller.on('error', () => undefined)
    caller.end(JSON.stringify(state))
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(door, resolve))
  server.unref()
  return server
}
