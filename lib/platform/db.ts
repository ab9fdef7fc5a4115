import { PrismaPg } from '@prisma/adapter-pg'
import { env } from '@/lib/platform/env'
import { oneAtATime } from '@/lib/platform/one-at-a-time'
import { PrismaClient, type Prisma } from '@/prisma/generated/client'

export type Tx = Prisma.TransactionClient

const MOST_STATEMENTS = 400
const names = new Map<string, string>()

/**
 * Names a statement so that each connection plans it once: half the cost of a page's questions was their planning.
 * A search is planned anew each time (rare and common words want different plans), and so is what comes after the first hundreds.
 */
function nameOf({ sql }: { sql: string }): string {
  const known = names.get(sql)
  if (known !== undefined) return known
  if (names.size >= MOST_STATEMENTS || sql.includes('@@')) return ''
  const name = `liaison_${names.size}`
  names.set(sql, name)
  return name
}

const open = () =>
  new PrismaClient({ adapter: oneAtATime(new PrismaPg({ connectionString: env.DATABASE_URL, max: env.DATABASE_POOL }, { statementNameGenerator: nameOf })) })

// The development server reloads modules; a second pool at each change would use up the server's connections.
const kept = globalThis as typeof globalThis & { liaisonDb?: PrismaClient }
export const db = (kept.liaisonDb ??= open())
