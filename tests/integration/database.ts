import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { asAppRole, grantToApp } from '../../lib/platform/launch/roles'
import { migrate } from '../../lib/platform/migrate'
import { withClient } from '../../lib/platform/launch/database'
import { openScratch } from '../../lib/platform/launch/scratch'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The owner's address of any database on the server, the migrated template's name, and where files may go. */
    server: { ownerUrl: string; template: string; files: string }
  }
}

/** One server per run, the one of DATABASE_URL if it is set, and on it one migrated template that every test file clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['DATABASE_URL']
  const scratch = given ? null : await openScratch()
  const ownerUrl = given ?? scratch!.server.ownerUrl('postgres')
  const files = mkdtempSync(join(tmpdir(), 'deputy-liaison-files-'))
  const template = `liaison_test_${process.pid}`
  await withClient(ownerUrl, async (client) => {
    await client.query(`drop database if exists ${template} with (force)`)
    await client.query(`create database ${template} template template0`)
  })
  await migrate(databaseAt(ownerUrl, template), (client) => grantToApp(client, {}))
  project.provide('server', { ownerUrl, template, files })

  return async () => {
    if (scratch) await scratch.close()
    else await dropAll(ownerUrl, template)
    rmSync(files, { recursive: true, force: true })
  }
}

async function dropAll(ownerUrl: string, template: string): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      `select datname from pg_database where datname = $1 or datname like $1 || '\\_%'`,
      [template],
    )
    for (const { datname } of rows) await client.query(`drop database if exists "${datname}" with (force)`)
  })
}

/** The same server, another database. */
export function databaseAt(url: string, name: string): string {
  const other = new URL(url)
  other.pathname = `/${name}`
  return other.href
}

/** A copy of the migrated template: the owner's address and the application's. */
export async function cloneOf({ ownerUrl, template }: { ownerUrl: string; template: string }, name: string) {
  const database = `${template}_${name}`
  await withClient(ownerUrl, async (client) => {
    // Two clones at once would each see the other's look at the template as somebody using it.
    await client.query('select pg_advisory_lock(712026)')
    await client.query(`drop database if exists "${database}" with (force)`)
    await client.query(`create database "${database}" template "${template}"`)
  })
  const owner = databaseAt(ownerUrl, database)
  return { ownerUrl: owner, appUrl: asAppRole(owner) }
}
