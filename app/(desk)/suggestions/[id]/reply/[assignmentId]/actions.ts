'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { takeStep } from '@/lib/assignments/commands'
import { replyDraftNeeds, saveReplyDraft } from '@/lib/assignments/reply-drafts'
import { attachAll } from '@/lib/attachments/plain'
import { anAction, answerOf } from '@/lib/platform/action'
import { paths } from '@/lib/platform/paths'

const id = z.string().min(1).max(64)
const version = z.int().min(0)

/** Keeps a reply while it is being written. */
export const keep = anAction({ name: 'assignment.draftReply', bound: z.object({ assignmentId: id, version }), needs: replyDraftNeeds }, async ({ actor, bound, input, circumstances }) => {
  const outcome = await saveReplyDraft(actor, bound, input, circumstances)
  if (bound.version === 0) refresh() // from now on papers can be put to it
  return answerOf(outcome, { message: '草稿已存好。' })
})

const Sending = z.object({ suggestionId: id, assignmentId: id, version, partVersion: version })
const sendNeeds = replyDraftNeeds.extend({ then: z.enum(['send', 'save', 'upload']).default('send') })

/** Keeps the reply and sends it to the head to be signed; what it still lacks is said beside each field. */
export const send = anAction({ name: 'assignment.submitDraft', bound: Sending, needs: sendNeeds }, async ({ actor, bound: { suggestionId, assignmentId, version, partVersion }, input: { then, ...draft }, form, circumstances }) => {
  const saved = await saveReplyDraft(actor, { assignmentId, version }, draft, circumstances)
  if (!saved.ok) return answerOf(saved)
  refresh()
  const refusal = then === 'upload' ? await attachAll(actor, { suggestionId, replyId: saved.value.id }, form, circumstances) : null
  if (refusal) return { refused: refusal }
  if (then !== 'send') return { done: true, message: '草稿已存好。' }
  const { problems } = saved.value
  if (Object.keys(problems).length > 0) return { message: `草稿已存好。送审前还有 ${Object.keys(problems).length} 处要补：`, fields: problems }
  return answerOf(await takeStep(actor, { id: assignmentId, version: partVersion, action: 'submitDraft' }, {}, circumstances), { to: paths.suggestion(suggestionId) })
})
