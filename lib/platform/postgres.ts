import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { findSeat, type Seat } from './launch/binaries'
import { run, tail } from './launch/child.mjs'
import { freePort } from './launch/free-port'
import { keep, memoryFile, read, recall, type Memory } from './launch/memory'
import { Trouble } from './launch/say.mjs'

const OWNER = 'liaison_owner'
export const APP_ROLE = 'liaison_app'

export type Postgres = {
  /** True if this call started it, false if it was found running. */
  started: boolean
  ownerUrl: (database: string) => string
  appUrl: (database: string) => string
  /** Brings it back on the same port after it died. */
  revive: () => Promise<void>
  stop: () => Promise<void>
}

// Written out so that no later edit of a configuration file turns them off: an acknowledged write is on the disk.
const SETTINGS: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  password_encryption: 'scram-sha-256',
  timezone: 'UTC',
  max_connections: '100',
  shared_buffers: '256MB',
  max_wal_size: '2GB',
  random_page_cost: '1.1',
  jit: 'off',
  logging_collector: 'on',
  log_directory: 'log',
  log_filename: 'postgresql-%a.log',
  log_truncate_on_rotation: 'on',
  log_rotation_age: '1d',
  log_rotation_size: '0',
}

/** Opens the embedded server of a data folder: finds it running, or starts it, or makes it first. */
export async function openPostgres(dataDir: string): Promise<Postgres> {
  const seat = findSeat()
  const memory = recall(dataDir, seat)
  const file = memoryFile(dataDir)
  const url = (user: string, password: string) => (database: string) =>
    `postgresql://${user}:${password}@127.0.0.1:${memory.port}/${database}`
  const ownerUrl = (database: string) => url(OWNER, memory.ownerPassword)(database)

  await makeCluster(seat, memory, file)
  const start = async ({ anyPort }: { anyPort: boolean }) => {
    const isUp = () => answers(ownerUrl('postgres'), memory)
    if ((await isUp()) || (await comesUp(seat, memory, isUp))) {
      keep(file, memory)
      return false
    }
    if (anyPort) memory.port = await freePort(memory.port)
    keep(file, memory)
    await startServer(seat, memory, isUp)
    keep(file, memory)
    return true
  }
  const started = await start({ anyPort: true })
  return {
    started,
    ownerUrl,
    appUrl: (database) => url(APP_ROLE, memory.appPassword)(database),
    // where it was: whoever asks it already knows it by that port, and by no other
    revive: async () => void (await start({ anyPort: false })),
    stop: async () => void (await stopServer(seat, memory)),
  }
}

/** Stops the server of a data folder, if it runs, and deletes its files: for what tests and tools leave. */
export async function destroyPostgres(dataDir: string): Promise<void> {
  const file = memoryFile(dataDir)
  if (!existsSync(file)) return
  const memory = read(file)
  await stopServer(findSeat(), memory)
  rmSync(memory.folder, { recursive: true, force: true })
  rmSync(file)
}

/** The password that the launcher gives the application's role; the server keeps only its hash. */
export const appPassword = (dataDir: string): string => read(memoryFile(dataDir)).appPassword

/** initdb into a folder beside, then a rename: a crash in between leaves nothing that looks whole. */
async function makeCluster(seat: Seat, memory: Memory, file: string): Promise<void> {
  if (memory.made) return
  const half = join(memory.folder, 'half')
  const data = join(memory.folder, 'data')
  if (!existsSync(data)) {
    rmSync(half, { recursive: true, force: true })
    mkdirSync(memory.folder, { recursive: true, mode: 0o700 })
    const passwordFile = join(memory.folder, 'password')
    writeFileSync(passwordFile, memory.ownerPassword, { mode: 0o600 })
    for (const path of [memory.folder, passwordFile]) {
      chmodSync(path, path === memory.folder ? 0o700 : 0o600)
      if (seat.account) chownSync(path, seat.account.uid, seat.account.gid)
    }
    // The builtin locale sorts alike on every machine; pinyin order is asked for where people expect it.
    const options = ['-U', OWNER, '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8', '-k',
      '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'] // prettier-ignore
    const { code, output } = await run(join(seat.programs, 'initdb'), ['-D', half, ...options], asAccount(seat, memory))
    rmSync(passwordFile, { force: true })
    if (code !== 0) throw troubleFrom(output, '数据库建立失败。')
    renameSync(half, data)
  }
  memory.made = true
  keep(file, memory)
}

