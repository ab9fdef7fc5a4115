import { appendEvent } from '@/lib/events/commands'
import { tell } from '@/lib/notices/commands'
import { dayOf } from '@/lib/platform/clock'
import { db, type Tx } from '@/lib/platform/db'
import { Refused } from '@/lib/platform/refused'
import { transact, type Outcome } from '@/lib/platform/transact'
import { can, capacitiesOf, type Actor } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { mayMove } from '@/lib/rulebooks/may-move'
import { movedWords, movingOf, type Moving, type PastEvent } from '@/lib/rulebooks/moving'
import { findMatter, holdMatter, type Matter } from '@/lib/suggestions/matter'
import { unitNamesOf } from '@/lib/units/queries'

const pastOf = async (client: Tx | typeof db, suggestionId: string): Promise<PastEvent[]> =>
  (await client.event.findMany({ where: { suggestionId, kind: { in: ['suggestion', 'assignment'] }, result: 'done' }, orderBy: { seq: 'asc' }, select: { kind: true, recordId: true, action: true, at: true } }))
    .map(({ at, ...event }) => ({ ...event, on: dayOf(at) }))

export type MovingPage = Moving & { id: string; version: number; number: string | null; title: string; to: string; units: ReadonlyMap<string, string> }

/** What moving it to the rules in force now would change; null for whoever may not, or where there is nothing newer. */
export async function findMoving(actor: Actor, id: string, circumstances: Circumstances): Promise<MovingPage | null> {
  const matter = await findMatter(db, actor, id, circumstances)
  if (!matter || !can(actor, 'suggestion.moveRules', matter.suggestion.parties) || !mayMove(matter.row, circumstances)) return null
  const { row: { version, number, title, assignments } } = matter
  return { id, version, number, title, units: await unitNamesOf(db, assignments.map(({ unitId }) => unitId)), ...movingOf(matter, circumstances, await pastOf(db, id)) }
}

type Target = { id: string; version: number; /** the version of the rules that was looked at */ to: string }

/** Moves a record that is under way to the rules in force now: its clocks are reckoned anew from the days on which they began. */
export const moveToCurrent = (actor: Actor, { id, version, to }: Target, { reason }: { reason: string }, circumstances: Circumstances): Promise<Outcome> =>
  transact(async (tx) => {
    const matter = await holdMatter(tx, actor, id, circumstances)
    const { row, suggestion } = matter
    if (!can(actor, 'suggestion.moveRules', suggestion.parties)) throw new Refused({ why: 'forbidden' })
    if (row.version !== version || circumstances.versions?.current !== to) throw new Refused({ why: 'movedOn' })
    if (!mayMove(row, circumstances)) throw new Refused({ why: 'wrongState' })
    const moving = movingOf(matter, circumstances, await pastOf(tx, id))
    if (moving.problem) throw new Refused({ why: 'notYet', condition: moving.problem })
    await write(tx, matter, moving, to)
    const units = await unitNamesOf(tx, row.assignments.map(({ unitId }) => unitId))
    const dates = moving.dates.filter(({ before, after }) => before !== after).map((moved) => movedWords(moved, typeof moved.of === 'object' ? units.get(moved.of.unitId) : ''))
    const capacity = capacitiesOf(actor, suggestion.parties).find((held) => held === 'office')!
    await appendEvent(tx, { kind: 'suggestion', recordId: id, suggestionId: id, action: 'moveRules', from: row.state, to: row.state, capacity, detail: { reason, rules: moving.to, was: moving.from, versionId: to, dates } }, actor, circumstances.now)
    await tell(tx, { happened: 'suggestion.moveRules', suggestionId: id, parties: suggestion.parties, now: circumstances.now }, actor)
  })

async function write(tx: Tx, { row }: Matter, { dates }: Moving, to: string): Promise<void> {
  const changed = dates.filter(({ reckoning }) => reckoning !== null)
  const reply = changed.find(({ of }) => of === 'reply')
  const own = changed.find(({ of }) => of === 'suggestion') ?? (row.dueOn === row.replyDueOn ? reply : undefined)
  const { count } = await tx.suggestion.updateMany({
    where: { id: row.id, version: row.version },
    data: {
      rulebookVersionId: to, version: { increment: 1 },
      ...(reply ? { replyDueOn: reply.after, replyReckoning: reply.reckoning! } : {}), ...(own ? { dueOn: own.after, reckoning: own.reckoning! } : {}),
    },
  })
  if (count === 0) throw new Refused({ why: 'movedOn' })
  for (const { of, after, reckoning } of changed) {
    if (typeof of !== 'object') continue
    const { version } = row.assignments.find(({ id }) => id === of.partId)!
    const { count } = await tx.assignment.updateMany({ where: { id: of.partId, version }, data: { dueOn: after, reckoning: reckoning!, version: { increment: 1 } } })
    if (count === 0) throw new Refused({ why: 'movedOn' })
  }
}
