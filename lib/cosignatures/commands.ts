import { cosignatureLife, toCosignature } from '@/lib/cosignatures/decide'
import type { CosignatureAction, CosignatureState } from '@/lib/cosignatures/lifecycle'
import { appendEvent } from '@/lib/events/commands'
import { tell } from '@/lib/notices/commands'
import { Refused } from '@/lib/platform/refused'
import { writeStep } from '@/lib/platform/step'
import { transact, type Outcome } from '@/lib/platform/transact'
import { can, type Actor } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { UNDER_THE_PEN } from '@/lib/suggestions/drafts'
import { holdMatter } from '@/lib/suggestions/matter'

/** Asks a deputy of the same term to join. Asked again after a refusal, the invitation starts anew. */
export const inviteCosigner = (actor: Actor, { id }: { id: string }, deputyId: string, circumstances: Circumstances): Promise<Outcome> =>
  transact(async (tx) => {
    const { row, suggestion } = await holdMatter(tx, actor, id, circumstances)
    if (!can(actor, 'suggestion.invite', suggestion.parties)) throw new Refused({ why: 'forbidden' })
    if (!UNDER_THE_PEN.includes(suggestion.state)) throw new Refused({ why: 'wrongState' })
    const deputy = await tx.deputy.findUnique({ where: { id: deputyId }, select: { congressId: true, status: true, term: { select: { number: true } } } })
    const canJoin = deputy?.congressId === row.congressId && deputy.status === 'active' && deputy.term.number === row.termNumber && deputyId !== row.authorId
    if (!canJoin) throw new Refused({ why: 'notYet', condition: '这位代表不能联名：要是本届执行职务的代表，并且不是您本人。' })
    const asked = { state: 'invited', invitedAt: circumstances.now, answeredAt: null }
    const known = await tx.cosignature.findUnique({ where: { suggestionId_deputyId: { suggestionId: id, deputyId } } })
    if (known && ['invited', 'confirmed'].includes(known.state)) return
    const { id: cosignatureId } = known
      ? await tx.cosignature.update({ where: { id: known.id }, data: { ...asked, version: { increment: 1 } } })
      : await tx.cosignature.create({ data: { suggestionId: id, deputyId, ...asked } })
    await appendEvent(tx, { kind: 'cosignature', recordId: cosignatureId, suggestionId: id, action: 'invite', from: known?.state, to: 'invited', capacity: 'author', detail: { deputyId } }, actor, circumstances.now)
    await tell(tx, { happened: 'cosignature.invite', suggestionId: id, parties: { ...suggestion.parties, invitedIds: [deputyId] }, now: circumstances.now }, actor)
  })

/** The invited deputy confirms or declines, in their own name; who was entered from a paper can say that they did not sign it. */
export const answerInvitation = (actor: Actor, { id, action }: { id: string; action: CosignatureAction }, circumstances: Circumstances): Promise<Outcome> =>
  transact(async (tx) => {
    const { row, suggestion } = await holdMatter(tx, actor, id, circumstances)
    const asked = row.cosignatures.find(({ deputyId, state }) => deputyId === actor.deputyId && (ANSWERED_FROM as readonly string[]).includes(state))
    if (!asked) throw new Refused({ why: 'wrongState' })
    if (action !== 'disown' && !UNDER_THE_PEN.includes(suggestion.state)) throw new Refused({ why: 'wrongState' })
    const record = toCosignature(asked, suggestion)
    const decision = cosignatureLife.decide(actor, action, record, {}, circumstances)
    await writeStep(tx, actor, { noun: 'cosignature', record, suggestionId: id, decision, data: { answeredAt: circumstances.now }, now: circumstances.now })
  })

const ANSWERED_FROM: readonly CosignatureState[] = ['invited', 'confirmed']
