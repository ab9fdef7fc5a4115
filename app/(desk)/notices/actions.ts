'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { markRead } from '@/lib/notices/commands'
import { findNotice } from '@/lib/notices/queries'
import { anAction, answerOf } from '@/lib/platform/action'
import { paths } from '@/lib/platform/paths'
import { canAnywhere } from '@/lib/policy'
import { transact } from '@/lib/platform/transact'

/** Goes to what the notice is about and marks it as read on the way: a look alone must change nothing. */
export const openNotice = anAction({ name: 'notice.open', bound: z.object({ id: z.string().max(64) }), needs: z.object({}) }, async ({ actor, bound, circumstances }) => {
  const notice = await findNotice(actor.personId, bound.id)
  if (!notice) return { refused: { why: 'missing' } }
  if (notice.grantId && notice.grantId !== actor.grantId) return { message: '这条是发给您另一个身份的。请先在“我的”里切换身份，再打开。' }
  const outcome = await transact((tx) => markRead(tx, actor.personId, [notice.id], circumstances.now))
  revalidatePath(paths.notices(), 'layout')
  return answerOf(outcome, { to: notice.unitId && canAnywhere(actor, 'people.read') ? paths.people(`units/${notice.unitId}`) : whereOf(notice) }) // a unit is shown to whoever keeps units; the others have read what there is
})

function whereOf({ suggestionId, batchId, opinionId, versionId, receptionId, topicId }: Record<'suggestionId' | 'batchId' | 'opinionId' | 'versionId' | 'receptionId' | 'topicId', string | null>): string {
  if (opinionId) return paths.opinion(opinionId)
  if (suggestionId) return paths.suggestion(suggestionId)
  if (batchId) return paths.batch(batchId)
  if (topicId) return paths.keyTopic(topicId)
  if (receptionId) return paths.deskReceptions(receptionId)
  return versionId ? paths.rulebook(versionId) : paths.notices()
}

export const readAll = anAction({ name: 'notice.readAll', bound: z.object({}), needs: z.object({}) }, async ({ actor, circumstances }) => {
  const outcome = await transact((tx) => markRead(tx, actor.personId, 'all', circumstances.now))
  revalidatePath(paths.notices(), 'layout')
  return answerOf(outcome)
})
