import { listAttachments, type AttachmentView } from '@/lib/attachments/queries'
import { withoutProposer } from '@/lib/attachments/shown'
import type { CosignatureState } from '@/lib/cosignatures/lifecycle'
import { db } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { UNDER_THE_PEN } from '@/lib/suggestions/drafts'
import { findMatter } from '@/lib/suggestions/matter'
import type { State } from '@/lib/suggestions/suggestion'

export type CosignerView = { deputyId: string; name: string; delegation: string; state: CosignatureState; answeredAt: Date | null }

const named = { deputy: { select: { person: { select: { name: true } }, delegation: { select: { name: true } } } } } as const

/** Everyone who was asked to join, in the order they were asked. The caller has read the record already. */
export async function listCosigners(suggestionId: string): Promise<CosignerView[]> {
  const rows = await db.cosignature.findMany({ where: { suggestionId }, orderBy: [{ invitedAt: 'asc' }, { id: 'asc' }], include: named })
  return rows.map(({ deputyId, state, answeredAt, deputy }) => ({
    deputyId, answeredAt,
    name: deputy.person.name,
    delegation: deputy.delegation?.name ?? '',
    state: state as CosignatureState, // written by writeStep and at the invitation only
  }))
}

export type DeputyFound = { deputyId: string; name: string; delegation: string; group: string }
const SHOWN = 20

/** Deputies of the author's own term whose name fits and who may be asked; at most 20. */
export async function findDeputiesToAsk(actor: Actor, suggestionId: string, typed: string): Promise<DeputyFound[]> {
  const who = typed.trim().slice(0, 20)
  if (who === '' || actor.deputyId === null) return []
  const own = await db.deputy.findUniqueOrThrow({ where: { id: actor.deputyId }, select: { termId: true } })
  const rows = await db.deputy.findMany({
    where: {
      termId: own.termId, status: 'active', id: { not: actor.deputyId }, person: { name: { contains: who } },
      cosigned: { none: { suggestionId, state: { in: ['invited', 'confirmed'] } } },
    },
    orderBy: [{ person: { name: 'asc' } }, { id: 'asc' }],
    take: SHOWN,
    select: { id: true, person: { select: { name: true } }, delegation: { select: { name: true } }, group: { select: { name: true } } },
  })
  return rows.map(({ id, person, delegation, group }) => ({ deputyId: id, name: person.name, delegation: delegation?.name ?? '', group: group?.name ?? '' }))
}

export type Invitation =
  | { state: 'declined' | 'lapsed' }
  | {
      state: 'invited' | 'confirmed'
      open: boolean
      author: string
      title: string
      situation: string
      analysis: string
      proposal: string
      others: CosignerView[]
      files: AttachmentView[]
    }

/** What a deputy was asked to join; null if nobody asked them. Who has declined sees no more of it. */
export async function findInvitation(actor: Actor, id: string, circumstances: Circumstances): Promise<Invitation | null> {
  if (actor.deputyId === null) return null
  const own = await db.cosignature.findUnique({ where: { suggestionId_deputyId: { suggestionId: id, deputyId: actor.deputyId } } })
  if (!own) return null
  const state = own.state as CosignatureState // written by writeStep and at the invitation only
  if (state === 'declined' || state === 'lapsed') return { state }
  const matter = await findMatter(db, actor, id, circumstances)
  if (!matter) return null
  const { row } = matter
  const [author, cosigners, files] = await Promise.all([
    row.authorId === null ? null : db.deputy.findUnique({ where: { id: row.authorId }, select: { person: { select: { name: true } } } }),
    listCosigners(id),
    listAttachments(id),
  ])
  return {
    state,
    open: UNDER_THE_PEN.includes(row.state as State),
    // Who asked for secrecy is named to those who join, and not before they have.
    author: row.secretProposer && state === 'invited' ? '一位代表' : (author?.person.name ?? ''),
    files: row.secretProposer && state === 'invited' ? withoutProposer(files, row) : files,
    title: row.title, situation: row.situation, analysis: row.analysis, proposal: row.proposal,
    others: cosigners.filter(({ deputyId }) => deputyId !== actor.deputyId),
  }
}
