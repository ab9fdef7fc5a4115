import { db } from '@/lib/platform/db'
import { can, canAnywhere, type Actor } from '@/lib/policy'
import type { Prisma } from '@/prisma/generated/client'
import { BY_TOWN } from './list'
import { deskStations } from './readable'
import { partiesOf } from './record'
import { criteriaOf } from './reviews'
import { Answers, REVIEW_VIEWS, type ReviewShown, type StationGrade } from './standard'

/** What the platform itself knows of a station's year: the evidence beside the questions. */
async function evidenceOf(stationId: string, year: number) {
  const within = { gte: `${year}-01-01`, lte: `${year}-12-31` }
  const received = { stationId, receivedOn: within }
  const [station, receptions, attendance, opinions, closed, judged, satisfied, suggestions] = await Promise.all([
    db.station.findUniqueOrThrow({ where: { id: stationId }, select: { areaSquare: true, openedOn: true, _count: { select: { deputies: true, rules: true, staff: true, photos: { where: { removedAt: null } } } } } }),
    db.reception.groupBy({ by: ['state'], where: { stationId, on: within }, _count: true }),
    db.receptionHost.groupBy({ by: ['attendance'], where: { reception: { stationId, on: within, state: 'recorded' } }, _count: true }),
    db.opinion.count({ where: received }), db.opinion.count({ where: { ...received, state: 'closed' } }),
    db.opinion.count({ where: { ...received, grade: { not: null } } }), db.opinion.count({ where: { ...received, grade: { in: ['satisfied', 'basically'] } } }),
    db.opinion.count({ where: { ...received, suggestionId: { not: null } } }),
  ])
  const planned = receptions.filter(({ state }) => state !== 'cancelled').reduce((sum, { _count }) => sum + _count, 0)
  const held = receptions.find(({ state }) => state === 'recorded')?._count ?? 0
  const due = attendance.reduce((sum, { _count }) => sum + _count, 0)
  const came = attendance.filter((one) => one.attendance === 'present' || one.attendance === 'late').reduce((sum, { _count }) => sum + _count, 0)
  return { ...station._count, areaSquare: station.areaSquare, openedOn: station.openedOn, planned, held, due, came, opinions, closed, judged, satisfied, suggestions }
}
export type Evidence = Awaited<ReturnType<typeof evidenceOf>>

/** A station's check of a year as its page shows it, with what this person may do. */
export async function findReview(actor: Actor, stationId: string, year: number) {
  const station = await db.station.findFirst({ where: { AND: [{ id: stationId }, deskStations(actor)] } })
  if (!station) return null
  const parties = partiesOf(station)
  const [evidence, row, criteria, earlier] = await Promise.all([
    evidenceOf(stationId, year), db.stationReview.findUnique({ where: { stationId_year: { stationId, year } } }), criteriaOf(db, station.congressId),
    db.stationReview.findMany({ where: { stationId, year: { not: year } }, orderBy: { year: 'desc' }, select: { year: true, grade: true, words: true } }),
  ])
  const kept = row ? Answers.parse(row.answers) : []
  const grade = row?.grade as StationGrade | null | undefined // kept by a check of the database
  const shown = grade ? kept.map((one) => ({ ...one, asks: criteria.find(({ name }) => name === one.name)?.asks ?? '' }))
    : criteria.map((criterion) => ({ ...criterion, found: null, note: '', ...pick(kept.find(({ name }) => name === criterion.name)) }))
  return {
    name: station.name, evidence, answers: shown, grade: grade ?? null, words: row?.words ?? '', checkedOn: row?.checkedOn ?? null, decidedOn: row?.decidedOn ?? null, version: row?.version ?? 0, earlier,
    mayCheck: station.state === 'open' && !grade && can(actor, 'station.check', parties), mayGrade: row !== null && station.state === 'open' && can(actor, 'station.grade', parties),
  }
}
const pick = (one: Answers[number] | undefined) => (one ? { found: one.found, note: one.note } : {})
export type ReviewView = NonNullable<Awaited<ReturnType<typeof findReview>>>

const PAGE = 50
export type ReviewFilter = { year: number; view: ReviewShown; town: string | null; after: string | null }

/** Of this year or one before; what is no year is this one. */
export function readReviewFilter(asked: Record<string, string | undefined>, thisYear: number): ReviewFilter {
  const year = Number(asked['year'])
  return { year: year >= 2000 && year < thisYear ? Math.trunc(year) : thisYear, view: REVIEW_VIEWS.find((known) => known === asked['view']) ?? 'all', town: asked['town']?.slice(0, 16) || null, after: asked['after']?.slice(0, 64) || null }
}

function whereOf(mine: Prisma.StationWhereInput, year: number, view: ReviewShown): Prisma.StationWhereInput {
  const open = { AND: [mine], state: 'open' }
  if (view === 'all') return open
  if (view === 'unchecked') return { ...open, reviews: { none: { year } } }
  return { ...open, reviews: { some: { year, grade: view === 'undecided' ? null : view } } }
}

/** The stations of someone's desk with what became of their check in a year. */
export async function listReviews(actor: Actor, { year, view, town, after }: ReviewFilter, size = PAGE) {
  const mine = { AND: [deskStations(actor), town ? { townCode: town } : {}] }
  const [found, ...counts] = await Promise.all([
    db.station.findMany({
      where: whereOf(mine, year, view), orderBy: [...BY_TOWN], take: size + 1, ...(after ? { cursor: { id: after }, skip: 1 } : {}),
      select: { id: true, name: true, town: { select: { name: true } }, reviews: { where: { year }, select: { grade: true, checkedOn: true, answers: true, words: true, decidedOn: true } } },
    }),
    ...REVIEW_VIEWS.map((one) => db.station.count({ where: whereOf(mine, year, one) })),
  ])
  const rows = found.slice(0, size).map(({ id, name, town: lies, reviews: [review] }) => {
    const answers = review ? Answers.parse(review.answers) : []
    return { id, name, town: lies?.name ?? '', grade: (review?.grade ?? null) as StationGrade | null, checkedOn: review?.checkedOn ?? null, decidedOn: review?.decidedOn ?? null, words: review?.grade ? review.words : '', answers, met: answers.filter((one) => one.found === 'met').length, of: answers.length }
  })
  return { rows, next: found.length > size ? (rows.at(-1)?.id ?? null) : null, counts: Object.fromEntries(REVIEW_VIEWS.map((one, at) => [one, counts[at] ?? 0])) as Record<ReviewShown, number> }
}
export type ReviewRow = Awaited<ReturnType<typeof listReviews>>['rows'][number]

export async function findStandard(actor: Actor) {
  if (!canAnywhere(actor, 'station.standard')) return null
  const row = await db.stationStandard.findUnique({ where: { congressId: actor.congressId } })
  return { criteria: await criteriaOf(db, actor.congressId), version: row?.version ?? 0, own: row !== null }
}
