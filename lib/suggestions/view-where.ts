import { addDays } from '@/lib/rulebook/days'
import { dueOf } from '@/lib/suggestions/list-due'
import type { Looking } from '@/lib/suggestions/list-where'
import { hasSigned } from '@/lib/suggestions/readable'
import { signsForUnit } from '@/lib/suggestions/standpoint'
import type { ViewKey } from '@/lib/suggestions/views'
import { Prisma } from '@/prisma/generated/client'

const SOON = 10 // days
const sql = Prisma.sql
/** The condition of the index of what is under way: said wherever it holds, so that what has ended is not walked through. */
const underWay = sql`s.state NOT IN ('draft', 'closed', 'refused', 'withdrawn')`
const asked = (kind: 'return' | 'extension') => sql`EXISTS (SELECT 1 FROM request r WHERE r."suggestionId" = s.id AND r.kind = ${kind} AND r.state = 'asked')`
const anyAsked = sql`EXISTS (SELECT 1 FROM request r WHERE r."suggestionId" = s.id AND r.state = 'asked')`
const objected = sql`EXISTS (SELECT 1 FROM objection o WHERE o."suggestionId" = s.id AND o.state = 'raised')`
/** Nobody is still asked: it waits for the office, to settle a dispute or to hand it over. */
const answered = sql`NOT EXISTS (SELECT 1 FROM assignment p WHERE p."suggestionId" = s.id AND p.state = 'proposed')`
const disputed = sql`EXISTS (SELECT 1 FROM assignment p WHERE p."suggestionId" = s.id AND p.state = 'disputed')`
/** A reply that its unit has signed waits for the office's check. */
const toCheck = sql`EXISTS (SELECT 1 FROM assignment p WHERE p."suggestionId" = s.id AND p.state = 'checking' AND p."checkerId" IS NULL)`
/** Handed in, and not with its delegation for a recheck. */
const inReview = sql`(s.state = 'submitted' AND (s.recheck IS DISTINCT FROM 'waiting' OR s."screenerId" IS NULL))`
const part = (condition: Prisma.Sql) => sql`EXISTS (SELECT 1 FROM assignment p WHERE p."suggestionId" = s.id AND ${condition})`
const mine = ({ actor }: Looking) => sql`(s."authorId" = ${actor.deputyId} OR ${hasSigned(actor.deputyId!, ['confirmed'])})`

const soon = (looking: Looking) => sql`${dueOf('soon', looking)} BETWEEN ${looking.today} AND ${addDays(looking.today, SOON)}`
const overdue = (looking: Looking) => sql`${dueOf('overdue', looking)} < ${looking.today}`

type Where = (looking: Looking) => Prisma.Sql | null

const ofOffice = {
  all: () => null,
  todo: ({ today }) => sql`${underWay} AND (${inReview} OR s.state IN ('accepted', 'dissatisfied', 'escalated', 'evaluated')
    OR (s.state = 'proposed' AND (${disputed} OR ${answered})) OR (s.state = 'replied' AND s."dueOn" < ${today}) OR (s.state = 'handling' AND (${anyAsked} OR ${objected} OR ${toCheck})))`,
  unsigned: () => sql`s.state = 'handling' AND ${part(sql`p.state = 'assigned'`)}`,
  soon,
  overdue,
  replied: () => sql`s.state = 'replied'`,
  unsatisfied: () => sql`s.verdict = 'unsatisfied'`,
  requests: () => sql`s.state = 'handling' AND ${anyAsked}`,
  toReview: () => inReview,
  toDispatch: () => sql`s.state = 'accepted'`,
  toCoordinate: () => sql`s.state = 'proposed' AND ${disputed}`,
  toHandOver: () => sql`s.state = 'proposed' AND NOT ${disputed} AND ${answered}`,
  claiming: () => sql`s.state = 'proposed' AND ${part(sql`p.state = 'proposed'`)}`,
  toDecideReturn: () => sql`s.state = 'handling' AND ${asked('return')}`,
  // a suggestion with both is decided, and counted, as a return first
  toDecideExtension: () => sql`s.state = 'handling' AND ${asked('extension')} AND NOT ${asked('return')}`,
  toAnswerObjection: () => sql`s.state = 'handling' AND ${objected} AND NOT ${anyAsked}`, // as above
  toCheckReply: () => sql`s.state = 'handling' AND ${toCheck} AND NOT ${anyAsked} AND NOT ${objected}`, // as above
  toSettle: () => sql`s.state = 'escalated'`,
  toStudy: () => sql`s.state = 'dissatisfied'`,
  toLapse: ({ today }) => sql`s.state = 'replied' AND s."dueOn" < ${today}`,
  toClose: () => sql`s.state = 'evaluated'`,
  unsignedLate: ({ today }) => sql`s.state = 'handling' AND ${part(sql`p.state = 'assigned' AND p."dueOn" < ${today}`)}`,
  opinionsLate: ({ today }) => sql`s.state = 'handling' AND ${part(sql`p.role = 'co' AND p.state = 'handling' AND p."dueOn" < ${today}`)}`,
  repliesLate: ({ today }) => sql`s.state = 'handling' AND ${part(sql`p.role <> 'co' AND p.state IN ('handling', 'reviewing') AND p."dueOn" < ${today}`)}`,
} satisfies Partial<Record<ViewKey, Where>>

