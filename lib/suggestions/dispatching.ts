import { db } from '@/lib/platform/db'
import { newestFirst, type Beyond, type NewestPage } from '@/lib/platform/newest'
import { canAnywhere, unitLine, type Actor } from '@/lib/policy'
import type { RequestKind } from '@/lib/requests/lifecycle'
import type { State } from '@/lib/suggestions/suggestion'
import { Prisma } from '@/prisma/generated/client'

export const DISPATCH_TABS = ['toShare', 'claiming', 'toCheck', 'inHand', 'all'] as const
export type DispatchTab = (typeof DISPATCH_TABS)[number]
const within: Record<DispatchTab, Prisma.Sql> = {
  toShare: Prisma.sql`s.state = 'accepted'`,
  claiming: Prisma.sql`s.state = 'proposed'`,
  toCheck: Prisma.sql`s.state = 'handling' AND EXISTS (SELECT 1 FROM assignment k WHERE k."suggestionId" = s.id AND k.state = 'checking' AND k."checkerId" = s."dispatcherId")`,
  inHand: Prisma.sql`s.state = 'handling'`,
  all: Prisma.sql`s.state <> 'withdrawn'`,
}
export type EntrustedRow = { id: string; version: number; number: string | null; title: string; state: State; entrustedOn: string; dueOn: string | null; units: string | null; asked: RequestKind | null; checkedId: string | null }
export type DispatchPage = NewestPage<EntrustedRow> & { tab: DispatchTab; counts: Record<DispatchTab, number> }

const PAGE = 30

/** The units of its own system, to which a second dispatcher shares out. */
export async function listOwnSystem(actor: Actor): Promise<{ value: string; label: string }[]> {
  if (!canAnywhere(actor, 'suggestion.oversee')) return []
  const units = await db.$queryRaw<{ value: string; label: string }[]>`
    SELECT u.id AS value, u.name AS label FROM unit u JOIN unit d ON d.id = ${actor.unitId} AND d."congressId" = u."congressId" AND d.system = u.system
    WHERE u."retiredAt" IS NULL AND NOT u.dispatches`
  return units.sort((a, b) => byName(a.label, b.label))
}
const byName = new Intl.Collator('zh-CN').compare

/** What the office handed to this second dispatcher, the newest first; null for whoever is none. */
export async function listEntrusted(actor: Actor, { tab: asked, ...asking }: Beyond & { tab?: string }, size = PAGE): Promise<DispatchPage | null> {
  if (!canAnywhere(actor, 'suggestion.oversee')) return null
  const tab = DISPATCH_TABS.find((one) => one === asked) ?? 'toShare'
  const mine = Prisma.sql`s."dispatcherId" = ANY(${[...unitLine(actor)]}::text[])`
  const { from, sign, way, limit, toPage } = newestFirst(asking, size)
  const beyond = from ? Prisma.sql`AND (s."entrustedOn", s.id) ${sign} (SELECT f."entrustedOn", f.id FROM suggestion f WHERE f.id = ${from})` : Prisma.empty
  const [found, [counts]] = await Promise.all([
    db.$queryRaw<EntrustedRow[]>`
      SELECT s.id, s.version, s.number, s.title, s.state, s."entrustedOn", s."dueOn",
        (SELECT string_agg(u.name, '、' ORDER BY a.id) FROM assignment a JOIN unit u ON u.id = a."unitId" WHERE a."suggestionId" = s.id AND a.state NOT IN ('returned', 'relieved', 'released')) AS units,
        (SELECT max(r.kind) FROM request r WHERE r."suggestionId" = s.id AND r.state = 'asked') AS asked,
        (SELECT min(k.id) FROM assignment k WHERE k."suggestionId" = s.id AND k.state = 'checking' AND k."checkerId" = s."dispatcherId") AS "checkedId"
      FROM suggestion s WHERE ${mine} AND ${within[tab]} ${beyond} ORDER BY s."entrustedOn" ${way}, s.id ${way} LIMIT ${limit}`,
    db.$queryRaw<[Record<DispatchTab, number>]>`
      SELECT ${Prisma.join(DISPATCH_TABS.map((one) => Prisma.sql`count(*) FILTER (WHERE ${within[one]})::int AS ${Prisma.raw(`"${one}"`)}`))} FROM suggestion s WHERE ${mine}`,
  ])
  return { tab, counts, ...toPage(found) }
}
