import { db, type Tx } from '@/lib/platform/db'
import { dayOf, now } from '@/lib/platform/clock'
import { aCalendar, type Correction } from '@/lib/rulebook/calendar'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { defaultRulebook } from '@/lib/rulebook/default'
import { Rulebook } from '@/lib/rulebook/rulebook'

/** What a decision in this congress is made under at this moment (or at another, for what is told of the past). */
export async function getCircumstances(congressId: string, at: Date = now(), client: Tx | typeof db = db): Promise<Circumstances> {
  const today = dayOf(at)
  const [version, corrections] = await Promise.all([
    client.rulebookVersion.findFirst({ where: { congressId, inForceFrom: { lte: today } }, orderBy: { version: 'desc' } }),
    client.calendarCorrection.findMany({ where: { congressId } }),
  ])
  const rulebook = version ? Rulebook.parse(version.document) : defaultRulebook
  const calendar = aCalendar(corrections.map(({ day, kind, name }) => ({ day, kind: kind === 'work' ? 'work' : 'rest', name })))
  return { now: at, today, rulebook, calendar }
}

/** A congress's own corrections of one year, or of all. */
export async function listCorrections(congressId: string, year?: number): Promise<Correction[]> {
  const rows = await db.calendarCorrection.findMany({ where: { congressId, ...(year ? { day: { startsWith: `${year}-` } } : {}) }, orderBy: { day: 'asc' } })
  return rows.map(({ day, kind, name }) => ({ day, kind: kind === 'work' ? 'work' : 'rest', name }))
}
