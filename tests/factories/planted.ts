import { db } from '@/lib/platform/db'
import { Prisma } from '@/prisma/generated/client'

/** Run beside a demo that is being served: in which tables what was planted can be read; ends with 1 if in any. Outboxes, notices and the log are tables too. */
async function main(planted: readonly string[]): Promise<number> {
  const tables = await db.$queryRaw<{ name: string }[]>`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' AND has_table_privilege(quote_ident(schemaname) || '.' || quote_ident(tablename), 'SELECT')`
  const found: string[] = []
  for (const { name } of tables) {
    const rows = await db.$queryRaw<unknown[]>`SELECT 1 FROM ${Prisma.raw(`"${name}"`)} t WHERE t::text LIKE ANY(${planted.map((mark) => `%${mark}%`)}) LIMIT 1`
    if (rows.length > 0) found.push(name)
  }
  if (tables.length < 40) found.push(`only ${tables.length} tables were looked at`)
  if (found.length > 0) process.stderr.write(`planted words stand in: ${found.join(', ')}\n`)
  return found.length > 0 ? 1 : 0
}

process.exit(await main(process.argv.slice(2)))
