import { db } from '@/lib/platform/db'
import { newestFirst, type Beyond, type NewestPage } from '@/lib/platform/newest'
import { canAnywhere, type Actor } from '@/lib/policy'
import type { Reckoning } from '@/lib/rulebook/reckoning'
import { Prisma } from '@/prisma/generated/client'

export const TABS = ['open', 'decided'] as const
export type Tab = (typeof TABS)[number]

export type DisputeRow = {
  id: string; suggestionId: string; assignmentId: string; number: string | null; title: string; unit: string; role: string
  reason: string; suggestedUnit: string; raisedAt: Date; dueOn: string | null; reckoning: Reckoning | null
  decision: 'uphold' | 'release' | 'retract' | null; decisionReason: string; basis: string; decidedBy: string; decidedAt: Date | null
}
export type DisputePage = NewestPage<DisputeRow> & { tab: Tab; counts: Record<Tab, number> }

const PAGE = 30

/** The coordination table (协调表): who said that it is not theirs, and what was decided; null for whoever does not coordinate. The newest first. */
export async function listDisputes(actor: Actor, { tab: asked, ...asking }: Beyond & { tab?: string }, size = PAGE): Promise<DisputePage | null> {
  if (!canAnywhere(actor, 'suggestion.readDisputes')) return null
  const { congressId } = actor
  const tab: Tab = asked === 'decided' ? 'decided' : 'open'
  const own = canAnywhere(actor, 'suggestion.oversee')
    ? Prisma.sql`AND x."assignmentId" IN (SELECT p.id FROM assignment p JOIN unit w ON w.id = p."unitId" JOIN suggestion e ON e.id = p."suggestionId" JOIN unit d ON d.id = e."dispatcherId"
        WHERE d.id = ${actor.unitId} AND w.system = d.system)`
    : Prisma.empty
  const { from, sign, way, limit, toPage } = newestFirst(asking, size)
  const beyond = from
    ? Prisma.sql`AND (x."raisedAt", x.id) ${sign} (SELECT f."raisedAt", f.id FROM dispute f WHERE f.id = ${from} AND f."congressId" = ${congressId})`
    : Prisma.empty
  const [found, [counts]] = await Promise.all([
    db.$queryRaw<DisputeRow[]>`
      SELECT x.id, x."suggestionId", x."assignmentId", s.number, s.title, u.name AS unit, a.role, x.reason, x."suggestedUnit", x."raisedAt", a."dueOn", a.reckoning,
        x.decision, x."decisionReason", x.basis, x."decidedBy", x."decidedAt"
      FROM dispute x JOIN suggestion s ON s.id = x."suggestionId" JOIN assignment a ON a.id = x."assignmentId" JOIN unit u ON u.id = a."unitId"
      WHERE x."congressId" = ${congressId} AND x."decidedAt" IS ${tab === 'open' ? Prisma.sql`NULL` : Prisma.sql`NOT NULL`} ${own} ${beyond}
      ORDER BY x."raisedAt" ${way}, x.id ${way} LIMIT ${limit}`,
    db.$queryRaw<[Record<Tab, number>]>`
      SELECT count(*) FILTER (WHERE "decidedAt" IS NULL)::int AS open, count("decidedAt")::int AS decided FROM dispute x WHERE "congressId" = ${congressId} ${own}`,
  ])
  return { tab, counts, ...toPage(found) }
}
