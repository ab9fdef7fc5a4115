import { listEvidence, type AttachmentView } from '@/lib/attachments/queries'
import { OWED } from '@/lib/commitments/commitment'
import type { CommitmentView } from '@/lib/commitments/view'
import { db } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { findRecord } from '@/lib/suggestions/queries'
import type { RecordView, ReplyView } from '@/lib/suggestions/record'
import type { Steps } from '@/lib/suggestions/step-panel'

export type PromisePage = {
  view: RecordView; reply: ReplyView; promise: CommitmentView; isOwn: boolean; steps: Steps
  /** Put ready as evidence and not told yet; null for whoever has none to give. */
  pending: readonly AttachmentView[] | null
}

/** One promise with all that was said of it, as far as this person may follow it. */
export async function findPromise(actor: Actor, id: string, circumstances: Circumstances): Promise<PromisePage | null> {
  const known = await db.commitment.findUnique({ where: { id }, select: { suggestionId: true } })
  const found = known && (await findRecord(actor, known.suggestionId, circumstances))
  if (!found || found === 'invited') return null
  for (const reply of found.view.replies) {
    const promise = reply.commitments.find((one) => one.id === id && one.isFollowed)
    if (!promise) continue
    const panels = found.steps.panels.filter((panel) => panel.kind === 'commitment' && panel.id === id)
    const now = panels.map(({ key, label, action }) => ({ key, label, href: null, isMain: MAIN.includes(action) }))
    const gives = panels.some(({ action }) => GIVING.includes(action)) && (OWED as readonly (string | null)[]).includes(promise.state)
    return { view: found.view, reply, promise, isOwn: actor.unitId === promise.unitId, steps: { panels, now, refused: [] }, pending: gives ? await listEvidence(id) : null }
  }
  return null
}
const MAIN: readonly string[] = ['begin', 'report', 'confirm', 'explain']
/** Whoever may report may put evidence ready. */
const GIVING: readonly string[] = ['begin', 'report']
