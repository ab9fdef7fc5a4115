import { db } from '@/lib/platform/db'

type Of = { kind: 'requirement' | 'push'; actions: readonly string[]; ids: readonly string[] }

/** Why something was asked once more, given up or taken back, as it was said last: it stands in the event alone. */
export async function reasonsOf({ kind, actions, ids }: Of): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const found = await db.$queryRaw<{ recordId: string; reason: string | null }[]>`
    SELECT DISTINCT ON (e."recordId") e."recordId", e.detail->>'reason' AS reason FROM event e
    WHERE e.kind = ${kind} AND e."recordId" = ANY(${[...ids]}::text[]) AND e.action = ANY(${[...actions]}::text[]) AND e.result = 'done' ORDER BY e."recordId", e.seq DESC`
  return new Map(found.map(({ recordId, reason }) => [recordId, reason ?? '']))
}
