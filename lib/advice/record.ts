import { isAnswering, type AssignmentRole } from '@/lib/assignments/assignment'
import { db } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'
import { canAnywhere } from '@/lib/policy'
import { unitNamesOf } from '@/lib/units/queries'

/** How far back one looks: old hits say little about today's history. */
const LAST = 200
const SHOWN = 10

type Plan = { unitId: string; role: AssignmentRole }[]
type Row = { suggestionId: string; plan: Plan; offered: string[] }
export type Miss = { id: string; title: string; number: string | null; offered: string[]; led: string[] }
export type HitRate = { count: number; first: number; firstThree: number; misses: Miss[] }

/** How often, of the last dispatches before which units were offered, the one that was chosen to lead stood first, or among the first three. */
export async function hitRateOf(actor: Actor): Promise<HitRate | null> {
  if (!canAnywhere(actor, 'settings.read')) return null
  const rows = await db.$queryRaw<Row[]>`
    SELECT "suggestionId", detail->'plan' AS plan, detail->'offered' AS offered FROM event
    WHERE "congressId" = ${actor.congressId} AND kind = 'suggestion' AND detail ? 'offered' ORDER BY seq DESC LIMIT ${LAST}`
  const judged = rows.map((row) => ({ ...row, led: row.plan.filter(({ role }) => isAnswering(role)).map(({ unitId }) => unitId) }))
  const hits = (first: number) => judged.filter(({ offered, led }) => offered.slice(0, first).some((id) => led.includes(id)))
  const missed = judged.filter((row) => !hits(3).includes(row)).slice(0, SHOWN)
  return { count: rows.length, first: hits(1).length, firstThree: hits(3).length, misses: canAnywhere(actor, 'suggestion.readAdvice') ? await named(missed) : [] }
}

async function named(missed: readonly { suggestionId: string; offered: string[]; led: string[] }[]): Promise<Miss[]> {
  const ids = missed.map(({ suggestionId }) => suggestionId)
  const unitIds = [...new Set(missed.flatMap(({ offered, led }) => [...offered, ...led]))]
  const [suggestions, names] = await Promise.all([
    db.suggestion.findMany({ where: { id: { in: ids } }, select: { id: true, title: true, number: true } }),
    unitNamesOf(db, unitIds),
  ])
  const nameAll = (wanted: string[]) => wanted.flatMap((id) => names.get(id) ?? [])
  return missed.flatMap(({ suggestionId, offered, led }) =>
    suggestions.filter(({ id }) => id === suggestionId).map((one) => ({ ...one, offered: nameAll(offered), led: nameAll(led) })),
  )
}
