import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { migrate } from '../migrate'
import { appPassword, openPostgres, type Postgres } from '../postgres'
import { PROJECT, run, tail } from './child.mjs'
import { asAppRole, grantToApp } from './roles'
import { say, step, Trouble } from './say.mjs'

export type Database = {
  /** Migrates and hands out codes; never reaches the application. */
  ownerUrl: string
  appUrl: string
  /** The server in the data folder, or null if the database is somewhere else. */
  embedded: Postgres | null
}

const EMBEDDED_NAME = 'liaison'

/** A database that answers and stands at this version: the one of DATABASE_URL, else the embedded one. */
export async function openDatabase(dataDir: string): Promise<Database> {
  const external = process.env['DATABASE_URL']
  if (external) return openExternal(external)

  const embedded = await step('启动数据库', () => openPostgres(dataDir))
  const database = {
    ownerUrl: embedded.ownerUrl(EMBEDDED_NAME),
    appUrl: embedded.appUrl(EMBEDDED_NAME),
    embedded,
  }
  if (existsSync(demoMark(dataDir))) await dropDatabase(embedded, dataDir)
  await createDatabase(embedded)
  await migrateWith(database.ownerUrl, { password: appPassword(dataDir) })
  return database
}

async function openExternal(ownerUrl: string): Promise<Database> {
  const given = process.env['APP_DATABASE_URL']
  await step('连接数据库', () => withClient(ownerUrl, checkVersion))
  await migrateWith(ownerUrl, given ? { login: decodeURIComponent(new URL(given).username) } : {})
  const appUrl = given ?? asAppRole(ownerUrl)
  await withClient(appUrl, checkAppRole)
  return { ownerUrl, appUrl, embedded: null }
}

/** A role that owns the tables could take back what the migrations took from it, such as the right to rewrite history. */
async function checkAppRole(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ role: string; mighty: boolean; reads: boolean }>(
    `select current_user as role,
            rolsuper or exists (select from pg_class where relowner = r.oid and relnamespace = 'public'::regnamespace) as mighty,
            has_table_privilege('installation', 'select') as reads
     from pg_roles r where rolname = current_user`,
  )
  const { role, mighty, reads } = rows[0]!
  if (mighty) throw new Trouble(`应用账号 ${role} 是超级用户或拥有数据表：请为 APP_DATABASE_URL 另设一个普通账号。`)
  if (!reads) throw new Trouble(`应用账号 ${role} 无权读取数据表：请由建表的账号执行 GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO liaison_app; REVOKE UPDATE, DELETE ON event FROM liaison_app;`)
}

async function migrateWith(ownerUrl: string, app: { password?: string; login?: string }): Promise<void> {
  const applied = await step('迁移', () => migrate(ownerUrl, (client) => grantToApp(client, app)))
  // of an update, which; of a new database, everything, and forty names tell nobody anything
  if (applied.length > 0) say(applied.length > 10 ? `  已建好数据表（${applied.length} 项）` : `  已执行 ${applied.length} 项：${applied.join('、')}`)
}

async function checkVersion(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: string }>(`select current_setting('server_version_num') as version`)
  if (Number(rows[0]?.version) < 150000) throw new Trouble('数据库版本过低：需要 PostgreSQL 15 或更高版本。')
}

/** One connection for one piece of work; a database that refuses becomes a sentence without the password. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
  } catch (error) {
    const { host, pathname, username } = new URL(url)
    const reason = error instanceof AggregateError ? error.errors.map(String).join('; ') : String(error)
    throw new Trouble(`连不上数据库 ${host}${pathname}（账号 ${decodeURIComponent(username)}）：请检查 DATABASE_URL 和数据库是否在运行。`, reason)
  }
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

async function createDatabase(embedded: Postgres): Promise<void> {
  await withClient(embedded.ownerUrl('postgres'), async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [EMBEDDED_NAME])
    if (!rowCount) await client.query(`create database ${EMBEDDED_NAME}`)
  })
}

// The demo is loaded in many transactions. Stopped half way, it is thrown away and loaded again: nothing in it is anyone's work.
const demoMark = (dataDir: string) => join(dataDir, 'demo-loading')

async function dropDatabase(embedded: Postgres, dataDir: string): Promise<void> {
  await withClient(embedded.ownerUrl('postgres'), (client) => client.query(`drop database if exists ${EMBEDDED_NAME} with (force)`))
  rmSync(demoMark(dataDir))
}

/** 'empty': nobody has begun; 'unclaimed': waiting for its set-up; 'demo' or 'real': in use. */
export type Condition = 'empty' | 'unclaimed' | 'demo' | 'real'

export const conditionOf = ({ ownerUrl }: Database): Promise<Condition> =>
  withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ congresses: boolean; demo: boolean | null }>(
      'select exists (select from congress) as congresses, (select "isDemo" from installation where id = 1) as demo',
    )
    const { congresses, demo } = rows[0]!
    if (congresses) return demo ? 'demo' : 'real'
    return demo === null ? 'empty' : 'unclaimed'
  })

/** Loads the demo county through the commands, as the application's own role. */
export async function loadDemo({ appUrl, embedded }: Database, dataDir: string, env: Record<string, string>): Promise<void> {
  if (embedded) writeFileSync(demoMark(dataDir), '')
  await step('载入演示县（约 1 分钟）', async () => {
    const { code, output } = await run(process.execPath, ['--max-semi-space-size=32', '--conditions=react-server', '--import', 'tsx', join(PROJECT, 'prisma', 'seed', 'index.ts')], {
      env: { ...env, DATABASE_URL: appUrl, DATABASE_WAIT: '120' }, // nobody waits for an answer: a slow machine takes longer, and fails nothing
      show: true,
    })
    if (code !== 0) throw new Trouble('演示数据载入失败。', tail(output))
  })
  if (embedded) rmSync(demoMark(dataDir))
}
