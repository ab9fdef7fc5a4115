import { db } from '@/lib/platform/db'
import { can, type Actor } from '@/lib/policy'
import type { Start } from '@/lib/rulebook/limit'

/** A real record of this congress, to show on it what a limit does; the days on which what happened to it. */
export type Example = { number: string; days: Partial<Record<Start, string>> }

const dated = { number: true, submittedOn: true, acceptedOn: true, dispatchedOn: true, repliedOn: true, evaluatedOn: true, assignments: { select: { signedOn: true }, where: { signedOn: { not: null } }, take: 1 } } as const

/** The one that has come furthest of those changed last: it has a day for most starts. */
export async function findExample(actor: Actor): Promise<Example | null> {
  if (!can(actor, 'rulebook.readDraft', { congressId: actor.congressId })) return null
  const own = { congressId: actor.congressId, imported: false, number: { not: null } }
  const row =
    (await db.suggestion.findFirst({ where: { ...own, evaluatedOn: { not: null } }, orderBy: [{ changedAt: 'desc' }, { id: 'desc' }], select: dated })) ??
    (await db.suggestion.findFirst({ where: own, orderBy: [{ changedAt: 'desc' }, { id: 'desc' }], select: dated }))
  if (!row) return null
  const { number, submittedOn, acceptedOn, dispatchedOn, repliedOn, evaluatedOn, assignments } = row
  const days = { submitted: submittedOn, accepted: acceptedOn, dispatched: dispatchedOn, signed: assignments[0]?.signedOn, replied: repliedOn, evaluated: evaluatedOn }
  return { number: number!, days: Object.fromEntries(Object.entries(days).filter(([, day]) => day)) }
}
