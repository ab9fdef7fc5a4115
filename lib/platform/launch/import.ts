import { readFileSync, statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { conditionOf, loadDemo, openDatabase, type Database } from './database'
import { findRunning, holdInstance } from './instance'
import { readOptions } from './options'
import { say, Trouble } from './say.mjs'
import { findSecret } from './secrets'
import { environmentOf } from './surroundings'

const KINDS = ['suggestions', 'replies', 'evaluations', 'opinions'] as const
export type Wanted = { kind: (typeof KINDS)[number]; file: string; place: string | undefined; congress: string | undefined; createUnits: boolean; dryRun: boolean }
type Where = { from: string; dataDir: string }

const USAGE = '用法：npm run import -- suggestions 文件 [--congress 本级人大名称] [--place 没有写地方的行算哪里的] [--create-units no] [--dry-run]；纸质的答复和评价：npm run import -- replies 文件、npm run import -- evaluations 文件；群众意见的台账（12345 工单）：npm run import -- opinions 文件'

/**
 * Imports one file. The number is the exit code: 0 when the file was taken in, even if single rows were refused (they are
 * printed, and the same file can be run again once they are mended); 1 when nothing of it could be.
 */
export async function importFile(args: string[], { from, dataDir }: Where): Promise<number> {
  const wanted = readWanted(args, from)
  const running = await findRunning(dataDir)
  if (running && !running.ready) throw new Trouble('平台正在启动，或者另一个导入还没有结束。请稍后再导入。')
  // So that no `npm start` begins on the data meanwhile, whose database would go down with this command's.
  if (!running) await holdInstance(dataDir, { pid: process.pid, url: '正在导入台账', ready: false })

  const secret = findSecret(dataDir, { external: Boolean(process.env['DATABASE_URL']) })
  const env = environmentOf(readOptions([]), dataDir, secret)
  const database = await openDatabase(dataDir)
  Object.assign(process.env, env, { DATABASE_URL: database.appUrl })
  try {
    await fill(database, dataDir, env)
    // Only now: what it imports connects to the database as it is loaded.
    const asked = { ...wanted, name: basename(wanted.file), content: readFileSync(wanted.file) }
    if (wanted.kind !== 'suggestions') {
      const { importTable } = await import('../../rosters/import-file')
      return await importTable({ ...asked, kind: wanted.kind }, say)
    }
    const { importLedger } = await import('../../ledgers/import-file')
    return await importLedger(asked, say)
  } finally {
    if (!running && database.embedded?.started) await database.embedded.stop()
  }
}

/** A ledger belongs to an office. A fresh checkout gets the one that `npm start` would show: the demo county. */
async function fill(database: Database, dataDir: string, env: Record<string, string>): Promise<void> {
  const condition = await conditionOf(database)
  if (condition === 'demo' || condition === 'real') return
  if (condition === 'unclaimed' || !database.embedded) {
    throw new Trouble('数据库里还没有本级人大，台账没有归属。请先用 npm start 启动，在浏览器里完成设置，再导入。')
  }
  await loadDemo(database, dataDir, env)
}

function readWanted(args: string[], from: string): Wanted {
  const { values, positionals } = parse(args)
  const [asked, file, ...more] = positionals
  const kind = KINDS.find((known) => known === asked)
  if (!kind || !file || more.length > 0) throw new Trouble(USAGE)
  const path = resolve(from, file)
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) throw new Trouble(`找不到文件 ${path}。`)
  return { kind, file: path, place: values.place, congress: values.congress, createUnits: values['create-units'] !== 'no', dryRun: values['dry-run'] ?? false }
}

function parse(args: string[]) {
  try {
    const text = { type: 'string' } as const
    return parseArgs({ args, allowPositionals: true, options: { place: text, congress: text, 'create-units': text, 'dry-run': { type: 'boolean' } } })
  } catch {
    throw new Trouble(USAGE)
  }
}
