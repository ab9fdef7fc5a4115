import { z } from 'zod'
import { appendEvent } from '@/lib/events/commands'
import { retimeMain } from '@/lib/merges/dates'
import { follow, part, tellOf } from '@/lib/merges/follow'
import { mainProblem, mergeableOf, MOST_MERGED, riderProblem, undoProblem } from '@/lib/merges/rules'
import { problemWords } from '@/lib/merges/words'
import type { Tx } from '@/lib/platform/db'
import { Refused } from '@/lib/platform/refused'
import { transact, type Outcome } from '@/lib/platform/transact'
import { can, systemOf, type Actor } from '@/lib/policy'
import { under, type Circumstances } from '@/lib/rulebook/circumstances'
import { holdMatter, type Matter } from '@/lib/suggestions/matter'
import { text } from '@/lib/needs'

type Held = { id: string; version: number }

export const undoNeeds = z.object({ how: z.enum(['sameUnits', 'toDispatch'], '请选撤销后怎样办理。'), reason: text(5, 500, '撤销并案的理由') })

/** Merges similar suggestions for handling (并案): the main's units do the work of all, each keeps its own clock, reply and evaluation. */
export const merge = (actor: Actor, main: Held, riders: readonly Held[], { reason }: { reason: string }, circumstances: Circumstances): Promise<Outcome> =>
  transact(async (tx) => {
    await inTurn(tx, actor)
    if (riders.length === 0) throw new Refused({ why: 'notYet', condition: '请至少选一件要并进来的建议。' })
    if (riders.length > MOST_MERGED) throw new Refused({ why: 'notYet', condition: `一次最多并 ${MOST_MERGED} 件。` })
    const lead = await held(tx, actor, main, circumstances)
    refuseIf(mainProblem(await mergeable(tx, lead), under(circumstances, lead.suggestion).rulebook), lead)
    for (const chosen of [...riders].sort((a, b) => (a.id < b.id ? -1 : 1))) {
      if (chosen.id === main.id) refuseIf('self', lead)
      const rider = await held(tx, actor, chosen, circumstances)
      refuseIf(riderProblem(await mergeable(tx, rider), under(circumstances, rider.suggestion).rulebook), rider)
      const { count } = await tx.suggestion.updateMany({ where: chosen, data: { mergedIntoId: main.id, changedAt: circumstances.now, version: { increment: 1 } } })
      if (count === 0) throw new Refused({ why: 'movedOn' })
      await write(tx, actor, rider, 'join', { otherId: lead.row.id, number: lead.row.number, reason }, circumstances)
      await write(tx, actor, lead, 'take', { otherId: rider.row.id, number: rider.row.number, reason }, circumstances)
    }
    // Whoever is about to sign must see that the letter now goes to more deputies.
    await tx.assignment.updateMany({ where: { suggestionId: main.id, state: 'reviewing' }, data: { version: { increment: 1 } } })
    await follow(tx, lead.row, circumstances)
  })

/** Takes a suggestion out of its group before its reply is out. */
export const unmerge = (actor: Actor, rider: Held, { how, reason }: z.infer<typeof undoNeeds>, circumstances: Circumstances): Promise<Outcome> =>
  transact(async (tx) => {
    await inTurn(tx, actor)
    const known = await tx.suggestion.findUnique({ where: { id: rider.id }, select: { mergedIntoId: true } })
    const lead = known?.mergedIntoId ? await holdMatter(tx, actor, known.mergedIntoId, circumstances) : null
    const matter = await held(tx, actor, rider, circumstances)
    refuseIf(undoProblem(await mergeable(tx, matter)), matter)
    await part(tx, matter, how, circumstances)
    await write(tx, actor, matter, 'part', { otherId: lead!.row.id, number: lead!.row.number, how, reason }, circumstances)
    await write(tx, actor, lead!, 'release', { otherId: matter.row.id, number: matter.row.number, reason }, circumstances)
    await retimeMain(tx, await holdMatter(tx, systemOf(actor.congressId), lead!.row.id, circumstances), circumstances)
  })

/** Merging is rare and touches several records: one at a time in a congress, so that no two wait for each other. */
const inTurn = (tx: Tx, { congressId }: Actor) => tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`merge:${congressId}`}, 0))`

async function held(tx: Tx, actor: Actor, { id, version }: Held, circumstances: Circumstances): Promise<Matter> {
  const matter = await holdMatter(tx, actor, id, circumstances)
  if (!can(actor, 'suggestion.merge', matter.suggestion.parties)) throw new Refused({ why: 'forbidden' })
  if (matter.suggestion.version !== version) throw new Refused({ why: 'movedOn' })
  return matter
}

const mergeable = async (tx: Tx, matter: Matter) => mergeableOf(matter, await tx.suggestion.count({ where: { mergedIntoId: matter.row.id } }))

function refuseIf(problem: keyof typeof problemWords | null, { row }: Matter): void {
  if (problem) throw new Refused({ why: 'notYet', condition: `${row.number ? `${row.number} 号` : `《${row.title}》`}：${problemWords[problem]}` })
}

async function write(tx: Tx, actor: Actor, matter: Matter, action: 'join' | 'take' | 'part' | 'release', detail: Record<string, unknown>, { now }: Circumstances): Promise<void> {
  const { id } = matter.row
  await appendEvent(tx, { kind: 'merge', recordId: id, suggestionId: id, action, capacity: 'office', detail }, actor, now)
  await tellOf(tx, action, matter, actor, now)
}
