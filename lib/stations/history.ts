import { db } from '@/lib/platform/db'
import { happenedWords } from './words'

const SHOWN = 20

/** What happened to a station, newest first. The caller has read the station already. */
export async function listStationEvents(id: string): Promise<{ key: string; at: Date; words: string; who: string; note: string }[]> {
  const rows = await db.event.findMany({ where: { kind: 'station', recordId: id, result: 'done' }, orderBy: { seq: 'desc' }, take: SHOWN, select: { seq: true, at: true, action: true, actorName: true, detail: true } })
  return rows.map(({ seq, at, action, actorName, detail }) => ({ key: String(seq), at, words: happenedWords[action] ?? action, who: actorName, note: noteOf(detail) }))
}

function noteOf(detail: unknown): string {
  const { reason, deputies, name, title } = (detail ?? {}) as { reason?: string; deputies?: string[]; name?: string; title?: string }
  return reason ?? title ?? (deputies ? deputies.slice(0, 6).join('、') + (deputies.length > 6 ? `等 ${deputies.length} 位` : '') : (name ?? ''))
}
