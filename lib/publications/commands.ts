import { appendEvent } from '@/lib/events/commands'
import { tell } from '@/lib/notices/commands'
import type { Tx } from '@/lib/platform/db'
import { Refused } from '@/lib/platform/refused'
import { writeStep } from '@/lib/platform/step'
import { transact, type Outcome } from '@/lib/platform/transact'
import { can, capacitiesOf, systemOf, type Actor } from '@/lib/policy'
import { allowedPieces, contentOf, publishingProblem } from '@/lib/publications/content'
import { publicationLife, toPublication } from '@/lib/publications/decide'
import type { InputOf, Prepared, PublicationAction } from '@/lib/publications/lifecycle'
import { sourceOf } from '@/lib/publications/source'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { holdMatter, type Matter } from '@/lib/suggestions/matter'
import { piecesOf } from '@/lib/suggestions/search'

/** What the office was looking at: the suggestion, and the version of what was prepared of it; null where nothing was. */
export type Looked = { id: string; version: number | null }

/** Lays out what the public is to read, apart from the original: to be looked over before anyone sees it. May be done again until then. */
export const prepare = (actor: Actor, { id, version }: Looked, prepared: Prepared, circumstances: Circumstances): Promise<Outcome<{ id: string }>> =>
  transact(async (tx) => {
    const { now } = circumstances
    const matter = await holdMatter(tx, actor, id, circumstances)
    const { parties } = matter.suggestion
    if (!can(actor, 'publication.prepare', parties)) throw new Refused({ why: 'forbidden' })
    const source = await sourceOf(tx, matter)
    const problem = publishingProblem(source) ?? (prepared.pieces.every((piece) => allowedPieces(source).includes(piece)) ? null : 'pieceNotAllowed')
    if (problem) throw new Refused({ why: 'notYet', condition: problem })

    const known = await tx.publication.findUnique({ where: { suggestionId: id }, select: { id: true, version: true, state: true } })
    if ((known?.version ?? null) !== version) throw new Refused({ why: 'movedOn' })
    if (known && known.state !== 'prepared') throw new Refused({ why: 'notYet', condition: 'alreadyPublished' })
    const data = { pieces: [...prepared.pieces], hidden: prepared.hidden, content: contentOf(source, prepared), preparedBy: actor.name }
    const row = known
      ? await tx.publication.update({ where: { id: known.id, version: known.version }, data: { ...data, version: { increment: 1 } }, select: { id: true } })
      : await tx.publication.create({ data: { ...data, suggestionId: id, congressId: parties.congressId }, select: { id: true } })
    const capacity = capacitiesOf(actor, parties)[0]!
    await appendEvent(tx, { kind: 'publication', recordId: row.id, suggestionId: id, action: 'prepare', from: known?.state ?? null, to: 'prepared', capacity, detail: { pieces: prepared.pieces, hidden: prepared.hidden.length } }, actor, now)
    await tell(tx, { happened: 'publication.prepare', suggestionId: id, parties, now }, actor)
    return row
  })

type Target<A extends PublicationAction> = { id: string; version: number; action: A }

/** One step of what is published. Nothing is shown but what was looked over. */
export const takeStep = <A extends PublicationAction>(actor: Actor, target: Target<A>, input: InputOf<A>, circumstances: Circumstances): Promise<Outcome> =>
  transact(async (tx) => {
    const known = await tx.publication.findUnique({ where: { id: target.id }, select: { suggestionId: true } })
    if (!known) throw new Refused({ why: 'missing' })
    const matter = await holdMatter(tx, actor, known.suggestionId, circumstances)
    await stepWithin(tx, actor, matter, target, input, circumstances)
  })

/** The step inside a transaction that holds the suggestion. */
export async function stepWithin<A extends PublicationAction>(tx: Tx, actor: Actor, matter: Matter, { id, version, action }: Target<A>, input: InputOf<A>, circumstances: Circumstances): Promise<void> {
  const row = await tx.publication.findUniqueOrThrow({ where: { id } }) // as it stands now that nobody else can move it
  if (row.version !== version) throw new Refused({ why: 'movedOn' })
  const record = toPublication(row, matter.suggestion, await sourceOf(tx, matter))
  const decision = publicationLife.decide(actor, action, record, input, circumstances)
  if (action === 'plan' && (input as InputOf<'plan'>).publishOn <= circumstances.today) throw new Refused({ why: 'notYet', condition: 'dayIsPast' })
  await writeStep(tx, actor, { noun: 'publication', record, suggestionId: row.suggestionId, decision, data: consequences(actor, action, input, circumstances), now: circumstances.now })
  if (action === 'publish') await indexForPublic(tx, id, row.content as { title: string; number: string | null; replies: { unit: string }[] }) // written by prepare only
}

/** What else a step writes of the publication. */
function consequences(actor: Actor, action: PublicationAction, input: object, { now, today }: Circumstances): Record<string, unknown> {
  switch (action) {
    case 'clear': return { clearedBy: actor.name, clearedOn: today, ...input }
    case 'sendBack': return { clearedBy: '', clearedOn: null, conclusion: '', publishOn: null }
    case 'plan': return { ...input }
    case 'publish': return { publishedAt: now, publishOn: null, withdrawnWhy: '' }
    case 'withdraw': return { withdrawnWhy: (input as InputOf<'withdraw'>).reason }
    case 'again': return { clearedBy: '', clearedOn: null, conclusion: '', publishedAt: null }
  }
}

async function indexForPublic(tx: Tx, id: string, { title, number, replies }: { title: string; number: string | null; replies: { unit: string }[] }): Promise<void> {
  const pieces = piecesOf([title, number, ...replies.map(({ unit }) => unit)].filter(Boolean).join(' '))
  await tx.$executeRaw`UPDATE publication SET search = array_to_tsvector(${pieces}::text[]) WHERE id = ${id}`
}

/** Publishes what was planned for this day; by the timer. */
export const publishPlanned = (tx: Tx, matter: Matter, { id, version }: { id: string; version: number }, circumstances: Circumstances) =>
  stepWithin(tx, systemOf(matter.row.congressId), matter, { id, version, action: 'publish' }, {}, circumstances)
