import { listCosigners, type CosignerView } from '@/lib/cosignatures/queries'
import { db } from '@/lib/platform/db'
import { can, type Actor } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import type { Reckoning } from '@/lib/rulebook/reckoning'
import { UNDER_THE_PEN, type DraftInput } from '@/lib/suggestions/drafts'
import { findMatter } from '@/lib/suggestions/matter'
import type { Channel, ProposerKind, PublicityWish, State } from '@/lib/suggestions/suggestion'

export type DraftView = DraftInput & {
  id: string
  version: number
  state: State
  /** Whether the author may still change what it says. */
  underThePen: boolean
  channel: Channel
  termNumber: number | null
  sittingNumber: number | null
  changedAt: Date
  dueOn: string | null
  reckoning: Reckoning | null
  /** The delegation's name, if this deputy heads it and may speak for it. */
  headOf: string | null
  /** Why the office sent it back, the last time. */
  sentBackBecause: string | null
  cosigners: CosignerView[]
}

/** A deputy's own suggestion as they write it; null for anyone else. */
export async function findDraft(actor: Actor, id: string, circumstances: Circumstances): Promise<DraftView | null> {
  const matter = await findMatter(db, actor, id, circumstances)
  if (!matter || !can(actor, 'suggestion.edit', matter.suggestion.parties)) return null
  const { row } = matter
  const [cosigners, delegation, sentBack] = await Promise.all([
    listCosigners(id),
    row.delegationId === null ? null : db.delegation.findUnique({ where: { id: row.delegationId }, select: { name: true, headId: true } }),
    row.state === 'returned' ? db.event.findFirst({ where: { kind: 'suggestion', recordId: id, action: 'sendBack' }, orderBy: { seq: 'desc' }, select: { detail: true } }) : null,
  ])
  const { title, situation, analysis, proposal, category, suggestedUnits, formationBasis, publicityWhy, secretProposer, faceReplyWish } = row
  return {
    id, title, situation, analysis, proposal, category, suggestedUnits, formationBasis, publicityWhy, secretProposer, faceReplyWish, cosigners,
    version: row.version,
    state: row.state as State, // these four are written by the commands only, from their lists
    publicityWish: row.publicityWish as PublicityWish,
    proposerKind: row.proposerKind as ProposerKind,
    channel: row.channel as Channel,
    underThePen: UNDER_THE_PEN.includes(row.state as State),
    termNumber: row.termNumber,
    sittingNumber: row.sittingNumber,
    changedAt: row.changedAt,
    dueOn: row.dueOn,
    reckoning: row.reckoning as Reckoning | null, // written by writeStep only
    headOf: delegation && delegation.headId === row.authorId ? delegation.name : null,
    sentBackBecause: sentBack === null ? null : String((sentBack.detail as { reason?: unknown }).reason ?? ''),
  }
}

/** What this deputy has begun and not handed in, the latest first. */
export const listOwnDrafts = (actor: Actor): Promise<{ id: string; title: string; state: string; changedAt: Date }[]> =>
  actor.deputyId === null
    ? Promise.resolve([])
    : db.suggestion.findMany({
        where: { authorId: actor.deputyId, state: { in: [...UNDER_THE_PEN] } },
        orderBy: { changedAt: 'desc' },
        take: 10,
        select: { id: true, title: true, state: true, changedAt: true },
      })

/** The names of the units that could handle something here, and whom to call. */
export async function getDraftSurroundings({ congressId }: Actor): Promise<{ units: string[]; office: string; phone: string }> {
  const [units, congress] = await Promise.all([
    db.unit.findMany({ where: { congressId, retiredAt: null }, orderBy: { name: 'asc' }, select: { name: true } }),
    db.congress.findUniqueOrThrow({ where: { id: congressId }, select: { officeName: true, officePhone: true } }),
  ])
  return { units: units.map(({ name }) => name), office: congress.officeName, phone: congress.officePhone }
}
