import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import pg from 'pg'
import { PROJECT } from './launch/child.mjs'
import { Trouble } from './launch/say.mjs'

export const MIGRATIONS = join(PROJECT, 'prisma', 'migrations')
const SCHEMA = join(PROJECT, 'prisma', 'schema.prisma')
const filters = { externalTables: [], externalEnums: [] }

// Any fixed number: instances of this platform that start at once on one database meet here.
const MIGRATION_LOCK = 7_120_260_101

/** Applies what is missing. Several instances may start at once: one migrates, the others wait and find it done. */
export async function migrate(ownerUrl: string, before?: (client: pg.Client) => Promise<void>): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    await before?.(client)
    if (await isCurrent(client)) return []
    const { appliedMigrationNames } = await withEngine(ownerUrl, (engine) =>
      engine.applyMigrations({ migrationsList: migrationList(), filters }),
    )
    await client.query(`revoke all on "_prisma_migrations" from public, liaison_app`)
    return appliedMigrationNames
  } catch (error) {
    throw migrationTrouble(error)
  } finally {
    await client.end()
  }
}

/** The SQL that leads from the written migrations to the schema; empty when they agree. */
export async function missingMigration(ownerUrl: string): Promise<string> {
  const files = [{ path: 'schema.prisma', content: readFileSync(SCHEMA, 'utf8') }]
  const { stdout } = await withEngine(ownerUrl, (engine) =>
    engine.diff({
      from: { tag: 'migrations', ...migrationList() },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters,
    }),
  )
  const script = stdout ?? ''
  return script.includes('This is an empty migration') ? '' : script
}

/** The names of the migrations that stand in the project, oldest first. */
export const migrationNames = (): string[] =>
  existsSync(MIGRATIONS) ? readdirSync(MIGRATIONS).filter((name) => existsSync(join(MIGRATIONS, name, 'migration.sql'))).sort() : []

const scriptOf = (name: string) => readFileSync(join(MIGRATIONS, name, 'migration.sql'), 'utf8')

/** A look before the engine is loaded: on a prepared database nothing else needs to happen. */
async function isCurrent(client: pg.Client): Promise<boolean> {
  const { rows: tables } = await client.query(`select to_regclass('"_prisma_migrations"') as found`)
  if (!tables[0]?.found) return migrationNames().length === 0
  const { rows } = await client.query<{ migration_name: string; checksum: string }>(
    'select migration_name, checksum from "_prisma_migrations" where finished_at is not null and rolled_back_at is null',
  )
  const applied = new Map(rows.map((row) => [row.migration_name, row.checksum]))
  const newer = [...applied.keys()].filter((name) => !migrationNames().includes(name))
  if (newer.length > 0) {
    throw new Trouble(`数据库比程序新（多出迁移 ${newer.join('、')}）：请升级程序，或恢复与本版本相符的备份。`)
  }
  return migrationNames().every((name) => applied.get(name) === createHash('sha256').update(scriptOf(name)).digest('hex'))
}

function migrationList() {
  return {
    baseDir: MIGRATIONS,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: migrationNames().map((path) => ({
      path,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: scriptOf(path) } },
    })),
  }
}

type EngineModule = typeof import('@prisma/schema-engine-wasm/schema_engine_bg')
type Engine = EngineModule['SchemaEngine']['prototype']

let loaded: Promise<EngineModule> | undefined

/** Prisma's schema engine as WebAssembly: no downloaded binary, so it also runs in an office without internet. */
async function loadEngine(): Promise<EngineModule> {
  const module: EngineModule & { __wbg_set_wasm(exports: WebAssembly.Exports): void } =
    await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const file = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg').replace(/\.js$/, '.wasm')
  const { instance } = await WebAssembly.instantiate(readFileSync(file), { './schema_engine_bg.js': module as never })
  module.__wbg_set_wasm(instance.exports)
  ;(instance.exports['__wbindgen_start'] as () => void)() // as wasm-bindgen's own glue does
  // A panic of the engine is told to this registry, else only "unreachable" would be seen.
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: (text: string) => process.stderr.write(`${text}\n`) } })
  return module
}

async function withEngine<T>(ownerUrl: string, work: (engine: Engine) => Promise<T>): Promise<T> {
  const { SchemaEngine } = await (loaded ??= loadEngine())
  const datamodel: [string, string] = ['schema.prisma', readFileSync(SCHEMA, 'utf8')]
  const { factory, close } = databaseFor(ownerUrl)
  const engine = await SchemaEngine.new({ datamodels: [datamodel] }, () => undefined, bindMigrationAwareSqlAdapterFactory(factory))
  try {
    return await work(engine)
  } finally {
    engine.free()
    await close()
  }
}

/** The adapter's own shadow database ignores its name when it is given a URL, and would then be the real one. */
function databaseFor(ownerUrl: string) {
  const pools: pg.Pool[] = []
  const shadows: string[] = []
  const open = (url: string) => {
    const pool = new pg.Pool({ connectionString: url })
    pool.on('error', () => undefined)
    pools.push(pool)
    return adapterOn(pool)
  }
  const factory: SqlMigrationAwareDriverAdapterFactory = {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => open(ownerUrl),
    connectToShadowDb: async () => {
      const name = `liaison_shadow_${randomUUID().replaceAll('-', '')}`
      const home = await open(ownerUrl)
      await home.executeScript(`create database ${name}`)
      shadows.push(name)
      const url = new URL(ownerUrl)
      url.pathname = `/${name}`
      return open(url.href)
    },
  }
  const close = async () => {
    for (const name of shadows) await pools[0]?.query(`drop database if exists ${name} with (force)`)
    for (const pool of pools) if (!pool.ended) await pool.end()
  }
  return { factory, close }
}

// Of these catalogue columns the engine wants one letter each. Their type, "char" (18), is unknown to the adapter,
// which refuses the whole row: it is told that they are text (25), and the engine that they are letters.
const LETTERS = ['constraint_type', 'confdeltype', 'confupdtype']

async function adapterOn(pool: pg.Pool): Promise<SqlDriverAdapter> {
  const query = pool.query.bind(pool) as (...args: unknown[]) => Promise<pg.QueryResult> // the overloads without a callback
  const lenient = async (...args: unknown[]) => {
    const result = await query(...args)
    for (const field of result.fields ?? []) if (field.dataTypeID === 18) field.dataTypeID = 25
    return result
  }
  const adapter = await new PrismaPg(Object.assign(pool, { query: lenient })).connect()
  // The adapter cuts a script at every semicolon, also inside a function's body; the server itself does not,
  // and takes a script without its own BEGIN as one transaction: a migration is applied whole or not at all.
  adapter.executeScript = async (script) => void (await query(script))
  const read = adapter.queryRaw.bind(adapter)
  adapter.queryRaw = async (sql) => {
    const rows = await read(sql)
    const columnTypes = rows.columnTypes.map((type, i) => (LETTERS.includes(rows.columnNames[i] ?? '') ? ColumnTypeEnum.Character : type))
    return { ...rows, columnTypes }
  }
  return adapter
}

function migrationTrouble(error: unknown): unknown {
  if (error instanceof Trouble) return error
  const text = error instanceof Error ? error.message : String(error)
  if (/permission denied/i.test(text)) return new Trouble('数据库拒绝了迁移：DATABASE_URL 的账号须是数据库的所有者。', text)
  return new Trouble('数据库迁移失败，数据库停在上一个完整的迁移。', text)
}
