import { z } from 'zod'
import { appendEvent } from '@/lib/events/commands'
import { holdOpinion } from '@/lib/opinions/record'
import { scrubbed } from '@/lib/opinions/scrub'
import { db, type Tx } from '@/lib/platform/db'
import { Refused } from '@/lib/platform/refused'
import { unseal } from '@/lib/platform/seal'
import { transact, type Outcome } from '@/lib/platform/transact'
import { can, capacitiesOf, type Actor } from '@/lib/policy'
import { findPrivate, hide } from '@/lib/publications/redact'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { piecesOf } from '@/lib/suggestions/search'

/** What a person lets everyone read: words of their own choosing over the original, never the original itself. */
export const showNeeds = z.object({
  text: z.string().trim().min(5, '公开的话至少 5 个字。').max(500, '公开的话最多 500 个字，写清一件事就好。'),
  answer: z.string().trim().max(1000, '公开的答复最多 1000 个字。').default(''),
  /** Looked at what seems private, and it is not. */
  sure: z.union([z.literal('on'), z.literal('')]).optional().transform((value) => value === 'on'),
})
export type ShowInput = z.infer<typeof showNeeds>

/** Words in it that could point at a private person, so that whoever decides looks at them. */
export const privateIn = ({ text, answer }: Pick<ShowInput, 'text' | 'answer'>): string[] => findPrivate([text, answer])

/** Where the public words begin: without numbers, doors and names, to be looked over and shortened by a person. */
export async function wordsToShow(id: string): Promise<{ text: string; answer: string }> {
  const { text, nameSealed, answers } = await db.opinion.findUniqueOrThrow({ where: { id }, select: { text: true, nameSealed: true, answers: { orderBy: { at: 'desc' }, take: 1, select: { text: true } } } })
  const cover = (words: string) => hide(scrubbed(words), [...findPrivate([words]), ...(nameSealed ? [unseal(nameSealed)] : [])])
  return { text: cover(text).slice(0, 500), answer: cover(answers[0]?.text ?? '').slice(0, 1000) }
}

export const findShown = (opinionId: string) => db.opinionShown.findUnique({ where: { opinionId }, select: { text: true, answer: true, shownAt: true } })

/** Shows it, or changes what is shown. What was said and who said it stay where they are. */
export const show = (actor: Actor, { id, version }: { id: string; version: number }, { text, answer }: ShowInput, circumstances: Circumstances): Promise<Outcome> =>
  transact(async (tx) => {
    const { row, opinion, capacity } = await heldFor(tx, actor, id, circumstances)
    if (opinion.version !== version) throw new Refused({ why: 'movedOn' })
    if (['withdrawn', 'declined'].includes(opinion.state)) throw new Refused({ why: 'notYet', condition: 'opinionNotShowable' })
    const sealed = await tx.opinion.findUniqueOrThrow({ where: { id }, select: { nameSealed: true, addressSealed: true } })
    const named = [sealed.nameSealed, sealed.addressSealed].flatMap((one) => (one ? [unseal(one).trim()] : [])).some((words) => words.length >= 2 && `${text}${answer}`.includes(words))
    if (named || scrubbed(`${text}\n${answer}`) !== `${text}\n${answer}`) throw new Refused({ why: 'notYet', condition: 'opinionShowsSomeone' })
    const shown = { congressId: row.congressId, stationId: row.stationId, text, answer, category: row.category, shownAt: circumstances.now, shownById: actor.personId }
    await tx.opinionShown.upsert({ where: { opinionId: id }, create: { opinionId: id, ...shown }, update: { text, answer, category: row.category, shownById: actor.personId } })
    await tx.$executeRaw`UPDATE opinion_shown SET search = array_to_tsvector(${piecesOf(`${text} ${answer}`)}::text[]) WHERE "opinionId" = ${id}`
    await appendEvent(tx, { kind: 'opinion', recordId: id, action: 'show', capacity }, actor, circumstances.now)
  })

export const hideAgain = (actor: Actor, id: string, circumstances: Circumstances): Promise<Outcome> =>
  transact(async (tx) => {
    const { capacity } = await heldFor(tx, actor, id, circumstances)
    const { count } = await tx.opinionShown.deleteMany({ where: { opinionId: id } })
    if (count > 0) await appendEvent(tx, { kind: 'opinion', recordId: id, action: 'hide', capacity }, actor, circumstances.now)
  })

async function heldFor(tx: Tx, actor: Actor, id: string, { today }: Circumstances) {
  const held = await holdOpinion(tx, actor, id, today)
  if (!can(actor, 'opinion.show', held.opinion.parties)) throw new Refused({ why: 'forbidden' })
  return { ...held, capacity: capacitiesOf(actor, held.opinion.parties)[0]! }
}
