import { dayOf } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { sittingWords } from '@/lib/suggestions/list-words'
import { can, canAnywhere, ROLES_OF, type Actor } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { dueToldTo, proposerOf, type RawRow } from '@/lib/suggestions/list-row'
import type { State } from '@/lib/suggestions/suggestion'
import { keyTopicLife } from '@/lib/supervision/decide'
import { topicParties, toTopic } from '@/lib/supervision/held'
import type { TopicAction, TopicState } from '@/lib/supervision/lifecycle'
import type { ActKind, Level } from '@/lib/supervision/needs'
import { seenTopics, topicsSeenBy } from '@/lib/supervision/seen'
import { topicStages, type Stage } from '@/lib/supervision/stages'
import { listRequirements, type RequirementRow } from '@/lib/supervision/unit-queries'
import type { KeyTopic } from '@/prisma/generated/client'
import { Prisma } from '@/prisma/generated/client'

export type TopicRow = {
  id: string; title: string; state: TopicState; level: Level; leaderId: string | null; leaderName: string; committee: string; trackYear: number; year: number
  held: number; answered: number; moved: number; lastOn: string | null; late: number
}

/** What happened to a suggestion that counts as moving: not what only reminds of it or marks it. */
export const MOVES = Prisma.sql`e.result = 'done' AND e.kind NOT IN ('reminder', 'keyTopic', 'attachment')`
const TOPICS = 200

/** The key topics that were tracked in one year with what moved in this month; null for whoever does not lead or work on them. */
export async function listTopics(actor: Actor, year: number, { today }: Pick<Circumstances, 'today'>): Promise<TopicRow[] | null> {
  if (!canAnywhere(actor, 'keyTopic.list')) return null
  const first = `${today.slice(0, 7)}-01`
  const since = new Date(`${first}T00:00:00+08:00`)
  return db.$queryRaw<TopicRow[]>`
    SELECT t.id, t.title, t.state, t.level, t."leaderId", t."leaderName", t.committee, t."trackYear", t.year,
      (SELECT count(*)::int FROM key_topic_item i WHERE i."topicId" = t.id) AS held,
      (SELECT count(*)::int FROM key_topic_item i JOIN suggestion s ON s.id = i."suggestionId" WHERE i."topicId" = t.id AND s."repliedOn" IS NOT NULL AND s.state NOT IN ('handling', 'accepted')) AS answered,
      (SELECT count(*)::int FROM key_topic_item i JOIN event e ON e."suggestionId" = i."suggestionId" WHERE i."topicId" = t.id AND e.at >= ${since} AND ${MOVES})
        + (SELECT count(*)::int FROM supervision_act a WHERE a."topicId" = t.id AND a."heldOn" >= ${first}) AS moved,
      greatest((SELECT max(to_char(e.at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD')) FROM key_topic_item i JOIN event e ON e."suggestionId" = i."suggestionId" WHERE i."topicId" = t.id AND ${MOVES}),
        (SELECT max(a."heldOn") FROM supervision_act a WHERE a."topicId" = t.id)) AS "lastOn",
      (SELECT count(*)::int FROM requirement r WHERE r."topicId" = t.id AND r.state = 'asked' AND r."dueOn" < ${today}) AS late
    FROM key_topic t WHERE ${topicsSeenBy(actor)} AND t.year <= ${year} AND t."trackYear" >= ${year} ORDER BY t."createdAt" DESC, t.id DESC LIMIT ${TOPICS}`
}

/** The years in which something is or was tracked. */
export async function topicYears(actor: Actor, today: string): Promise<number[]> {
  const found = await db.keyTopic.findMany({ where: seenTopics(actor), distinct: ['year', 'trackYear'], orderBy: [{ trackYear: 'desc' }, { year: 'desc' }], select: { year: true, trackYear: true } })
  const tracked = found.flatMap(({ year, trackYear }) => Array.from({ length: trackYear - year + 1 }, (_, index) => year + index))
  return [...new Set([Number(today.slice(0, 4)), ...tracked])].sort((a, b) => b - a)
}

export type TopicItem = { id: string; number: string | null; /** 十八届五次 */ series: string; title: string; state: State; proposer: string; units: string | null; dueOn: string | null; moved: number; lastOn: string | null }
export type ActRow = { id: string; kind: ActKind; heldOn: string; place: string; participants: string; counterpart: string; findings: string; recordedByName: string; files: { id: string; name: string }[] }
export type TopicPage = {
  row: KeyTopic; stages: Stage[]; items: TopicItem[]; acts: ActRow[]; requirements: RequirementRow[]; units: { id: string; name: string }[]
  actions: TopicAction[]; waiting: { action: TopicAction; condition: string }[]; mayChange: boolean; mayRecord: boolean
}

