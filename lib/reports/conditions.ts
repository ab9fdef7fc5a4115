import { ENDED } from '@/lib/assignments/assignment'
import { AWAITED } from '@/lib/commitments/commitment'
import type { Figure, PromiseFigure } from '@/lib/reports/measures'
import { unitLine } from '@/lib/policy'
import type { Looking } from '@/lib/suggestions/list-where'
import { isOneOf } from '@/lib/suggestions/readable'
import { lineOf } from '@/lib/units/line'
import { Prisma } from '@/prisma/generated/client'

const sql = Prisma.sql
/** The day that decides in which period a suggestion is counted; the expression is that of an index. */
export const countedOn = sql`coalesce(s."acceptedOn", s."dispatchedOn", s."submittedOn")`

const own = sql`NOT s.imported`
/** The parts `p` of a suggestion in which its units answer. */
export const answering = sql`p.role NOT IN ('co', 'reference') AND p.state NOT IN (${Prisma.join([...ENDED])})`
/** Taken in here, and not sent away: what every figure starts from. Ledgers of other places are history to look up, not work of this congress. */
const all = sql`s.place = '' AND s.state NOT IN ('draft', 'submitted', 'returned', 'refused', 'withdrawn')`
const dispatched = sql`(${own} AND s."dispatchedOn" IS NOT NULL)`
/** `units`: whose figures these are, as the condition that `p."unitId"` is one of them; without it they are of the whole suggestion. */
type Of = { units?: Prisma.Sql }
type Sees = Pick<Looking, 'standpoint' | 'today'> & Of
/**
 * When it was first replied to. Of several units that reply each for itself, one is not late because another was:
 * a unit's figures go by its own reply, those of all by the day on which the last of them was there.
 */
const repliedOn = ({ units }: Sees) => (units
  ? sql`(SELECT min(y."issuedOn") FROM assignment p JOIN reply y ON y."assignmentId" = p.id AND y.kind = 'reply' AND y.round = 1 WHERE p."suggestionId" = s.id AND ${units} AND ${answering})`
  : sql`s."firstRepliedOn"`)
const replied = (sees: Sees) => sql`(${own} AND ${repliedOn(sees)} IS NOT NULL)`
/** A unit counts its own talks. */
const met = (sees: Sees) => sql`(${replied(sees)} AND EXISTS (SELECT 1 FROM communication t ${sees.units ? sql`JOIN assignment p ON p.id = t."assignmentId"` : Prisma.empty} WHERE t."suggestionId" = s.id
  AND t.method IN ('faceToFace', 'visit', 'symposium', 'onSite') AND t.state <> 'objected' ${sees.units ? sql`AND ${sees.units} AND ${answering}` : Prisma.empty}))`

/** A whole suggestion has one class and one grade: those of the reply that promises least, and the worst grade. A unit's are those of its own reply. */
const OWN_PARTS = sql`FROM assignment p JOIN reply y ON y."assignmentId" = p.id AND y.kind = 'reply' AND y."issuedAt" IS NOT NULL`
const ofLastReply = (column: 'resultClass' | 'solved', { units }: Of) => {
  const name = Prisma.raw(`"${column}"`)
  if (!units) return sql`s.${name}`
  return sql`(CASE WHEN s.imported THEN s.${name} ELSE (SELECT y.${name} ${OWN_PARTS} WHERE p."suggestionId" = s.id AND ${units} AND ${answering} ORDER BY y.round DESC, y."issuedAt" DESC, y.id LIMIT 1) END)`
}
/** Of what the deputy said of a unit's own replies in one round, the worst. */
const worst = (units: Prisma.Sql, round: Prisma.Sql) => sql`(SELECT e.verdict ${OWN_PARTS} JOIN evaluation e ON e."replyId" = y.id AND e.round = ${round}
  WHERE p."suggestionId" = s.id AND ${units} AND ${answering} ORDER BY array_position(ARRAY['unsatisfied', 'basically', 'satisfied'], e.verdict) LIMIT 1)`
const firstVerdict = ({ units }: Of) => (units ? worst(units, sql`1`) : sql`s."firstVerdict"`)
const finalVerdict = ({ units }: Of) => (units ? sql`(CASE WHEN s.imported THEN s.verdict ELSE ${worst(units, sql`s.round`)} END)` : sql`s.verdict`)

