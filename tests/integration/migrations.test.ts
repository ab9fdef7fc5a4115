import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { migrationNames, migrate, missingMigration } from '@/lib/platform/migrate'
import { grantToApp } from '@/lib/platform/launch/roles'
import { databaseAt } from './database'

const app = new pg.Client({ connectionString: process.env['DATABASE_URL'] })
beforeAll(() => app.connect())
afterAll(() => app.end())

test('the written migrations lead exactly to the schema', async () => {
  expect(await missingMigration(process.env['OWNER_DATABASE_URL']!)).toBe('')
})

test('every migration is recorded as Prisma itself would record it', async () => {
  const owner = new pg.Client({ connectionString: process.env['OWNER_DATABASE_URL'] })
  await owner.connect()
  const { rows } = await owner.query('select migration_name from "_prisma_migrations" where finished_at is not null order by 1')
  await owner.end()
  expect(rows.map((row) => row.migration_name)).toEqual(migrationNames())
})

test('several instances that start at once on an empty database migrate it once', async () => {
  const { ownerUrl, template } = inject('server')
  const name = `${template}_together`
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  await owner.query(`create database ${name} template template0`)
  const applied = await Promise.all([1, 2, 3].map(() => migrate(databaseAt(ownerUrl, name), (client) => grantToApp(client, {}))))
  await owner.query(`drop database ${name} with (force)`)
  await owner.end()
  expect(applied.flat().sort()).toEqual(migrationNames())
})

test('the application works as a role that owns nothing and is no superuser', async () => {
  const { rows } = await app.query(`
    select current_user as role, rolsuper or rolcreatedb or rolcreaterole or rolbypassrls as mighty,
           (select count(*)::int from pg_class where relowner = r.oid) as owned
    from pg_roles r where rolname = current_user`)
  expect(rows).toEqual([{ role: 'liaison_app', mighty: false, owned: 0 }])
})

test('the application reads and writes every table, but neither makes nor changes nor empties one', async () => {
  const { rows } = await app.query<{ name: string; read: boolean; add: boolean; truncate: boolean }>(`
    select relname as name, has_table_privilege(oid, 'select') as read, has_table_privilege(oid, 'insert') as add,
           has_table_privilege(oid, 'truncate') as truncate
    from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> '_prisma_migrations'`)
  expect(rows.length).toBeGreaterThan(10)
  expect(rows.filter((row) => !row.read || !row.add || row.truncate)).toEqual([])
  await expect(app.query('create table x (id int)')).rejects.toThrow(/permission denied/)
  await expect(app.query('alter table congress add column x int')).rejects.toThrow(/must be owner/)
  await expect(app.query('select * from "_prisma_migrations"')).rejects.toThrow(/permission denied/)
})

test('an acknowledged write is on the disk', async () => {
  for (const name of ['fsync', 'full_page_writes', 'synchronous_commit']) {
    const { rows } = await app.query(`select current_setting('${name}') as value`)
    expect(rows[0].value, name).toBe('on')
  }
})
