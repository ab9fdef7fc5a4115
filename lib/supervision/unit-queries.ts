import { IN_HAND } from '@/lib/assignments/assignment'
import { db } from '@/lib/platform/db'
import { newestFirst, type Beyond, type NewestPage } from '@/lib/platform/newest'
import { can, canAnywhere, type Actor } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { findMatter } from '@/lib/suggestions/matter'
import { pushLife, requirementLife } from '@/lib/supervision/decide'
import { toPushed, toRequired } from '@/lib/supervision/held'
import type { PushAction, PushState, RequirementAction, RequirementState } from '@/lib/supervision/lifecycle'
import type { PushChannel, PushKind } from '@/lib/supervision/needs'
import { urgedWords } from '@/lib/supervision/words'
import { reasonsOf } from '@/lib/supervision/reasons'
import { pushesSeenBy, seenPushes, seenRequirements } from '@/lib/supervision/seen'
import type { Prisma } from '@/prisma/generated/client'
import { Prisma as Sql } from '@/prisma/generated/client'

export type RequirementRow = {
  id: string; version: number; actId: string; topicId: string; suggestionId: string; number: string | null; unit: string; text: string; dueOn: string
  state: RequirementState; answer: string; answeredOn: string | null; /** why it was asked once more, or is not asked any more */ reason: string; topic: string; actions: RequirementAction[]
}
const about = { unit: { select: { name: true } }, topic: { select: { title: true, committeeId: true, state: true } }, suggestion: { select: { number: true } } } satisfies Prisma.RequirementInclude
const REQUIREMENTS = 200

/** Requirements this person answers or judges: of one topic, or the open ones of their unit or congress, the first due first. */
export async function listRequirements(actor: Actor, { topicId }: { topicId?: string } = {}): Promise<RequirementRow[]> {
  const isUnit = actor.unitId !== null
  if (!canAnywhere(actor, isUnit ? 'supervision.list' : 'keyTopic.list')) return []
  const found = await db.requirement.findMany({
    where: { ...seenRequirements(actor), ...(topicId ? { topicId } : { state: { in: ['asked', 'answered'] } }) }, include: about, orderBy: [{ dueOn: 'asc' }, { id: 'asc' }], take: REQUIREMENTS,
  })
  const reasons = await reasonsOf({ kind: 'requirement', actions: ['askAgain', 'lift'], ids: found.filter(({ state, answer }) => state === 'lifted' || (state === 'asked' && answer)).map(({ id }) => id) })
  return found.map((row) => ({
    reason: reasons.get(row.id) ?? '', id: row.id, version: row.version, actId: row.actId, topicId: row.topicId, suggestionId: row.suggestionId, number: row.suggestion.number, unit: row.unit.name, text: row.text, dueOn: row.dueOn,
    state: row.state as RequirementState, answer: row.answer, answeredOn: row.answeredOn, topic: row.topic.title, actions: requirementLife.openSteps(actor, toRequired(row)), // states from the table only
  }))
}

export type PushRow = {
  id: string; version: number; suggestionId: string; suggestionNumber: string | null; title: string; unit: string; kind: PushKind; channel: PushChannel; number: string; text: string; spokeWith: string
  dueOn: string | null; state: PushState; answer: string; /** why it was taken back */ reason: string; receivedOn: string | null; answeredOn: string | null; sentOn: string; sentByName: string; actions: PushAction[]
}
export type PushPage = NewestPage<PushRow>
const PAGE = 20
const ofPush = { unit: { select: { name: true } }, suggestion: { select: { title: true, number: true } } } satisfies Prisma.PushInclude
type Found = Prisma.PushGetPayload<{ include: typeof ofPush }>

/** Rows as they are shown, in their order. */
async function toRows(actor: Actor, found: readonly Found[]): Promise<PushRow[]> {
  const reasons = await reasonsOf({ kind: 'push', actions: ['withdraw'], ids: found.filter(({ state }) => state === 'withdrawn').map(({ id }) => id) })
  return found.map((row) => ({ ...toRow(actor)(row), reason: reasons.get(row.id) ?? '' }))
}

const toRow = (actor: Actor) => ({ suggestion, unit, assignmentId: _assignmentId, congressId: _congressId, unitId: _unitId, sentAt: _sentAt, ...row }: Found): Omit<PushRow, 'reason'> => ({
  ...row, title: suggestion.title, suggestionNumber: suggestion.number, unit: unit.name,
  kind: row.kind as PushKind, channel: row.channel as PushChannel, state: row.state as PushState, // written from their lists only
  actions: pushLife.openSteps(actor, toPushed({ ...row, congressId: _congressId, unitId: _unitId, assignmentId: _assignmentId, sentAt: _sentAt })),
})