/** A key topic with everything that belongs to it; null where there is none for this person. */
export async function findTopicPage(actor: Actor, id: string, { today }: Pick<Circumstances, 'today'>): Promise<TopicPage | null> {
  if (!canAnywhere(actor, 'keyTopic.list')) return null
  const found = await db.keyTopic.findFirst({ where: { id, congressId: actor.congressId }, include: { acts: { orderBy: [{ heldOn: 'desc' }, { id: 'desc' }], take: 200, include: { files: { where: { removedAt: null }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], select: { id: true, name: true } } } } } })
  if (!found || !can(actor, 'keyTopic.list', topicParties(found))) return null
  const { acts, ...row } = found
  const [items, requirements, units] = await Promise.all([itemsOf(actor, id, today), listRequirements(actor, { topicId: id }), unitsOf(id)])
  const topic = toTopic(row, { items: items.length, acts: acts.length, openRequirements: requirements.filter(({ state }) => state === 'asked' || state === 'answered').length })
  const isOpen = !['closed', 'dropped'].includes(row.state)
  return {
    row, stages: topicStages({ ...row, state: topic.state, proposedOn: dayOf(row.createdAt), lastActOn: acts[0]?.heldOn ?? null }), items, requirements, units, acts: acts.map(({ kind, ...act }) => ({ ...act, kind: kind as ActKind })), // written from ACT_KINDS only
    actions: keyTopicLife.openSteps(actor, topic), waiting: keyTopicLife.waitingSteps(actor, topic), mayChange: can(actor, 'keyTopic.change', topic.parties) && isOpen, mayRecord: can(actor, 'keyTopic.record', topic.parties) && isOpen,
  }
}

type RawItem = Pick<RawRow, 'secretProposer' | 'proposerKind' | 'proposerText' | 'authorId' | 'authorName' | 'delegationName' | 'congressId' | 'signed'> & Omit<TopicItem, 'proposer' | 'series'> & { termNumber: number | null; sittingNumber: number | null }

async function itemsOf(actor: Actor, topicId: string, today: string): Promise<TopicItem[]> {
  const since = new Date(`${today.slice(0, 7)}-01T00:00:00+08:00`)
  const found = await db.$queryRaw<RawItem[]>`
    SELECT s.id, s.number, s."termNumber", s."sittingNumber", s.title, s.state, s."secretProposer", s."proposerKind", s."proposerText", s."authorId", s."congressId", FALSE AS signed, o.name AS "authorName", g.name AS "delegationName",
      s."dueOn",
      (SELECT string_agg(u.name, '、' ORDER BY a.id) FROM assignment a JOIN unit u ON u.id = a."unitId" WHERE a."suggestionId" = s.id AND a.role <> 'co' AND a.state NOT IN ('returned', 'relieved', 'released')) AS units,
      (SELECT count(*)::int FROM event e WHERE e."suggestionId" = s.id AND e.at >= ${since} AND ${MOVES}) AS moved,
      (SELECT max(to_char(e.at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD')) FROM event e WHERE e."suggestionId" = s.id AND ${MOVES}) AS "lastOn"
    FROM key_topic_item i JOIN suggestion s ON s.id = i."suggestionId" LEFT JOIN deputy d ON d.id = s."authorId" LEFT JOIN person o ON o.id = d."personId" LEFT JOIN delegation g ON g.id = s."delegationId"
    WHERE i."topicId" = ${topicId} ORDER BY coalesce(s.number, ''), s.id LIMIT 300`
  // A grade that is not final is the office's alone: for others the suggestion waits to be evaluated.
  const seesGrades = can(actor, 'suggestion.readGradeAtOnce', { congressId: actor.congressId })
  return found.map(({ id, number, termNumber, sittingNumber, title, units, moved, lastOn, ...item }) => {
    const series = termNumber === null ? '' : sittingWords(termNumber, sittingNumber)
    return { id, number, series, title, units, moved, lastOn, proposer: proposerOf(item, actor), state: item.state === 'dissatisfied' && !seesGrades ? 'replied' : item.state, dueOn: dueToldTo(actor, item) }
  })
}

/** Whom a requirement can be made to: the units that handle something of the topic. */
const unitsOf = (topicId: string) =>
  db.unit.findMany({ where: { assignments: { some: { state: { notIn: ['returned', 'relieved', 'released'] }, suggestion: { keyTopics: { some: { topicId } } } } } }, orderBy: { name: 'asc' }, select: { id: true, name: true } })

/** The committees that can be given one, by name. */
export async function listCommitteeNames({ congressId }: Actor): Promise<string[]> {
  return (await db.committee.findMany({ where: { congressId, retiredAt: null }, orderBy: { name: 'asc' }, select: { name: true }, take: 50 })).map(({ name }) => name)
}

/** The sittings in which a number may have been given, the newest first. */
export async function listSittings({ congressId }: Actor): Promise<{ value: string; label: string }[]> {
  const found = await db.sitting.findMany({ where: { term: { congressId } }, orderBy: [{ term: { number: 'desc' } }, { number: 'desc' }], take: 60, select: { number: true, term: { select: { number: true } } } })
  return found.map(({ number, term }) => ({ value: `${term.number}-${number}`, label: sittingWords(term.number, number) }))
}

/** Who can lead a topic. */
export async function listLeaders({ congressId }: Actor): Promise<{ value: string; label: string }[]> {
  const found = await db.roleGrant.findMany({ where: { congressId, endedAt: null, role: { in: [...ROLES_OF.leader!] }, person: { disabledAt: null } }, orderBy: { createdAt: 'asc' }, take: 50, select: { person: { select: { id: true, name: true } } } })
  return found.map(({ person: { id, name } }) => ({ value: id, label: name }))
}
