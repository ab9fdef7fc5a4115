import { ENDED, isAnswering, UNANSWERED, type Assignment } from '@/lib/assignments/assignment'
import { tell } from '@/lib/notices/commands'
import type { Tx } from '@/lib/platform/db'
import { Refused } from '@/lib/platform/refused'
import type { Actor } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import type { InputOf } from '@/lib/suggestions/lifecycle'
import { holdMatter, type Matter } from '@/lib/suggestions/matter'
import { checkPlan, dispatchParts, meet, partStep } from '@/lib/suggestions/meetings'
import type { Planned } from '@/lib/suggestions/plan'

export type Changes = { goes: Assignment[]; recast: { part: Assignment; role: Planned['role'] }[]; comes: Planned[] }

/**
 * What a new composition means for the units that have it now: who has the same role goes on undisturbed, who answers goes on
 * answering in another role, everybody else goes or comes. Who only reads it (参阅) stays as it is.
 */
export function changesOf(parts: readonly Assignment[], wanted: readonly Planned[]): Changes {
  const open = parts.filter(({ state, role }) => !ENDED.includes(state) && role !== 'reference')
  const wantedOf = (part: Assignment) => wanted.find(({ unitId }) => unitId === part.unitId)
  const staysIn = (part: Assignment) => {
    const role = wantedOf(part)?.role
    return role !== undefined && (role === part.role || (isAnswering(role) && isAnswering(part.role)))
  }
  return {
    goes: open.filter((part) => !staysIn(part)),
    recast: open.filter((part) => staysIn(part) && wantedOf(part)!.role !== part.role).map((part) => ({ part, role: wantedOf(part)!.role })),
    comes: wanted.filter(({ unitId }) => !open.some((part) => part.unitId === unitId && staysIn(part))),
  }
}

/** Changes the lead and the co-units in one step. The suggestion's statutory date stays; a new unit's own clock runs as the rulebook has it. */
export async function changeParts(tx: Tx, actor: Actor, { row, assignments }: Matter, { plan, instruction, reason }: InputOf<'changeUnits'>, circumstances: Circumstances): Promise<void> {
  const { goes, recast, comes } = changesOf(assignments, plan)
  if (goes.length + recast.length + comes.length === 0) throw new Refused({ why: 'notYet', condition: 'nothingChanged' })
  const settled = goes.filter(({ state }) => !UNANSWERED.includes(state))
  if (settled.length > 0) throw new Refused({ why: 'notYet', condition: await settledWords(tx, settled) })
  for (const part of goes) await partStep(tx, actor, part, 'relieve', { reason }, circumstances)
  for (const { part, role } of recast) {
    const { count } = await tx.assignment.updateMany({ where: { id: part.id, version: part.version }, data: { role, version: { increment: 1 } } })
    if (count === 0) throw new Refused({ why: 'movedOn' })
    await tell(tx, { happened: 'assignment.recast', suggestionId: row.id, parties: part.parties, now: circumstances.now }, actor)
  }
  const left = await holdMatter(tx, actor, row.id, circumstances)
  if (comes.length > 0) await dispatchParts(tx, actor, left, { plan: comes, instruction }, circumstances)
  else await checkPlan(tx, actor, left, [])
  await meet(tx, actor, row.id, circumstances)
}

async function settledWords(tx: Tx, parts: readonly Assignment[]): Promise<string> {
  const units = await tx.unit.findMany({ where: { id: { in: parts.map(({ unitId }) => unitId) } }, select: { name: true } })
  return `${units.map(({ name }) => name).join('、')}已经答复、报过会办意见或者免交，不能改派，请留在方案里。`
}