const asAccount = ({ account }: Seat, { folder }: Memory) => ({ ...account, cwd: folder, env: { LC_ALL: 'C', LC_MESSAGES: 'C' } })

const control = (seat: Seat, memory: Memory, args: string[]) =>
  run(join(seat.programs, 'pg_ctl'), ['-D', join(memory.folder, 'data'), ...args], asAccount(seat, memory))

const stopServer = (seat: Seat, memory: Memory) => control(seat, memory, ['stop', '-m', 'fast', '-w', '-t', '60'])

/** Recovering after a kill -9 takes as long as it takes; a server that hangs is not waited for for ever. */
const RECOVERY = 600_000

/** Whether a server is up on this data already, or still coming up, on whatever port: that one is waited for, and never fought for its files. */
async function comesUp(seat: Seat, memory: Memory, isUp: () => Promise<boolean>): Promise<boolean> {
  const file = join(memory.folder, 'data', 'postmaster.pid')
  for (const from = performance.now(); performance.now() - from < RECOVERY; await pause(500)) {
    if (!existsSync(file) || (await control(seat, memory, ['status'])).code !== 0) return false
    memory.port = Number(readFileSync(file, 'utf8').split('\n')[3]) || memory.port // the fourth line is its port
    if (await isUp()) return true
  }
  return false
}

/** After a kill -9 the orphaned backends hold the memory of the old server for a second or so: try again, but not for ever. */
async function startServer(seat: Seat, memory: Memory, answers: () => Promise<boolean>): Promise<void> {
  const settings = Object.entries({ ...SETTINGS, port: String(memory.port) }).map(([name, value]) => `-c ${name}='${value}'`)
  const log = join(memory.folder, 'start.log')
  let output = ''
  for (let tries = 0; tries < 20; tries += 1) {
    rmSync(log, { force: true })
    const { code, output: said } = await control(seat, memory, ['start', '-w', '-t', '60', '-s', '-l', log, '-o', settings.join(' ')])
    if (code === 0 || (await comesUp(seat, memory, answers))) return
    output = said + (existsSync(log) ? readFileSync(log, 'utf8') : '') + newestLog(memory)
    if (FULL.test(output)) break
    await pause(500)
  }
  throw troubleFrom(output, '内置数据库没有启动。')
}

function newestLog({ folder }: Memory): string {
  const day = new Intl.DateTimeFormat('en-US', { weekday: 'short', timeZone: 'UTC' }).format()
  const file = join(folder, 'data', 'log', `postgresql-${day}.log`)
  return existsSync(file) ? tail(readFileSync(file, 'utf8')) : ''
}

const FULL = /No space left on device|Check free disk space|Disk quota/

function troubleFrom(output: string, otherwise: string): Trouble {
  if (FULL.test(output)) return new Trouble('磁盘已满，数据库启动不了：请先腾出空间。')
  if (/Permission denied/.test(output)) return new Trouble('没有权限读写数据库文件：请检查数据目录的所有者和权限。', tail(output))
  return new Trouble(otherwise, tail(output))
}

/** Whether our own server answers there, and not another that has taken its port. */
async function answers(url: string, { port, folder }: Memory): Promise<boolean> {
  if (!port) return false
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ setting: string }>("select current_setting('data_directory') as setting")
    return rows[0]?.setting === join(folder, 'data')
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}