/** What was urged, the newest first: of one's unit, or of the whole congress; `open`: what waits for a unit's word. */
export async function listPushes(actor: Actor, asked: Beyond & { open?: boolean }, size = PAGE): Promise<PushPage> {
  const nothing = { rows: [], older: null, newer: null }
  if (!canAnywhere(actor, 'supervision.list')) return nothing
  const { from, sign, way, limit, toPage } = newestFirst(asked, size)
  const beyond = from ? Sql.sql`AND (p."sentAt", p.id) ${sign} (SELECT f."sentAt", f.id FROM push f WHERE f.id = ${from})` : Sql.empty
  const open = asked.open ? Sql.sql`AND p.state IN ('sent', 'received')` : Sql.empty
  const ids = await db.$queryRaw<{ id: string }[]>`SELECT p.id FROM push p WHERE ${pushesSeenBy(actor)} ${open} ${beyond} ORDER BY p."sentAt" ${way}, p.id ${way} LIMIT ${limit}`
  const page = toPage(ids)
  const found = await db.push.findMany({ where: { id: { in: page.rows.map(({ id }) => id) } }, include: ofPush })
  const byId = new Map((await toRows(actor, found)).map((row) => [row.id, row]))
  return { ...page, rows: page.rows.map(({ id }) => byId.get(id)!) }
}

export const countPushes = (actor: Actor) => db.push.count({ where: seenPushes(actor) })
export const countRequirements = (actor: Actor) => db.requirement.count({ where: seenRequirements(actor) })

export type KeptRequirement = Pick<RequirementRow, 'number' | 'unit' | 'text' | 'dueOn' | 'state' | 'answer' | 'answeredOn' | 'topic'>
/** All requirements, the settled ones too, after one of them: for the ledger. */
export async function requirementsFrom(actor: Actor, after: string | null, size: number): Promise<{ rows: KeptRequirement[]; next: string | null }> {
  if (!canAnywhere(actor, 'supervision.list')) return { rows: [], next: null }
  const found = await db.requirement.findMany({ where: seenRequirements(actor), include: about, orderBy: [{ dueOn: 'asc' }, { id: 'asc' }], take: size + 1, ...(after ? { cursor: { id: after }, skip: 1 } : {}) })
  const rows = found.slice(0, size)
  return {
    rows: rows.map(({ suggestion, unit, topic, text, dueOn, state, answer, answeredOn }) => ({ number: suggestion.number, unit: unit.name, topic: topic.title, text, dueOn, state: state as RequirementState, answer, answeredOn })), // states from the table only
    next: found.length > size ? rows.at(-1)!.id : null,
  }
}

export type SuggestionPushes = { number: string | null; title: string; rows: PushRow[]; parts: { value: string; label: string }[]; /** after how many days late a card may be given, here */ cards: { yellowAfter: number; redAfter: number }; maySend: boolean }

/** What was urged about one suggestion: all of it for the office, leaders and authors, its own for a unit; null where the suggestion is not theirs to read. */
export async function findPushes(actor: Actor, suggestionId: string, circumstances: Circumstances): Promise<SuggestionPushes | null> {
  const matter = await findMatter(db, actor, suggestionId, circumstances)
  if (!matter) return null
  const { row, suggestion: { parties }, circumstances: { rulebook: { cards }, today } } = matter
  const seesAll = can(actor, 'push.readAll', parties)
  if (!seesAll && !actor.unitId) return null
  const found = await db.push.findMany({ where: { suggestionId, ...(seesAll ? {} : { unitId: actor.unitId! }) }, include: ofPush, orderBy: [{ sentAt: 'desc' }, { id: 'desc' }], take: 200 })
  const maySend = can(actor, 'push.send', parties)
  const units = maySend ? await db.assignment.findMany({ where: { suggestionId, state: { in: [...IN_HAND] } }, orderBy: { id: 'asc' }, select: { id: true, dueOn: true, unit: { select: { name: true } } } }) : []
  return { number: row.number, title: row.title, rows: await toRows(actor, found), parts: units.map(({ id, dueOn, unit }) => ({ value: id, label: urgedWords(unit.name, dueOn, today) })), cards, maySend }
}
