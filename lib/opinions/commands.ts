import { queuePushes } from '@/lib/clients/queue'
import { tell } from '@/lib/notices/commands'
import { opinionConsequences, opinionLife } from '@/lib/opinions/decide'
import type { OpinionAction, OpinionInput } from '@/lib/opinions/lifecycle'
import { namesSomeone, textWithoutDeputy } from '@/lib/opinions/passing'
import { holdOpinion, type HeldOpinion } from '@/lib/opinions/record'
import { opinionSubject } from '@/lib/opinions/subject'
import { queueTelling } from '@/lib/opinions/telling'
import { told } from '@/lib/notices/told'
import type { Tx } from '@/lib/platform/db'
import { Refused } from '@/lib/platform/refused'
import { writeStep } from '@/lib/platform/step'
import { transact, type Outcome } from '@/lib/platform/transact'
import { systemOf, type Actor, type Capacity } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'

export type OpinionTarget<A extends OpinionAction = OpinionAction> = { id: string; version: number; action: A }

/** Takes one step in the life of an opinion, with all that follows for those who said the same. */
export const takeOpinionStep = <A extends OpinionAction>(actor: Actor, { id, version, action }: OpinionTarget<A>, input: OpinionInput<A>, circumstances: Circumstances): Promise<Outcome> =>
  transact(async (tx) => {
    const held = await holdOpinion(tx, actor, id, circumstances.today)
    if (held.opinion.version !== version) throw new Refused({ why: 'movedOn' })
    await opinionStepWithin(tx, actor, held, action, input, circumstances)
  })

/** The same inside a transaction that is under way. */
export async function opinionStepWithin<A extends OpinionAction>(tx: Tx, actor: Actor, held: HeldOpinion, action: A, input: OpinionInput<A>, circumstances: Circumstances): Promise<void> {
  const { row, opinion } = held
  const decision = opinionLife.decide(actor, action, opinion, input, circumstances)
  if (decision.ok) await checkGiven(tx, row, action, input)
  if (decision.ok && 'answer' in input && (await namesSomeone(tx, String(input.answer), row.id))) throw new Refused({ why: 'notYet', condition: 'opinionNamesSomeone' })
  const data = decision.ok ? { ...opinionConsequences[action]?.(input, circumstances) } : {}
  await writeStep(tx, actor, { noun: 'opinion', record: opinion, suggestionId: null, decision, data, now: circumstances.now })
  if (!decision.ok) return
  await queuePushes(tx, row, action, input, circumstances.now)
  await queueTelling(tx, row, action, circumstances.now)
  const answer = 'answer' in input ? String(input.answer) : null
  if (answer !== null) await tx.opinionAnswer.create({ data: { opinionId: row.id, round: row.round, text: answer, by: nameOf(held, actor, decision.event.capacity), at: circumstances.now } })
  await tellOf(tx, actor, held, action, input, circumstances)
  if (answer !== null && action !== 'answerAlong') await moveRiders(tx, held, 'answerAlong', { answer }, circumstances, nameOf(held, actor, decision.event.capacity))
  if (action === 'pass') await passToAll(tx, actor, held, input as OpinionInput<'pass'>, circumstances)
  if (action === 'decline') await moveRiders(tx, held, 'declineAlong', input as OpinionInput<'decline'>, circumstances, '')
}

/** What the platform does of itself once a day has passed; the table refuses what is not given to it. */
export const takeDueStep = (tx: Tx, system: Actor, held: HeldOpinion, action: string, circumstances: Circumstances): Promise<void> =>
  action === 'answerAdopted' && held.row.suggestionId
    ? textWithoutDeputy(tx, held.row.suggestionId).then((answer) => opinionStepWithin(tx, system, held, 'answerAdopted', { answer }, circumstances))
    : opinionStepWithin(tx, system, held, action as OpinionAction, {} as never, circumstances) // named in timers.ts, held against the table by a test

/** Handled once, told to all: whoever said the same gets the same answer, each with a grade of their own to give. */
async function moveRiders<A extends 'answerAlong' | 'declineAlong'>(tx: Tx, { row }: HeldOpinion, action: A, input: OpinionInput<A>, circumstances: Circumstances, by: string): Promise<void> {
  const system = systemOf(row.congressId)
  const riders = row._count.riders === 0 ? [] : await tx.opinion.findMany({ where: { joinedIntoId: row.id, state: 'joined' }, orderBy: { id: 'asc' }, select: { id: true } })
  for (const { id } of riders) {
    const rider = await holdOpinion(tx, system, id, circumstances.today)
    await opinionStepWithin(tx, system, rider, action, input, circumstances)
    if (by) await tx.opinionAnswer.updateMany({ where: { opinionId: id, at: circumstances.now }, data: { by } })
  }
}

/** What was written into the same suggestion gets the same words. */
async function passToAll(tx: Tx, actor: Actor, { row }: HeldOpinion, input: OpinionInput<'pass'>, circumstances: Circumstances): Promise<void> {
  if (!row.suggestionId) return
  const [next] = await tx.opinion.findMany({ where: { suggestionId: row.suggestionId, state: 'adopted' }, orderBy: { id: 'asc' }, take: 1, select: { id: true } })
  if (next) await opinionStepWithin(tx, actor, await holdOpinion(tx, actor, next.id, circumstances.today), 'pass', input, circumstances) // and it the one after
}

/** By whom an answer is, as the person reads it. */
function nameOf({ row }: HeldOpinion, actor: Actor, capacity: Capacity): string {
  if (capacity === 'unit') return row.unit?.name ?? '承办单位'
  if (capacity === 'addressee') return `${actor.name}代表`
  if (capacity === 'system') return '代表建议的答复'
  return row.station?.name ?? '人大代表工作机构'
}

/** What was chosen must be there, and still be what it was. */
async function checkGiven(tx: Tx, { congressId }: HeldOpinion['row'], action: OpinionAction, input: object): Promise<void> {
  const given = input as { unitId?: string; deputyId?: string; mainId?: string }
  const need = (there: boolean, condition: string) => {
    if (!there) throw new Refused({ why: 'notYet', condition })
  }
  if (action === 'routeToUnit' || action === 'forward') need((await tx.unit.count({ where: { id: given.unitId, congressId, retiredAt: null } })) > 0, 'opinionNoUnit')
  if (action === 'routeToDeputy') need((await tx.deputy.count({ where: { id: given.deputyId, congressId, status: 'active' } })) > 0, 'opinionNoDeputy')
  if (action !== 'join') return
  // Held, so that it cannot be answered in the same moment and leave this one waiting for ever.
  const [main] = await tx.$queryRaw<{ state: string }[]>`SELECT state FROM opinion WHERE id = ${given.mainId} AND "congressId" = ${congressId} AND "joinedIntoId" IS NULL FOR UPDATE`
  need(main !== undefined && JOINABLE.includes(main.state), 'opinionMainMoved')
}
export const JOINABLE = ['received', 'accepted', 'routed', 'adopted']

async function tellOf(tx: Tx, actor: Actor, { row, opinion }: HeldOpinion, action: OpinionAction, input: object, { now }: Circumstances): Promise<void> {
  const happened = `opinion.${action}`
  if (!told[happened]) return
  const { unitId, deputyId } = input as { unitId?: string; deputyId?: string }
  const parties = { ...opinion.parties, ...(unitId ? { unitIds: [unitId] } : {}), ...(deputyId ? { addresseeIds: [deputyId] } : {}) }
  await tell(tx, { happened, opinion: { id: row.id, subject: opinionSubject(row) }, parties, now }, actor)
}
