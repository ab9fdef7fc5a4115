import type { z } from 'zod'
import { appendEvent } from '@/lib/events/commands'
import { db, type Tx } from '@/lib/platform/db'
import { transact, type Outcome } from '@/lib/platform/transact'
import type { Actor } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { allowedAs, movedOn, refuse } from '@/lib/settings/allowed'
import { heldStation, keeperOf } from './commands'
import { partiesOf } from './record'
import { Answers, Criteria, DEFAULT_CRITERIA, reviewRefusals, type CheckInput, type Criterion, type GradeInput } from './standard'

type Checked = z.infer<typeof CheckInput>
export type ReviewTarget = { stationId: string; year: number; version: number }

export async function criteriaOf(client: Pick<Tx, 'stationStandard'>, congressId: string): Promise<readonly Criterion[]> {
  const row = await client.stationStandard.findUnique({ where: { congressId } })
  return row ? Criteria.parse(row.criteria) : DEFAULT_CRITERIA
}

/** What is asked of the stations on someone's desk: a township's own follow the county that keeps them. */
export async function criteriaFor({ congressId }: Actor): Promise<readonly Criterion[]> {
  return db.$transaction(async (tx) => criteriaOf(tx, await keeperOf(tx, congressId)))
}

/** Writes down what was found this year; undecided, it may be written again. The criteria are kept as they stand today. */
export const checkStation = (actor: Actor, { stationId, year, version }: ReviewTarget, { found, note }: Checked, { now, today }: Circumstances): Promise<Outcome> =>
  transact(async (tx) => {
    const station = await heldStation(tx, actor, stationId)
    const capacity = allowedAs(actor, 'station.check', partiesOf(station))
    const criteria = await criteriaOf(tx, station.congressId)
    if (found.length !== criteria.length) refuse(reviewRefusals.changed)
    const there = await tx.stationReview.findUnique({ where: { stationId_year: { stationId, year } } })
    if ((there?.version ?? 0) !== version) movedOn()
    if (there?.grade) refuse(reviewRefusals.decided)
    const answers: Answers = criteria.map(({ group, name }, at) => ({ group, name, found: found[at] || null, note: note[at] ?? '' }))
    const data = { answers, checkedById: actor.personId, checkedOn: today }
    await tx.stationReview.upsert({ where: { stationId_year: { stationId, year } }, create: { stationId, year, version: 1, ...data }, update: { ...data, version: { increment: 1 } } })
    await appendEvent(tx, { kind: 'station', recordId: stationId, action: 'check', capacity, detail: { year, met: answers.filter((one) => one.found === 'met').length, of: answers.length } }, actor, now)
  })

/** Decides the grade of a year on what was found, or takes it back; each with its reason. */
export const gradeStation = (actor: Actor, { stationId, year, version }: ReviewTarget, { grade, words }: z.infer<typeof GradeInput>, { now, today }: Circumstances): Promise<Outcome> =>
  transact(async (tx) => {
    const station = await heldStation(tx, actor, stationId)
    const capacity = allowedAs(actor, 'station.grade', partiesOf(station))
    const row = await tx.stationReview.findUnique({ where: { stationId_year: { stationId, year } } })
    if (!row || (grade !== 'none' && Answers.parse(row.answers).some(({ found }) => found === null))) refuse(reviewRefusals.unfinished)
    const decided = grade === 'none' ? { grade: null, decidedById: null, decidedOn: null } : { grade, decidedById: actor.personId, decidedOn: today }
    const { count } = await tx.stationReview.updateMany({ where: { stationId, year, version }, data: { ...decided, words, version: { increment: 1 } } })
    if (count === 0) movedOn()
    await appendEvent(tx, { kind: 'station', recordId: stationId, action: grade === 'none' ? 'ungrade' : 'grade', capacity, detail: { year, grade, reason: words } }, actor, now)
  })

/** Writes what this congress asks of its stations from now on; what was found in earlier years keeps its own. */
export const writeStandard = (actor: Actor, version: number, criteria: Criterion[], now: Date): Promise<Outcome> =>
  transact(async (tx) => {
    const { congressId } = actor
    const capacity = allowedAs(actor, 'station.standard')
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`standard:${congressId}`}, 0))`
    const row = await tx.stationStandard.findUnique({ where: { congressId }, select: { version: true } })
    if ((row?.version ?? 0) !== version) movedOn()
    await tx.stationStandard.upsert({ where: { congressId }, create: { congressId, criteria, version: 1 }, update: { criteria, version: { increment: 1 } } })
    await appendEvent(tx, { kind: 'congress', recordId: congressId, action: 'stationStandard', capacity, detail: { criteria: criteria.map(({ name }) => name) } }, actor, now)
  })
