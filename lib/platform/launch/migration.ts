import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { now } from '../clock'
import { MIGRATIONS, missingMigration } from '../migrate'
import { say } from './say.mjs'
import { withClient } from './database'
import { openScratch } from './scratch'

/** Writes prisma/migrations/<time>_<name>/migration.sql. */
export async function newMigration(name: string): Promise<number> {
  const script = await withScratchDatabase(missingMigration)
  if (!script) {
    say('迁移与 schema 一致：没有需要写的。')
    return 0
  }
  const folder = join(MIGRATIONS, `${nextStamp()}_${name}`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(MIGRATIONS, 'migration_lock.toml'), 'provider = "postgresql"\n')
  writeFileSync(join(folder, 'migration.sql'), script)
  say(`已写：${folder}/migration.sql`)
  return 0
}

/** Exit code 1 and the missing SQL if schema and migrations have drifted apart. */
export async function checkMigrations(): Promise<number> {
  const script = await withScratchDatabase(missingMigration)
  say(script ? `迁移与 schema 不一致，缺少：\n${script}` : '迁移与 schema 一致。')
  return script ? 1 : 0
}

/** The migrations are tried on a server of their own that is gone afterwards. */
async function withScratchDatabase<T>(work: (ownerUrl: string) => Promise<T>): Promise<T> {
  const { server, close } = await openScratch()
  const ownerUrl = server.ownerUrl('postgres')
  try {
    await withClient(ownerUrl, (client) => client.query('create role liaison_app nologin'))
    return await work(ownerUrl)
  } finally {
    await close()
  }
}

/** 20260304093000: by name the migrations stand in the order in which they were written. */
const nextStamp = () => now().toISOString().replace(/\D/g, '').slice(0, 14)
