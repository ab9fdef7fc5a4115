import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { withEvent } from '@/lib/events/commands'
import type { Tx } from '@/lib/platform/db'
import { Refused } from '@/lib/platform/refused'
import { changing, inserting } from '@/lib/platform/rows'
import { transact, type Outcome } from '@/lib/platform/transact'
import { askIn } from '@/lib/platform/transaction'
import { newId } from '@/lib/platform/uuid'
import { can, type Actor } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { holdMatter, type MatterRow } from '@/lib/suggestions/matter'
import { indexForSearch } from '@/lib/suggestions/search'
import { PROPOSER_KINDS, PUBLICITY_WISHES, type State } from '@/lib/suggestions/suggestion'
import { Prisma } from '@/prisma/generated/client'

const { sql } = Prisma

/** Browsers send line ends as CRLF, which would count twice. */
const long = (what: string, max: number) => z.string().transform((text) => text.replace(/\r\n/g, '\n')).pipe(z.string().max(max, `${what}最多 ${max} 个字。`)).default('')

/** What may stand in a draft while it is being written: anything of the right kind, complete or not. The channel follows from the day. */
export const draftNeeds = z.object({
  title: z.string().trim().max(100, '标题最多 100 个字。').transform((title) => title.replace(/\s*[\r\n]+\s*/g, '')).default(''),
  situation: long('情况和问题', 5000),
  analysis: long('分析', 5000),
  proposal: long('具体建议', 5000),
  category: z.string().max(40).default(''),
  suggestedUnits: z.string().trim().max(200, '希望承办的单位最多 200 个字。').default(''),
  formationBasis: z.array(z.string().max(40)).max(10).default([]),
  publicityWish: z.enum(PUBLICITY_WISHES).default('full'),
  publicityWhy: z.string().trim().max(200, '不公开的原因最多 200 个字。').default(''),
  secretProposer: z.stringbool().default(false),
  faceReplyWish: z.stringbool().default(false),
  proposerKind: z.enum(PROPOSER_KINDS).default('single'),
})
export type DraftInput = z.infer<typeof draftNeeds>

type Begun = { id: string; version: number }

/** Begins a draft of this deputy. The same key twice is the same draft: pressed twice, begun once. */
export const beginDraft = (actor: Actor, { draftKey }: { draftKey: string }, circumstances: Circumstances): Promise<Outcome<Begun>> =>
  transact((tx) => beginDraftWithin(tx, actor, { draftKey }, circumstances))

/** The same inside a transaction that is under way; `filled` is what stands in it from the beginning. */
export async function beginDraftWithin(tx: Tx, actor: Actor, { draftKey }: { draftKey: string }, { now, today, rulebook }: Circumstances, filled: Partial<DraftInput> = {}): Promise<Begun> {
  if (!actor.deputyId || !can(actor, 'suggestion.begin', { congressId: actor.congressId })) throw new Refused({ why: 'forbidden' })
  const [, [known], [seat]] = await Promise.all([
    // Two presses at once must not meet at the unique key: the second waits here, and finds the draft of the first.
    askIn(tx, sql`SELECT pg_advisory_xact_lock(hashtextextended(${`draft:${draftKey}`}, 0))::text`),
    askIn<Begun & { authorId: string | null }>(tx, sql`SELECT id, version, "authorId" FROM suggestion WHERE "draftKey" = ${draftKey}`),
    askIn<Seat>(tx, seatOf(actor.deputyId, today)),
  ])
  if (known && known.authorId !== actor.deputyId) throw new Refused({ why: 'missing' })
  if (known) return { id: known.id, version: known.version }
  const { delegationId, termNumber, sittingNumber, sitsUntil } = seat! // nobody holds a seat that is not there
  const id = newId()
  const beginning = inserting('suggestion', {
    id, congressId: actor.congressId, draftKey, authorId: actor.deputyId, delegationId, termNumber, sittingNumber,
    channel: sitsUntil !== null && today <= sitsUntil ? 'inSession' : 'outOfSession', publicityWish: rulebook.publicity.wish, draftedAt: now, changedAt: now, ...filled,
  })
  const [draft] = await askIn<Begun>(tx, withEvent(beginning, { kind: 'suggestion', recordId: id, suggestionId: id, action: 'begin', to: 'draft', capacity: 'author' }, actor, now))
  return draft!
}

type Seat = { delegationId: string | null; termNumber: number; sittingNumber: number | null; sitsUntil: string | null }
/** Where a deputy sits: the delegation, the term, and the last sitting that has begun. */
const seatOf = (deputyId: string, today: string) => sql`
  SELECT d."delegationId", t.number AS "termNumber", s.number AS "sittingNumber", coalesce(s."endsOn", s."startsOn") AS "sitsUntil"
  FROM deputy d JOIN term t ON t.id = d."termId"
  LEFT JOIN LATERAL (SELECT * FROM sitting s WHERE s."termId" = t.id AND s."startsOn" <= ${today} ORDER BY s.number DESC LIMIT 1) s ON TRUE
  WHERE d.id = ${deputyId}`

/** A draft, or what was sent back: while its author may still change what it says. */
export const UNDER_THE_PEN: readonly State[] = ['draft', 'returned']

/** Keeps what has been typed so far. A version that someone else has moved on from is refused, and nothing is lost on the page. */
export const saveDraft = (actor: Actor, target: Begun, input: DraftInput, circumstances: Circumstances): Promise<Outcome<Begun>> =>
  transact(async (tx) => {
    const { row, suggestion } = await holdMatter(tx, actor, target.id, circumstances)
    if (!can(actor, 'suggestion.edit', suggestion.parties)) throw new Refused({ why: 'forbidden' })
    if (!UNDER_THE_PEN.includes(suggestion.state)) throw new Refused({ why: 'wrongState' })
    const saved = { id: target.id, version: target.version + 1 }
    if (row.version === saved.version && saysTheSame(row, input)) return saved // the answer to the first try was lost on the way
    if (input.proposerKind === 'delegation' && !(await headsDelegation(tx, row))) {
      throw new Refused({ why: 'notYet', condition: '只有代表团团长可以用代表团的名义提出。' })
    }
    const written = await askIn(tx, changing('suggestion', target, { ...input, changedAt: circumstances.now }))
    if (written.length === 0) throw new Refused({ why: 'movedOn' })
    await indexForSearch(tx, target.id)
    return saved
  })

const saysTheSame = (row: MatterRow, input: DraftInput) =>
  Object.entries(input).every(([field, value]) => isDeepStrictEqual(row[field as keyof DraftInput], value))

const headsDelegation = async (tx: Tx, { delegationId, authorId }: MatterRow) =>
  delegationId !== null && (await tx.delegation.count({ where: { id: delegationId, headId: authorId } })) > 0