/** A grade whose round is still being studied is not final, and nobody reads it out of a figure. */
const first = (sees: Sees, grades = sql`'satisfied', 'basically', 'unsatisfied'`) => sql`(${own} AND (s.round > 1 OR s.state <> 'dissatisfied') AND ${firstVerdict(sees)} IN (${grades}))`
const final = (sees: Sees, grades = sql`'satisfied', 'basically', 'unsatisfied'`) => sql`((s.imported OR s.state IN ('escalated', 'evaluated', 'tracking', 'closed')) AND ${finalVerdict(sees)} IN (${grades}))`
/** The class that counts here: of the whole suggestion, or of the unit's own reply. */
export const classOf = (sees: Of): Prisma.Sql => ofLastReply('resultClass', sees)
const classed = (sees: Sees) => (sees.units ? sql`(${classOf(sees)} IS NOT NULL)` : sql`(s."resultClass" IS NOT NULL AND (s.imported OR s."firstRepliedOn" IS NOT NULL))`)
/** A promise lies with a unit as a part does, so that the same condition names whose it is. */
const promise = ({ units }: Sees, kept: Prisma.Sql) => sql`EXISTS (SELECT 1 FROM commitment p WHERE p."suggestionId" = s.id AND p.state NOT IN ('drafted', 'replaced') AND ${kept}${units ? sql` AND ${units}` : Prisma.empty})`
const turnable = (sees: Sees) => sql`(${classed(sees)} AND ${ofLastReply('solved', sees)} IS NOT TRUE AND ${promise(sees, sql`TRUE`)})`

const timed = (sees: Sees) => sql`(${dispatched} AND s."replyDueOn" IS NOT NULL AND (${repliedOn(sees)} IS NOT NULL OR s."replyDueOn" < ${sees.today}))`
const late = (sees: Sees) => sql`(${timed(sees)} AND (${repliedOn(sees)} IS NULL OR ${repliedOn(sees)} > s."replyDueOn"))`

/** A unit has yet to do something with its part: sign for it, handle it or look its reply over. */
export const IN_HAND = ['assigned', 'handling', 'reviewing'] as const
const inHand = ({ units }: Sees, more = sql`TRUE`) => sql`(s.state = 'handling' AND EXISTS (SELECT 1 FROM assignment p WHERE p."suggestionId" = s.id AND p.role NOT IN ('co', 'reference') AND p.state IN (${Prisma.join([...IN_HAND])}) AND ${more}${units ? sql` AND ${units}` : Prisma.empty}))`

const conditions: Record<Figure, (sees: Sees) => Prisma.Sql> = {
  all: () => sql`TRUE`,
  dispatched: () => dispatched,
  replied,
  unreplied: (sees) => sql`(${dispatched} AND ${repliedOn(sees)} IS NULL)`,
  timed, late,
  onTime: (sees) => sql`(${timed(sees)} AND ${repliedOn(sees)} <= s."replyDueOn")`,
  overdue: (sees) => sql`(${dispatched} AND ${repliedOn(sees)} IS NULL AND s."replyDueOn" < ${sees.today})`,
  judged: (sees) => first(sees),
  firstSatisfied: (sees) => first(sees, sql`'satisfied'`),
  firstBasically: (sees) => first(sees, sql`'basically'`),
  firstContent: (sees) => first(sees, sql`'satisfied', 'basically'`),
  firstUnsatisfied: (sees) => first(sees, sql`'unsatisfied'`),
  finalJudged: (sees) => final(sees),
  finalSatisfied: (sees) => final(sees, sql`'satisfied'`),
  finalBasically: (sees) => final(sees, sql`'basically'`),
  finalContent: (sees) => final(sees, sql`'satisfied', 'basically'`),
  finalUnsatisfied: (sees) => final(sees, sql`'unsatisfied'`),
  classed,
  solved: (sees) => sql`(${classed(sees)} AND ${ofLastReply('solved', sees)} IS TRUE)`,
  turnable,
  turned: (sees) => sql`(${turnable(sees)} AND NOT ${promise(sees, sql`p.state NOT IN ('confirmed', 'lapsed')`)})`,
  met,
  rehandled: () => sql`(${own} AND s.round > 1)`,
  topical: () => sql`s."isKeyTopic"`,
  published: () => sql`EXISTS (SELECT 1 FROM publication w WHERE w."suggestionId" = s.id AND w.state = 'published')`,
  voiced: () => sql`EXISTS (SELECT 1 FROM opinion o WHERE o."suggestionId" = s.id)`,
  imported: () => sql`s.imported`,
  closed: () => sql`(s.state = 'closed')`,
  inHand: (sees) => inHand(sees),
  handLate: (sees) => inHand(sees, sql`p."dueOn" < ${sees.today}`),
}

/** Whether a suggestion that is counted at all is one of this figure. */
export const isFigure = (figure: Figure, sees: Sees): Prisma.Sql => conditions[figure](sees)

/** Whose figures somebody looks at: a unit its own, everyone else those of the unit they narrowed it down to, or of all. */
export function unitsOf({ standpoint, actor }: Pick<Looking, 'standpoint' | 'actor'>, unit: string | null): Prisma.Sql | undefined {
  if (standpoint === 'unit') return isOneOf('p', unitLine(actor))
  return unit ? sql`p."unitId" IN (${lineOf(unit)})` : undefined
}

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
  late: sql`(m.state IN (${Prisma.join([...AWAITED])}) AND m."dueOn" < ${today})`,
  postponed: sql`(${lives} AND m."timesPostponed" > 0)`,
  unkept: sql`m.state IN ('explained', 'dropped')`,
})[figure]