/** While its reply is checked, the day that runs is not the unit's. */
const own = (condition: (looking: Looking) => Prisma.Sql): Where => (looking) => sql`a.state <> 'checking' AND ${condition(looking)}`

const ofUnit = {
  all: () => null,
  todo: ({ actor }) => (signsForUnit(actor) ? sql`a.state IN ('proposed', 'assigned', 'handling', 'reviewing')` : sql`a.state IN ('proposed', 'assigned', 'handling')`),
  objected: () => sql`EXISTS (SELECT 1 FROM communication t WHERE t."assignmentId" = a.id AND t.state = 'objected')`,
  toClaim: () => sql`a.state = 'proposed'`,
  toSign: () => sql`a.state = 'assigned'`,
  inHand: () => sql`a.state IN ('handling', 'reviewing', 'checking') AND a.role <> 'co'`,
  assisting: () => sql`a.role = 'co' AND a.state NOT IN ('returned', 'relieved', 'released', 'proposed', 'claimed', 'disputed')`,
  toAnswer: () => sql`a.state = 'handling' AND a.role <> 'co'`,
  toAssist: () => sql`a.state = 'handling' AND a.role = 'co'`,
  toSignOff: () => sql`a.state = 'reviewing'`,
  soon: own(soon),
  overdue: own(overdue),
  answered: () => sql`a.state IN ('issued', 'opined', 'waived', 'done')`,
} satisfies Partial<Record<ViewKey, Where>>

const ofDeputy = {
  led: ({ actor }) => sql`s."authorId" = ${actor.deputyId}`,
  signed: ({ actor }) => hasSigned(actor.deputyId!, ['confirmed']),
  invited: ({ actor }) => hasSigned(actor.deputyId!, ['invited']),
  toEvaluate: ({ actor }) => sql`s."authorId" = ${actor.deputyId} AND s.state = 'replied'`,
  underWay: (looking) => sql`${mine(looking)} AND s.state IN ('submitted', 'accepted', 'proposed', 'handling', 'dissatisfied', 'escalated', 'evaluated', 'tracking')`,
  all: () => null,
} satisfies Partial<Record<ViewKey, Where>>

const ofLeader = {
  all: () => null,
  handling: () => sql`s.state = 'handling'`,
  soon,
  overdue,
  replied: () => sql`s.state IN ('replied', 'dissatisfied', 'escalated')`,
  unsatisfied: () => sql`s.verdict = 'unsatisfied' AND s.state IN ('escalated', 'evaluated', 'tracking', 'closed')`,
} satisfies Partial<Record<ViewKey, Where>>

const byStandpoint: Record<Looking['standpoint'], Partial<Record<ViewKey, Where>>> = {
  office: ofOffice, unit: ofUnit, deputy: ofDeputy, leader: ofLeader, keeper: {},
}

/** What makes a row one of this view; null = nothing more. */
export const viewWhere = (view: ViewKey, looking: Looking): Prisma.Sql | null => byStandpoint[looking.standpoint][view]?.(looking) ?? null
