import { db, type Tx } from '@/lib/platform/db'
import { dayOf, now } from '@/lib/platform/clock'
import type { Correction } from '@/lib/rulebook/calendar'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { defaultRulebook } from '@/lib/rulebook/default'
import { settingsOf, type Kept } from '@/lib/settings/kept'

/** What a decision in this congress is made under at this moment (or at another, for what is told of the past). */
export async function getCircumstances(congressId: string, at: Date = now(), client: Tx | typeof db = db, counted?: number): Promise<Circumstances> {
  return circumstancesIn(await settingsOf(congressId, client, counted), at)
}

/** The same from settings that were read already. */
export function circumstancesIn({ decided, calendar }: Kept, at: Date): Circumstances {
  const today = dayOf(at)
  const current = decided.findLast(({ inForceFrom }) => inForceFrom <= today)
  const byId = new Map(decided.map(({ id, rulebook }) => [id, rulebook]))
  return { now: at, today, rulebook: current?.rulebook ?? defaultRulebook, calendar, versions: { current: current?.id ?? null, byId, default: defaultRulebook } }
}

/** A congress's own corrections of one year, or of all. */
export async function listCorrections(congressId: string, year?: number): Promise<Correction[]> {
  const rows = await db.calendarCorrection.findMany({ where: { congressId, ...(year ? { day: { startsWith: `${year}-` } } : {}) }, orderBy: { day: 'asc' } })
  return rows.map(({ day, kind, name }) => ({ day, kind: kind === 'work' ? 'work' : 'rest', name }))
}
