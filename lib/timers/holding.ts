import { takeDueStep } from '@/lib/opinions/commands'
import { findHeldOpinion } from '@/lib/opinions/record'
import { opinionSubject } from '@/lib/opinions/subject'
import type { Tx } from '@/lib/platform/db'
import { systemOf } from '@/lib/policy'
import { under, type Circumstances } from '@/lib/rulebook/circumstances'
import { addDays } from '@/lib/rulebook/days'
import { findMatter } from '@/lib/suggestions/matter'
import { hands, type Held } from '@/lib/timers/hands'
import { lockUnits } from '@/lib/units/commands'
import { carryOut } from '@/lib/units/succession'
import type { PartNoun, Timed } from '@/lib/timers/timers'

/** What a reminder is about, as a notice names it. */
export type About = { suggestionId?: string; opinion?: { id: string; subject: string } }
type Row = Pick<Timed, 'id' | 'suggestionId' | 'congressId'>
type Found = { held: Held; under: Circumstances; about: About }

/** A suggestion or a part of one, held together with the whole; `busy` where somebody has it in hand. */
export async function holdPart(tx: Tx, noun: PartNoun, { id, suggestionId, congressId }: Row, circumstances: Circumstances): Promise<Found | 'busy' | null> {
  if (suggestionId === null) return null
  const locked = await tx.$queryRaw<unknown[]>`SELECT 1 FROM suggestion WHERE id = ${suggestionId} FOR UPDATE SKIP LOCKED`
  if (locked.length === 0) return 'busy'
  const matter = await findMatter(tx, systemOf(congressId), suggestionId, circumstances)
  const held = matter && (await hands[noun](tx, matter, { id, suggestionId, congressId, state: '', dueOn: '', role: null }, circumstances))
  return held && { held, under: under(circumstances, matter.suggestion), about: { suggestionId } }
}

/** What somebody said at a station. */
export async function holdSpoken(tx: Tx, { id, congressId }: Row, circumstances: Circumstances): Promise<Found | 'busy' | null> {
  const locked = await tx.$queryRaw<unknown[]>`SELECT 1 FROM opinion WHERE id = ${id} FOR UPDATE SKIP LOCKED`
  if (locked.length === 0) return 'busy'
  const system = systemOf(congressId)
  const found = await findHeldOpinion(tx, system, id, circumstances.today)
  if (!found) return null
  const { row, opinion } = found
  const take = (action: string) => takeDueStep(tx, system, found, action, circumstances)
  return { held: { state: opinion.state, dueOn: opinion.dueOn, parties: opinion.parties, take }, under: circumstances, about: { opinion: { id, subject: opinionSubject(row) } } }
}

/** A unit that is to be renamed or merged, behind whoever plans or calls off at this moment. */
export async function holdUnit(tx: Tx, { id, congressId }: Row, circumstances: Circumstances): Promise<Found | null> {
  await lockUnits(tx, congressId)
  const unit = await tx.unit.findUnique({ where: { id }, select: { plannedOn: true } })
  if (!unit?.plannedOn) return null
  const held: Held = { state: 'planned', dueOn: addDays(unit.plannedOn, -1), parties: { congressId }, take: () => carryOut(tx, congressId, id, circumstances) }
  return { held, under: circumstances, about: {} }
}
