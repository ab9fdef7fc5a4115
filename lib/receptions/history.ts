import { db } from '@/lib/platform/db'
import { besideWords, receptionActionWords } from './words'

/** What happened at a reception, newest first. The caller has read it already. */
export async function listReceptionEvents(id: string): Promise<{ key: string; at: Date; words: string; who: string; note: string }[]> {
  const rows = await db.event.findMany({ where: { kind: 'reception', recordId: id, result: 'done' }, orderBy: { seq: 'desc' }, take: 30, select: { seq: true, at: true, action: true, actorName: true, detail: true } })
  return rows.map(({ seq, at, action, actorName, detail }) => ({
    key: String(seq), at, who: actorName, note: (detail as { reason?: string } | null)?.reason ?? '',
    words: (receptionActionWords as Record<string, { happened: string }>)[action]?.happened ?? besideWords[action] ?? action,
  }))
}
