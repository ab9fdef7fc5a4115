import { cache } from 'react'
import { db, type Tx } from '@/lib/platform/db'
import { aCalendar, type Calendar } from '@/lib/rulebook/calendar'
import { readDocument } from '@/lib/rulebook/document'
import type { Rulebook } from '@/lib/rulebook/rulebook'

export type Decided = { id: string; number: number; inForceFrom: string; rulebook: Rulebook }
/** A congress's rulebooks and calendar, as they stood at one count of its settings. */
export type Kept = { settings: number; decided: readonly Decided[]; calendar: Calendar }

// What changes a few times a year is read once in each process and known again by the count in the congress's row,
// so that it holds with several instances and after any of them has written.
const kept = new Map<string, Kept>()
/** A version in force is never changed, so its document is read once. */
const documents = new Map<string, Rulebook>()

/** The counts that this page's own question for the session brought along; empty wherever no page is being drawn. */
export const countedNow = cache(() => new Map<string, number>())

/**
 * The settings of a congress; costs one question by primary key where nothing has changed since the last.
 * `counted` is that count where the caller has just read it with something else: then it costs none.
 */
export async function settingsOf(congressId: string, client: Tx | typeof db = db, counted?: number): Promise<Kept> {
  const settings = counted ?? (client === db ? countedNow().get(congressId) : undefined) ?? (await countOf(congressId, client))
  const known = kept.get(congressId)
  if (known?.settings === settings) return known
  const read = { settings, ...(await readSettings(congressId, client)) }
  // Not what a transaction sees of its own writing: it may be undone.
  if (client === db) kept.set(congressId, read)
  return read
}

async function countOf(congressId: string, client: Tx | typeof db): Promise<number> {
  const row = await client.congress.findUnique({ where: { id: congressId }, select: { settingsVersion: true } })
  return row?.settingsVersion ?? -1
}

async function readSettings(congressId: string, client: Tx | typeof db): Promise<Omit<Kept, 'settings'>> {
  // One after the other: inside a transaction there is one connection, and it answers one question at a time.
  const rows = await client.rulebookVersion.findMany({ where: { congressId, number: { not: null } }, orderBy: { number: 'asc' }, select: { id: true, number: true, inForceFrom: true, document: true } })
  const corrections = await client.calendarCorrection.findMany({ where: { congressId } })
  const calendar = aCalendar(corrections.map(({ day, kind, name }) => ({ day, kind: kind === 'work' ? 'work' : 'rest', name })))
  return { calendar, decided: rows.map(({ id, number, inForceFrom, document }) => ({ id, number: number!, inForceFrom: inForceFrom!, rulebook: documentOf(id, document) })) }
}

function documentOf(id: string, document: unknown): Rulebook {
  const known = documents.get(id) ?? readDocument(document)
  documents.set(id, known)
  return known
}

/** Part of every change of rulebook or calendar: other processes see by it that they must read again. Others wait here. */
export const touchSettings = (tx: Tx, congressId: string) =>
  tx.congress.update({ where: { id: congressId }, data: { settingsVersion: { increment: 1 } }, select: { id: true } })
