import { ENDED } from '@/lib/assignments/assignment'
import type { Figure, PromiseFigure } from '@/lib/reports/measures'
import type { Looking } from '@/lib/suggestions/list-where'
import { Prisma } from '@/prisma/generated/client'

const sql = Prisma.sql
/** The day that decides in which period a suggestion is counted; the expression is that of an index. */
export const countedOn = sql`coalesce(s."acceptedOn", s."dispatchedOn", s."submittedOn")`

const own = sql`NOT s.imported`
/** Taken in here, and not sent away: what every figure starts from. Ledgers of other places are history to look up, not work of this congress. */
const all = sql`s.place = '' AND s.state NOT IN ('draft', 'submitted', 'returned', 'refused', 'withdrawn')`
const dispatched = sql`(${own} AND s."dispatchedOn" IS NOT NULL)`
const replied = sql`(${own} AND s."firstRepliedOn" IS NOT NULL)`
/** A grade whose round is still being studied is not final, and nobody reads it out of a figure. */
const judged = sql`(${own} AND s."firstVerdict" IS NOT NULL AND (s.round > 1 OR s.state <> 'dissatisfied'))`
const finalJudged = sql`(s.verdict IS NOT NULL AND (s.imported OR s.state IN ('escalated', 'evaluated', 'tracking', 'closed')))`
const classed = sql`(s."resultClass" IS NOT NULL AND (s.imported OR s."firstRepliedOn" IS NOT NULL))`
const promise = (kept: Prisma.Sql) => sql`EXISTS (SELECT 1 FROM commitment m WHERE m."suggestionId" = s.id AND m.state NOT IN ('drafted', 'replaced') AND ${kept})`
const turnable = sql`(${classed} AND s.solved IS NOT TRUE AND ${promise(sql`TRUE`)})`

type Sees = Pick<Looking, 'standpoint' | 'today'>
/** A unit counts its own talks: it does not read those of others. */
const met = ({ standpoint }: Sees) => sql`(${replied} AND EXISTS (SELECT 1 FROM communication t WHERE t."suggestionId" = s.id
  AND t.method IN ('faceToFace', 'visit', 'symposium', 'onSite') AND t.state <> 'objected' ${standpoint === 'unit' ? sql`AND t."assignmentId" = a.id` : Prisma.empty}))`
const timed = ({ today }: Sees) => sql`(${dispatched} AND s."replyDueOn" IS NOT NULL AND (s."firstRepliedOn" IS NOT NULL OR s."replyDueOn" < ${today}))`
const late = (sees: Sees) => sql`(${timed(sees)} AND (s."firstRepliedOn" IS NULL OR s."firstRepliedOn" > s."replyDueOn"))`

const conditions: Record<Figure, (sees: Sees) => Prisma.Sql> = {
  all: () => sql`TRUE`,
  dispatched: () => dispatched,
  replied: () => replied,
  unreplied: () => sql`(${dispatched} AND s."firstRepliedOn" IS NULL)`,
  timed, late,
  onTime: (sees) => sql`(${timed(sees)} AND s."firstRepliedOn" <= s."replyDueOn")`,
  overdue: ({ today }) => sql`(${dispatched} AND s."firstRepliedOn" IS NULL AND s."replyDueOn" < ${today})`,
  judged: () => judged,
  firstSatisfied: () => sql`(${judged} AND s."firstVerdict" = 'satisfied')`,
  firstBasically: () => sql`(${judged} AND s."firstVerdict" = 'basically')`,
  firstContent: () => sql`(${judged} AND s."firstVerdict" IN ('satisfied', 'basically'))`,
  firstUnsatisfied: () => sql`(${judged} AND s."firstVerdict" = 'unsatisfied')`,
  finalJudged: () => finalJudged,
  finalSatisfied: () => sql`(${finalJudged} AND s.verdict = 'satisfied')`,
  finalBasically: () => sql`(${finalJudged} AND s.verdict = 'basically')`,
  finalContent: () => sql`(${finalJudged} AND s.verdict IN ('satisfied', 'basically'))`,
  finalUnsatisfied: () => sql`(${finalJudged} AND s.verdict = 'unsatisfied')`,
  classed: () => classed,
  solved: () => sql`(${classed} AND s.solved IS TRUE)`,
  turnable: () => turnable,
  turned: () => sql`(${turnable} AND NOT ${promise(sql`m.state NOT IN ('confirmed', 'lapsed')`)})`,
  met,
  rehandled: () => sql`(${own} AND s.round > 1)`,
  topical: () => sql`s."isKeyTopic"`,
  published: () => sql`EXISTS (SELECT 1 FROM publication w WHERE w."suggestionId" = s.id AND w.state = 'published')`,
  voiced: () => sql`EXISTS (SELECT 1 FROM opinion o WHERE o."suggestionId" = s.id)`,
  imported: () => sql`s.imported`,
}

/** Whether a suggestion that is counted at all is one of this figure. */
export const isFigure = (figure: Figure, sees: Sees): Prisma.Sql => conditions[figure](sees)

/** What makes a suggestion counted: a unit's are those that it answers, a deputy's those that they lead. */
export function isCounted({ standpoint, actor }: Pick<Looking, 'standpoint' | 'actor'>): Prisma.Sql {
  if (standpoint === 'unit') return sql`(${all} AND a.role NOT IN ('co', 'reference') AND a.state NOT IN (${Prisma.join([...ENDED])}))`
  return standpoint === 'deputy' ? sql`(${all} AND s."authorId" = ${actor.deputyId})` : sql`(${all})`
}

const lives = sql`m.state NOT IN ('drafted', 'replaced')`
const keptNow = sql`m.state IN ('kept', 'confirmed', 'lapsed')`
/** A promise counts as owed from the day it is due, or once something came of it. */
export const isPromise = (figure: PromiseFigure, today: string): Prisma.Sql => ({
  promised: sql`(${lives})`,
  owed: sql`(${lives} AND (m."dueOn" <= ${today} OR ${keptNow} OR m.state IN ('explained', 'dropped')))`,
  kept: sql`(${lives} AND ${keptNow})`,
})[figure]
