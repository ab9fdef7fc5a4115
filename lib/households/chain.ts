import { appendEvent } from '@/lib/events/commands'
import { db } from '@/lib/platform/db'
import { transact, type Outcome } from '@/lib/platform/transact'
import { can, canAnywhere, type Actor } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { allowedAs, missing, movedOn, refuse } from '@/lib/settings/allowed'
import type { ChainInput } from './household'
import { householdRefusals } from './words'

/** Who of the leaders keeps in touch with a township, and who chairs its congress: the upper half of 三联. */
export const writeChain = (actor: Actor, { delegationId, version }: { delegationId: string; version: number }, input: ChainInput, { now, today }: Circumstances): Promise<Outcome> =>
  transact(async (tx) => {
    const { congressId } = actor
    const capacity = allowedAs(actor, 'chain.write')
    await tx.$executeRaw`SELECT 1 FROM delegation WHERE id = ${delegationId} FOR UPDATE`
    const delegation = (await tx.delegation.findFirst({ where: { id: delegationId, term: { congressId } }, select: { chain: { select: { version: true } } } })) ?? missing()
    if (input.since > today) refuse(householdRefusals.future)
    if ((delegation.chain?.version ?? 0) !== version) movedOn()
    await tx.contactChain.upsert({ where: { delegationId }, create: { delegationId, congressId, version: 1, ...input }, update: { ...input, version: { increment: 1 } } })
    await appendEvent(tx, { kind: 'chain', recordId: delegationId, action: 'write', capacity, detail: { ...input } }, actor, now)
  })

export type ChainRow = { id: string; delegation: string; leader: string; leaderPost: string; chair: string; chairPost: string; deputies: number; households: number; talks: number }

/** Every delegation of the current term with its chain, down to the counts of households and of this year's talks. */
export async function listChains(actor: Actor, year: string): Promise<ChainRow[] | null> {
  if (!canAnywhere(actor, 'chain.read')) return null
  return db.$queryRaw<ChainRow[]>`
    SELECT n.id, n.name AS delegation, coalesce(c.leader, '') AS leader, coalesce(c."leaderPost", '') AS "leaderPost", coalesce(c.chair, '') AS chair, coalesce(c."chairPost", '') AS "chairPost",
      (SELECT count(*)::int FROM deputy d WHERE d."delegationId" = n.id AND d.status = 'active') AS deputies,
      (SELECT count(*)::int FROM household h JOIN deputy d ON d.id = h."deputyId" WHERE d."delegationId" = n.id AND h."endedOn" IS NULL) AS households,
      (SELECT count(*)::int FROM household_talk k JOIN deputy d ON d.id = k."deputyId" WHERE d."delegationId" = n.id AND k."on" >= ${`${year}-01-01`}) AS talks
    FROM delegation n JOIN term t ON t.id = n."termId" LEFT JOIN contact_chain c ON c."delegationId" = n.id
    WHERE t."congressId" = ${actor.congressId} AND t."endsOn" IS NULL ORDER BY n.id`
}

export type ChainDeputy = { id: string; name: string; group: string; households: number; talks: number; talkedOn: string }

/** One chain with its deputies, those with the most households first. */
export async function findChain(actor: Actor, id: string, year: string) {
  if (!canAnywhere(actor, 'chain.read')) return null
  const delegation = await db.delegation.findFirst({ where: { id, term: { congressId: actor.congressId } }, select: { name: true, chain: true } })
  if (!delegation) return null
  const deputies = await db.$queryRaw<ChainDeputy[]>`
    SELECT d.id, p.name, coalesce(g.name, '') AS "group",
      (SELECT count(*)::int FROM household h WHERE h."deputyId" = d.id AND h."endedOn" IS NULL) AS households,
      (SELECT count(*)::int FROM household_talk k WHERE k."deputyId" = d.id AND k."on" >= ${`${year}-01-01`}) AS talks,
      coalesce((SELECT max(h."talkedOn") FROM household h WHERE h."deputyId" = d.id), '') AS "talkedOn"
    FROM deputy d JOIN person p ON p.id = d."personId" LEFT JOIN deputy_group g ON g.id = d."groupId"
    WHERE d."delegationId" = ${id} AND d.status = 'active' ORDER BY households DESC, p.name COLLATE "zh-x-icu", d.id LIMIT 200`
  return { delegation: delegation.name, chain: delegation.chain, deputies, mayWrite: can(actor, 'chain.write', { congressId: actor.congressId }) }
}
export type ChainView = NonNullable<Awaited<ReturnType<typeof findChain>>>

/** The upper half of a deputy's own chain, for their page. */
export const chainOf = (deputyId: string) => db.contactChain.findFirst({ where: { delegation: { deputies: { some: { id: deputyId } } } }, select: { leader: true, leaderPost: true, chair: true, chairPost: true } })
