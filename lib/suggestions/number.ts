import type { Tx } from '@/lib/platform/db'
import { Refused } from '@/lib/platform/refused'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { lastNumber, nextNumber } from '@/lib/rulebook/numbering'
import type { Channel } from '@/lib/suggestions/suggestion'

type Series = { id: string; congressId: string; termNumber: number | null; sittingNumber: number | null; channel: string }

/** Gives the accepted suggestion its number: the wished one, or the next of its term, sitting and channel. Text, unique there. */
export async function giveNumber(tx: Tx, row: Series, wished: string | undefined, { rulebook }: Circumstances): Promise<void> {
  const series = { congressId: row.congressId, place: '', termNumber: row.termNumber, sittingNumber: row.sittingNumber, channel: row.channel }
  // Two officers who accept at once must not be given one number: the second waits here for the first.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`number:${JSON.stringify(series)}`}, 0))`
  const number = wished || (await following(tx, series, rulebook.numbering))
  const taken = await tx.suggestion.findFirst({ where: { ...series, number, id: { not: row.id } }, select: { id: true } })
  if (taken) throw new Refused({ why: 'notYet', condition: 'numberTaken' })
  await tx.suggestion.update({ where: { id: row.id }, data: { number } })
}

async function following(tx: Tx, series: Omit<Series, 'id'> & { place: string }, numbering: Circumstances['rulebook']['numbering']): Promise<string> {
  // The newest numbers suffice: the highest of a series is among the last that were given.
  const given = await tx.suggestion.findMany({ where: { ...series, number: { not: null } }, orderBy: { number: 'desc' }, take: 200, select: { number: true } })
  const last = lastNumber(numbering, series.channel as Channel, given.map(({ number }) => number!))
  return nextNumber(numbering, series.channel as Channel, last)
}
