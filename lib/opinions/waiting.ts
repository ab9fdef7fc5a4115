import type { Actor } from '@/lib/policy'
import type { OpinionState } from '@/lib/opinions/opinion'
import { opinionStandpoint, type OpinionStandpoint } from '@/lib/opinions/views'
import { keepsWholeCongress } from '@/lib/opinions/readable'
import { Prisma } from '@/prisma/generated/client'

/** What an opinion waits for from the one who looks. */
export const OPINION_DEEDS = ['accept', 'route', 'study', 'callBack', 'urge', 'answer', 'answerAsDeputy', 'pass', 'hear'] as const
export type OpinionDeed = (typeof OPINION_DEEDS)[number]

/** The button's word; `step` is the form it opens, '' the page where there is more than one answer. */
export const opinionDeedWords: Record<OpinionDeed, { label: string; step: string; without: string }> = {
  accept: { label: '受理', step: 'accept', without: '' },
  route: { label: '分流', step: '', without: '' },
  study: { label: '研究不满意', step: '', without: '' },
  callBack: { label: '回访', step: '', without: '' },
  urge: { label: '催一催', step: '', without: '' },
  answer: { label: '答复', step: 'answer', without: '' },
  answerAsDeputy: { label: '答复', step: 'answerAsDeputy', without: '' },
  pass: { label: '转告结果', step: 'pass', without: '' },
  hear: { label: '看一看', step: '', without: '' },
}

const ofHouse: Partial<Record<OpinionState, OpinionDeed>> = { received: 'accept', accepted: 'route', dissatisfied: 'study', answered: 'callBack', routed: 'urge' }

export function opinionDeedOf(standpoint: OpinionStandpoint, state: OpinionState): OpinionDeed {
  if (standpoint === 'unit') return 'answer'
  if (standpoint === 'deputy') return state === 'routed' ? 'answerAsDeputy' : state === 'adopted' ? 'pass' : 'hear'
  return ofHouse[state] ?? 'accept'
}

const sql = Prisma.sql
/** What is not over, and when it is due: as its indexes have it. */
export const OPEN = sql`o.state NOT IN ('closed', 'declined', 'withdrawn', 'joined')`
export const DUE = sql`coalesce(o."dueOn", '9999-12-31')`

const manned = (station: Prisma.Sql) => sql`EXISTS (SELECT 1 FROM role_grant g WHERE g."stationId" = ${station} AND g.role = 'liaison' AND g."endedAt" IS NULL)`
/** Nobody is at the station to whom it would fall: then it falls to the office. */
const UNMANNED = sql`(o."stationId" IS NULL OR NOT ${manned(sql`o."stationId"`)})`

/** What waits for the one who looks. A station's own are its officer's; the office sees of them what is overdue, and all of what nobody else looks after. */
export function waitsFor(actor: Actor, today: string): Prisma.Sql {
  const standpoint = opinionStandpoint(actor)
  if (standpoint === 'unit') return sql`o.state = 'routed' AND o.route = 'unit'`
  if (standpoint === 'deputy') return sql`((o.state = 'routed' AND o.route = 'deputy') OR (o.state = 'adopted' AND o."dueOn" IS NOT NULL) OR o.state IN ('received', 'accepted'))`
  return keepsWholeCongress(actor) ? sql`${ofHouseOn(today)} AND (o."dueOn" < ${today} OR ${UNMANNED})` : ofHouseOn(today)
}
const ofHouseOn = (today: string) => sql`(o.state IN ('received', 'accepted', 'dissatisfied') OR (o.state = 'answered' AND o."phoneIndex" IS NOT NULL AND o."tellBy" = 'phone') OR (o.state = 'routed' AND o."dueOn" < ${today}))`

/** The same in parts that share nothing, each of which an index can answer: to count them, not everything open is read. */
export function waitingParts(actor: Actor, today: string): Prisma.Sql[] {
  if (opinionStandpoint(actor) !== 'house' || !keepsWholeCongress(actor)) return [waitsFor(actor, today)]
  const [late, inTime] = [sql`${ofHouseOn(today)} AND ${OPEN} AND ${DUE} < ${today}`, sql`${ofHouseOn(today)} AND ${OPEN} AND ${DUE} >= ${today}`]
  return [late, sql`${inTime} AND o."stationId" IS NULL`, sql`${inTime} AND o."stationId" IN (SELECT t.id FROM station t WHERE NOT ${manned(sql`t.id`)})`]
}
