import { ENDED, type Assignment, type AssignmentRole } from '@/lib/assignments/assignment'
import { assignmentLife } from '@/lib/assignments/decide'
import { OPEN } from '@/lib/commitments/commitment'
import { appendEvent } from '@/lib/events/commands'
import { tell } from '@/lib/notices/commands'
import { opinionSubject } from '@/lib/opinions/subject'
import type { Tx } from '@/lib/platform/db'
import type { Actor, Capacity } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { refuse } from '@/lib/settings/allowed'
import { holdMatter, type Matter } from '@/lib/suggestions/matter'
import { meet, partStep } from '@/lib/suggestions/meetings'
import { indexForSearch } from '@/lib/suggestions/search'
import { ENDS } from '@/lib/suggestions/suggestion'
import type { Succession } from '@/lib/units/unit'
import { bothWords, succeededWords } from '@/lib/units/words'

export type Followed = { kind: Succession; on: string; capacity: Capacity; from: { id: string; name: string }; to: { id: string; name: string } }

/** Everything that is not finished goes over, each with an event and a notice. Gives how many suggestions. */
export async function handOver(tx: Tx, actor: Actor, followed: Followed, circumstances: Circumstances): Promise<number> {
  const parts = await tx.assignment.findMany({
    where: { unitId: followed.from.id, state: { notIn: [...ENDED] }, suggestion: { state: { notIn: [...ENDS] } } },
    orderBy: [{ suggestionId: 'asc' }, { id: 'asc' }], select: { suggestionId: true },
  })
  const ids = [...new Set(parts.map(({ suggestionId }) => suggestionId))]
  const unsettled: string[] = []
  for (const id of ids) {
    const matter = await holdMatter(tx, actor, id, circumstances)
    if (!(await makeRoom(tx, actor, matter, followed, circumstances))) unsettled.push(matter.row.number ?? matter.row.title)
    else await handOverParts(tx, actor, await holdMatter(tx, actor, id, circumstances), followed, circumstances)
  }
  if (unsettled.length > 0) refuse(bothWords(unsettled))
  await handOverBeside(tx, actor, followed, circumstances)
  return ids.length
}

const isOpen = ({ state }: Assignment) => !ENDED.includes(state)
const WEIGHT: Record<AssignmentRole, number> = { reference: 0, co: 1, separate: 2, lead: 3, sole: 4 }
/** What has been said in the old unit's name is not ended over its head. */
const SPOKE: readonly string[] = ['opined', 'issued']
const LETTING_GO = ['relieve', 'stopReading', 'retract', 'letGo'] as const

/** Where both units are on the same suggestion, the lesser part ends: one unit cannot be there twice. False where neither can. */
async function makeRoom(tx: Tx, actor: Actor, { assignments }: Matter, { from, to, kind, on }: Followed, circumstances: Circumstances): Promise<boolean> {
  const both = [from, to].map(({ id }) => assignments.find((part) => part.unitId === id && isOpen(part)))
  const [old, own] = both
  if (!old || !own) return true
  const lesser = WEIGHT[old.role] > WEIGHT[own.role] ? [own, old] : [old, own]
  for (const part of lesser) {
    const way = SPOKE.includes(part.state) ? undefined : LETTING_GO.find((action) => assignmentLife.refusal(actor, action, part) === null)
    if (!way) continue
    await partStep(tx, actor, part, way, { reason: `${succeededWords({ from: from.name, kind, to: to.name, on })}，两家合为一家` } as never, circumstances) // the reason is what relieving and ending the reading need; the others need nothing
    await meet(tx, actor, part.suggestionId, circumstances)
    return true
  }
  return false
}

/** What it had in hand that is no part of a suggestion: what it was to hand out or to check, and what people said that it was to answer. */
async function handOverBeside(tx: Tx, actor: Actor, { from, to, kind, on, capacity }: Followed, { now }: Circumstances): Promise<void> {
  await tx.suggestion.updateMany({ where: { dispatcherId: from.id, state: { notIn: [...ENDS] } }, data: { dispatcherId: to.id, version: { increment: 1 } } })
  await tx.assignment.updateMany({ where: { checkerId: from.id, state: 'checking' }, data: { checkerId: to.id, version: { increment: 1 } } })
  const routed = await tx.opinion.findMany({ where: { unitId: from.id, state: 'routed' }, orderBy: { id: 'asc' }, select: { id: true, state: true, number: true, text: true } })
  await tx.opinion.updateMany({ where: { id: { in: routed.map(({ id }) => id) } }, data: { unitId: to.id, version: { increment: 1 } } })
  for (const { id, state, number, text } of routed) {
    await appendEvent(tx, { kind: 'succession', recordId: id, action: 'handOver', from: state, to: state, capacity, detail: { kind, on, from: from.name, to: to.name } }, actor, now)
    await tell(tx, { happened: 'succession.handOver', opinion: { id, subject: opinionSubject({ number, text }) }, parties: { congressId: actor.congressId, unitIds: [to.id] }, now }, actor)
  }
}

async function handOverParts(tx: Tx, actor: Actor, { row, suggestion, assignments }: Matter, { from, to, kind, on, capacity }: Followed, { now }: Circumstances): Promise<void> {
  for (const { id, version, state } of assignments.filter((part) => part.unitId === from.id && isOpen(part))) {
    await tx.assignment.updateMany({ where: { id, version }, data: { unitId: to.id, version: { increment: 1 } } })
    const detail = { kind, on, from: from.name, to: to.name, fromUnitId: from.id, toUnitId: to.id }
    await appendEvent(tx, { kind: 'succession', recordId: id, suggestionId: row.id, action: 'handOver', from: state, to: state, capacity, detail }, actor, now)
  }
  await tx.commitment.updateMany({ where: { suggestionId: row.id, unitId: from.id, state: { in: ['drafted', ...OPEN] } }, data: { unitId: to.id, version: { increment: 1 } } })
  await tx.requirement.updateMany({ where: { suggestionId: row.id, unitId: from.id, state: { in: ['asked', 'answered'] } }, data: { unitId: to.id, version: { increment: 1 } } })
  await tx.push.updateMany({ where: { suggestionId: row.id, unitId: from.id, state: { in: ['sent', 'received'] } }, data: { unitId: to.id, version: { increment: 1 } } })
  await tell(tx, { happened: 'succession.handOver', suggestionId: row.id, parties: { ...suggestion.parties, unitIds: [to.id] }, now }, actor)
  await indexForSearch(tx, row.id)
}
