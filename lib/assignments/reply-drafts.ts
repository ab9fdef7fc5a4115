import { z } from 'zod'
import { isAnswering } from '@/lib/assignments/assignment'
import { holdPart } from '@/lib/assignments/commands'
import { draftProblems, isSaid } from '@/lib/assignments/draft'
import { Refused } from '@/lib/platform/refused'
import { transact, type Outcome } from '@/lib/platform/transact'
import { can, type Actor } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'

const PUBLICITY = ['open', 'onRequest', 'withheld'] as const

/** What may stand in a reply while it is being written; `draftProblems` says what it still lacks. */
export const replyDraftNeeds = z.object({
  resultClass: z.string().max(40).default(''),
  text: z.string().max(20_000, '答复正文最多 20000 个字。').default(''),
  reason: z.string().max(2000, '原因最多 2000 个字。').default(''),
  reportedTo: z.string().max(500).default(''),
  publicity: z.enum(PUBLICITY).default('open'),
  publicityReason: z.string().trim().max(200).default(''),
  contactName: z.string().trim().max(50).default(''),
  contactPhone: z.string().trim().max(30).default(''),
  commitments: z
    .array(z.object({ text: z.string().trim().max(500).default(''), dueOn: z.string().max(10).default(''), responsible: z.string().trim().max(50).default('') }))
    .max(40)
    .refine((given) => given.filter(isSaid).length <= 20, '承诺最多 20 项。')
    .default([]),
})
export type ReplyDraftInput = z.infer<typeof replyDraftNeeds>

/** `problems`: what it still lacks to be sent for review, by field. */
type Saved = { id: string; version: number; problems: Record<string, string> }

/** Keeps a unit's reply as far as it is written. Only the unit itself sees it before it is signed. */
export const saveReplyDraft = (actor: Actor, { assignmentId, version }: { assignmentId: string; version: number }, input: ReplyDraftInput, circumstances: Circumstances): Promise<Outcome<Saved>> =>
  transact(async (tx) => {
    const { part, row, matter } = await holdPart(tx, actor, assignmentId, circumstances)
    if (!can(actor, 'assignment.draftReply', part.parties)) throw new Refused({ why: 'forbidden' })
    if (part.state !== 'handling' || !isAnswering(part.role)) throw new Refused({ why: 'wrongState' })
    const key = { assignmentId, round: part.round, kind: 'reply' }
    const { commitments, ...fields } = input
    const known = await tx.reply.findUnique({ where: { assignmentId_round_kind: key }, select: { id: true, version: true } })
    if ((known?.version ?? 0) !== version) throw new Refused({ why: 'movedOn' })
    const data = { ...fields, resultClass: fields.resultClass || null, savedAt: circumstances.now }
    const { id } = known
      ? await tx.reply.update({ where: { id: known.id, version }, data: { ...data, version: { increment: 1 } } })
      : await tx.reply.create({ data: { ...key, ...data, suggestionId: part.suggestionId, version: 1 } })
    await tx.commitment.deleteMany({ where: { replyId: id } })
    await tx.commitment.createMany({ data: commitments.filter(isSaid).map((commitment, position) => ({ ...commitment, firstDueOn: commitment.dueOn, replyId: id, suggestionId: part.suggestionId, congressId: row.congressId, unitId: part.unitId, position })) })
    return { id, version: version + 1, problems: draftProblems({ ...input, resultClass: data.resultClass }, matter.circumstances.rulebook, circumstances.today) }
  })
