import { PrismaPg } from '@prisma/adapter-pg'
import { env } from '@/lib/platform/env'
import { PrismaClient, type Prisma } from '@/prisma/generated/client'

export type Tx = Prisma.TransactionClient

const open = () => new PrismaClient({ adapter: new PrismaPg({ connectionString: env.DATABASE_URL, max: env.DATABASE_POOL }) })

// The development server reloads modules; a second pool at each change would use up the server's connections.
const kept = globalThis as typeof globalThis & { liaisonDb?: PrismaClient }
export const db = (kept.liaisonDb ??= open())
