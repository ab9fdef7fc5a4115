import type { Told } from '@/lib/annual/stale'
import { SECTIONS, type Words } from '@/lib/annual/sections'
import { organOf } from '@/lib/congresses/office'
import { db } from '@/lib/platform/db'
import { can, type Actor } from '@/lib/policy'
import { countedOn, isCounted } from '@/lib/reports/conditions'
import { countFigures, groundOf, unitNames } from '@/lib/reports/figures'
import type { Group, Row, Sums } from '@/lib/reports/measures'
import { knownIn, markOf } from '@/lib/rulebook/known'
import { classWords } from '@/lib/rulebook/words'
import { readFilter } from '@/lib/suggestions/list-filter'
import { heardList } from '@/lib/suggestions/list-page'
import { channelWords, proposerKindWords } from '@/lib/suggestions/words'
import { unitSystemWords } from '@/lib/annual/words'
import { Prisma } from '@/prisma/generated/client'

export type Counted = { label: string; count: number }
export type YearFigures = {
  year: number; sums: Sums; scheme: Counted[]; channels: Counted[]; kinds: Counted[]; categories: Counted[]; delegations: Counted[]; systems: Counted[]
  units: { label: string; sums: Sums }[]; refused: number; earlier: { owed: number; kept: number }
}
export type Kept = { words: Words; figures: Told; version: number; changedAt: Date; changedByName: string; publishedAt: Date | null; publishedByName: string; withdrawnReason: string }

/** The report's numbers, counted anew each time it is opened. */
export async function countYear(actor: Actor, year: number): Promise<YearFigures | null> {
  if (!can(actor, 'annualReport.read', { congressId: actor.congressId })) return null
  const { looking, circumstances, choices } = await heardList(actor, readFilter({}))
  const kinds = knownIn(circumstances, ({ resultClasses }) => resultClasses)
  const ground = groundOf(readFilter({ period: String(year) }), looking, kinds.map(({ code }) => code))
  const by = (group: Group) => countFigures(ground, group)
  const [total] = await countFigures(ground, null)
  const [channels, categories, delegations, units] = [await by('channel'), await by('category'), await by('delegation'), await by('unit')]
  const names = new Map((await unitNames(units.flatMap(({ key }) => key ?? []))).map(({ value, label }) => [value, label]))
  const named = (rows: readonly Row[], label: (key: string) => string | undefined) => rows.map(({ key, sums }) => ({ label: (key && label(key)) || '没有写', count: sums.all }))
  const chosen = (list: { value: string; label: string }[]) => (key: string) => list.find(({ value }) => value === key)?.label
  const where = Prisma.sql`s."congressId" = ${actor.congressId} AND ${isCounted(looking)} AND ${countedOn} BETWEEN ${String(year)} AND ${`${year}-99`}`
  const [proposers, systems, refused, earlier] = [
    await db.$queryRaw<{ key: string; count: number }[]>`SELECT s."proposerKind" AS key, count(*)::int AS count FROM suggestion s WHERE ${where} GROUP BY 1 ORDER BY 2 DESC`,
    await db.$queryRaw<{ key: string; count: number }[]>`
      SELECT u.system AS key, count(DISTINCT s.id)::int AS count FROM suggestion s JOIN assignment p ON p."suggestionId" = s.id JOIN unit u ON u.id = p."unitId"
      WHERE ${where} AND p.role <> 'reference' AND p.state NOT IN ('returned', 'relieved', 'released') GROUP BY 1 ORDER BY 2 DESC`,
    await db.suggestion.count({ where: { congressId: actor.congressId, state: 'refused', closedOn: { gte: `${year}-01-01`, lte: `${year}-12-31` } } }),
    await db.$queryRaw<{ owed: number; kept: number }[]>`
      SELECT count(*)::int AS owed, count(*) FILTER (WHERE m.state IN ('kept', 'confirmed', 'lapsed'))::int AS kept FROM commitment m
      WHERE m."congressId" = ${actor.congressId} AND m.state NOT IN ('drafted', 'replaced') AND m."promisedOn" < ${`${year}-01-01`} AND (m."settledOn" IS NULL OR m."settledOn" >= ${`${year}-01-01`})`,
  ]
  return {
    year, sums: total!.sums, refused, earlier: earlier[0]!,
    scheme: kinds.map((kind) => ({ label: `${classWords(markOf(kind))}（${kind.label}）`, count: total!.sums.classes[kind.code] ?? 0 })),
    channels: named(channels, (key) => Object.entries(channelWords).find(([name]) => name === key)?.[1]),
    kinds: proposers.map(({ key, count }) => ({ label: Object.entries(proposerKindWords).find(([name]) => name === key)?.[1] ?? key, count })),
    categories: named(categories, chosen(choices.category)), delegations: named(delegations, chosen(choices.delegation)),
    systems: systems.map(({ key, count }) => ({ label: unitSystemWords[key] ?? '其他', count })),
    units: units.map(({ key, sums }) => ({ label: names.get(key ?? '') ?? '没有写', sums })),
  }
}

/** The office's words of that year, and the figures as they were when they were written. */
export async function findWords(actor: Actor, year: number): Promise<Kept | null> {
  if (!can(actor, 'annualReport.read', { congressId: actor.congressId })) return null
  const row = await db.annualReport.findUnique({ where: { congressId_year: { congressId: actor.congressId, year } } })
  if (!row) return null
  const words = Object(row.words) as Record<string, unknown>
  const figures = Object(row.figures) as Record<string, unknown>
  return {
    version: row.version, changedAt: row.changedAt, changedByName: row.changedByName, publishedAt: row.publishedAt, publishedByName: row.publishedByName, withdrawnReason: row.withdrawnReason,
    words: Object.fromEntries(SECTIONS.flatMap((section) => (typeof words[section] === 'string' ? [[section, words[section]]] : []))),
    figures: Object.fromEntries(Object.entries(figures).filter((entry): entry is [string, string] => typeof entry[1] === 'string')),
  }
}

/** The years of which there is something to report, the newest first. */
export async function listReportYears(actor: Actor): Promise<{ year: number; count: number; changedAt: Date | null; changedByName: string | null; publishedAt: Date | null }[]> {
  if (!can(actor, 'annualReport.read', { congressId: actor.congressId })) return []
  const { looking } = await heardList(actor, readFilter({}))
  return db.$queryRaw`
    SELECT y.year, y.count, r."changedAt", r."changedByName", r."publishedAt" FROM (
      SELECT left(${countedOn}, 4)::int AS year, count(*)::int AS count FROM suggestion s WHERE s."congressId" = ${actor.congressId} AND ${isCounted(looking)} AND ${countedOn} IS NOT NULL GROUP BY 1) y
    LEFT JOIN annual_report r ON r."congressId" = ${actor.congressId} AND r.year = y.year ORDER BY y.year DESC LIMIT 20`
}

/** Who reports, of which congress. */
export async function findOrgan({ congressId }: Actor): Promise<{ organ: string; congress: string }> {
  const { name, shortName, level, officeName } = await db.congress.findUniqueOrThrow({ where: { id: congressId }, select: { name: true, shortName: true, level: true, officeName: true } })
  if (level === 'township') return { organ: organOf(shortName, officeName), congress: name } // a town has no standing committee
  return { organ: `${name}常务委员会${officeName.replace(/^常务委员会|^常委会/, '')}`, congress: name }
}
