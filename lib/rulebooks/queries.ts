import { db } from '@/lib/platform/db'
import { can, canAnywhere, type Actor } from '@/lib/policy'
import { readDocument } from '@/lib/rulebook/document'
import type { Rulebook } from '@/lib/rulebook/rulebook'
import type { RulebookState } from '@/lib/rulebooks/lifecycle'

const listed = { id: true, number: true, name: true, state: true, inForceFrom: true, changedAt: true, changedByName: true, decidedByName: true } as const
export type VersionRow = { id: string; number: number | null; name: string; state: RulebookState; inForceFrom: string | null; changedAt: Date; changedByName: string; decidedByName: string }

const PAGE = 20

/** The versions that were ever put in force, the latest first, a page at a time by their number. */
export async function listVersions(actor: Actor, before: number | null): Promise<{ rows: VersionRow[]; next: number | null }> {
  if (!canAnywhere(actor, 'settings.read')) return { rows: [], next: null }
  const found = await db.rulebookVersion.findMany({
    where: { congressId: actor.congressId, number: before === null ? { not: null } : { lt: before } }, orderBy: { number: 'desc' }, take: PAGE + 1, select: listed,
  })
  const rows = found.slice(0, PAGE) as VersionRow[] // states are written from the table only
  return { rows, next: found.length > PAGE ? (rows.at(-1)?.number ?? null) : null }
}

/** What is being drafted, the last changed first. */
export async function listDrafts(actor: Actor): Promise<VersionRow[]> {
  if (!canAnywhere(actor, 'rulebook.readDraft')) return []
  const rows = await db.rulebookVersion.findMany({ where: { congressId: actor.congressId, state: 'draft' }, orderBy: [{ changedAt: 'desc' }, { id: 'desc' }], take: PAGE, select: listed })
  return rows as VersionRow[]
}

export type FullVersion = VersionRow & { version: number; note: string; basedOn: string; congressId: string; document: Rulebook }

/** One version; a draft is there only for those who may read drafts. */
export async function findVersion(actor: Actor, id: string): Promise<FullVersion | null> {
  const row = await db.rulebookVersion.findFirst({ where: { id, congressId: actor.congressId } })
  if (!row) return null
  const permission = row.number === null ? 'rulebook.readDraft' : 'settings.read'
  if (!can(actor, permission, { congressId: row.congressId })) return null
  return { ...row, state: row.state as RulebookState, document: readDocument(row.document) }
}

/** The last version that was put in force: what a draft is compared with, also before its first day. */
export async function findInForce(actor: Actor): Promise<FullVersion | null> {
  const row = await db.rulebookVersion.findFirst({ where: { congressId: actor.congressId, state: 'inForce' }, select: { id: true } })
  return row && findVersion(actor, row.id)
}

/** How many suggestions go on under a version (null: under the default). */
export const countUnder = (actor: Actor, versionId: string | null): Promise<number> =>
  db.suggestion.count({ where: { congressId: actor.congressId, rulebookVersionId: versionId, imported: false, submittedOn: { not: null } } })
