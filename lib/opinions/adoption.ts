import { opinionStepWithin } from '@/lib/opinions/commands'
import { holdOpinion } from '@/lib/opinions/record'
import { briefText } from '@/lib/opinions/subject'
import type { Tx } from '@/lib/platform/db'
import { Refused } from '@/lib/platform/refused'
import { transact, type Outcome } from '@/lib/platform/transact'
import { systemOf, type Actor } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { beginDraftWithin, UNDER_THE_PEN } from '@/lib/suggestions/drafts'
import type { Matter } from '@/lib/suggestions/matter'

/**
 * A deputy writes what was said to them into a suggestion: a new draft, or one of their own that is still under the pen.
 * The two are linked, privately: who spoke is named nowhere in the suggestion.
 */
export const adopt = (actor: Actor, { id, version }: { id: string; version: number }, { into }: { into: string }, circumstances: Circumstances): Promise<Outcome<{ suggestionId: string }>> =>
  transact(async (tx) => {
    const held = await holdOpinion(tx, actor, id, circumstances.today)
    if (held.opinion.version !== version) throw new Refused({ why: 'movedOn' })
    const suggestionId = into === 'new' ? await newDraft(tx, actor, held.row, circumstances) : await ownDraft(tx, actor, into)
    await opinionStepWithin(tx, actor, held, 'adopt', { suggestionId }, circumstances)
    return { suggestionId }
  })

async function newDraft(tx: Tx, actor: Actor, { id, version, text, place, category, riderCount }: Awaited<ReturnType<typeof holdOpinion>>['row'], circumstances: Circumstances): Promise<string> {
  const said = riderCount > 0 ? `有 ${riderCount + 1} 位群众反映同一件事：` : '有群众反映：'
  const known = circumstances.rulebook.categories.some(({ code }) => code === category)
  const draft = await beginDraftWithin(tx, actor, { draftKey: `opinion-${id}-${version}` }, circumstances, {
    title: '', situation: `${said}${text}${place ? `\n地点：${place}` : ''}`, category: known ? category : '', formationBasis: ['public'],
  })
  return draft.id
}

async function ownDraft(tx: Tx, { deputyId }: Actor, id: string): Promise<string> {
  const draft = await tx.suggestion.findFirst({ where: { id, authorId: deputyId ?? '', state: { in: [...UNDER_THE_PEN] } }, select: { id: true } })
  if (!draft) throw new Refused({ why: 'notYet', condition: 'opinionNoSuggestion' })
  return draft.id
}

/** The suggestion is replied to: the deputy has so many days to pass on what it brings, in words that the person can use. */
export const bringReply = async (tx: Tx, { row }: Matter, circumstances: Circumstances): Promise<void> =>
  moveAll(tx, await adoptedInto(tx, row.id), row.congressId, 'bring', {}, circumstances)

/** The suggestion goes no further: what was written into it is open again, and somebody must find another way. */
export async function releaseAdopted(tx: Tx, { row }: Matter, why: string, circumstances: Circumstances): Promise<void> {
  await moveAll(tx, await adoptedInto(tx, row.id), row.congressId, 'release', { reason: briefText(why, 400) }, circumstances)
}

const adoptedInto = async (tx: Tx, suggestionId: string) =>
  (await tx.opinion.findMany({ where: { suggestionId, state: 'adopted' }, orderBy: { id: 'asc' }, select: { id: true } })).map(({ id }) => id)

async function moveAll<A extends 'bring' | 'release'>(tx: Tx, ids: readonly string[], congressId: string, action: A, input: A extends 'release' ? { reason: string } : object, circumstances: Circumstances): Promise<void> {
  const system = systemOf(congressId)
  for (const id of ids) await opinionStepWithin(tx, system, await holdOpinion(tx, system, id, circumstances.today), action, input as never, circumstances) // each action with its own input, by the signature above
}
