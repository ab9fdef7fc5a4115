import { appendEvent } from '@/lib/events/commands'
import { tell } from '@/lib/notices/commands'
import type { Tx } from '@/lib/platform/db'
import { Refused } from '@/lib/platform/refused'
import { transact, type Outcome } from '@/lib/platform/transact'
import { can, systemOf, type Actor } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { stepWithin } from '@/lib/suggestions/commands'
import { mayBeWithdrawn } from '@/lib/suggestions/lifecycle'
import { holdMatter, type Matter } from '@/lib/suggestions/matter'

// Where the local rules want it, a joint suggestion is withdrawn with the word of every cosigner (上海 art. 10). The author asks,
// each cosigner answers in their own name, and with the last yes it is withdrawn; one no, and it goes on.

/** What someone may do about such a withdrawal now. */
export function withdrawalMoves(actor: Actor, { row, suggestion }: Pick<Matter, 'row' | 'suggestion'>): ('ask' | 'agree' | 'refuse' | 'callOff')[] {
  const { parties, needsConsent, asksConsent } = suggestion
  if (!needsConsent || !mayBeWithdrawn(suggestion)) return []
  if (can(actor, 'suggestion.askWithdrawal', parties)) return asksConsent ? ['callOff'] : ['ask']
  const own = row.cosignatures.find(({ deputyId, state }) => deputyId === actor.deputyId && state === 'confirmed')
  return asksConsent && own?.agreedAt === null && can(actor, 'suggestion.answerWithdrawal', parties) ? ['agree', 'refuse'] : []
}

type Held = { id: string; version: number }

const moving = (actor: Actor, { id, version }: Held, move: ReturnType<typeof withdrawalMoves>[number], circumstances: Circumstances, work: (tx: Tx, matter: Matter) => Promise<void>): Promise<Outcome> =>
  transact(async (tx) => {
    const matter = await holdMatter(tx, actor, id, circumstances)
    if (matter.row.version !== version) throw new Refused({ why: 'movedOn' })
    if (!withdrawalMoves(actor, matter).includes(move)) throw new Refused({ why: 'wrongState' })
    await work(tx, matter)
  })

/** What is being asked, and that nobody has answered it yet. */
async function keep(tx: Tx, { row }: Matter, withdrawalReason: string): Promise<void> {
  const { count } = await tx.suggestion.updateMany({ where: { id: row.id, version: row.version }, data: { withdrawalReason, version: { increment: 1 } } })
  if (count === 0) throw new Refused({ why: 'movedOn' })
  await tx.cosignature.updateMany({ where: { suggestionId: row.id }, data: { agreedAt: null } })
}

type Said = { action: 'askWithdrawal' | 'refuseWithdrawal' | 'callOffWithdrawal'; capacity: 'author' | 'cosigner'; reason?: string }
async function say(tx: Tx, actor: Actor, { row, suggestion }: Matter, { action, capacity, reason }: Said, { now }: Circumstances): Promise<void> {
  const own = capacity === 'cosigner' ? row.cosignatures.find(({ deputyId }) => deputyId === actor.deputyId)! : null
  const state = own?.state ?? row.state
  await appendEvent(tx, { kind: own ? 'cosignature' : 'suggestion', recordId: own?.id ?? row.id, suggestionId: row.id, action, from: state, to: state, capacity, detail: reason ? { reason } : {} }, actor, now)
  await tell(tx, { happened: `suggestion.${action}`, suggestionId: row.id, parties: suggestion.parties, now }, actor)
}

export const askWithdrawal = (actor: Actor, held: Held, { reason }: { reason: string }, circumstances: Circumstances) =>
  moving(actor, held, 'ask', circumstances, async (tx, matter) => {
    await keep(tx, matter, reason)
    await say(tx, actor, matter, { action: 'askWithdrawal', capacity: 'author', reason }, circumstances)
  })

export const callOffWithdrawal = (actor: Actor, held: Held, _: object, circumstances: Circumstances) =>
  moving(actor, held, 'callOff', circumstances, async (tx, matter) => {
    await keep(tx, matter, '')
    await say(tx, actor, matter, { action: 'callOffWithdrawal', capacity: 'author' }, circumstances)
  })

export const refuseWithdrawal = (actor: Actor, held: Held, { reason }: { reason: string }, circumstances: Circumstances) =>
  moving(actor, held, 'refuse', circumstances, async (tx, matter) => {
    await keep(tx, matter, '')
    await say(tx, actor, matter, { action: 'refuseWithdrawal', capacity: 'cosigner', reason }, circumstances)
  })

/** The last of them to agree withdraws it. */
export const agreeWithdrawal = (actor: Actor, held: Held, _: object, circumstances: Circumstances) =>
  moving(actor, held, 'agree', circumstances, async (tx, { row }) => {
    const own = row.cosignatures.find(({ deputyId, state }) => deputyId === actor.deputyId && state === 'confirmed')!
    await tx.cosignature.updateMany({ where: { id: own.id, version: own.version }, data: { agreedAt: circumstances.now, version: { increment: 1 } } })
    await tx.suggestion.updateMany({ where: { id: row.id, version: row.version }, data: { version: { increment: 1 } } })
    await appendEvent(tx, { kind: 'cosignature', recordId: own.id, suggestionId: row.id, action: 'agreeWithdrawal', from: own.state, to: own.state, capacity: 'cosigner' }, actor, circumstances.now)
    const system = systemOf(row.congressId)
    const again = await holdMatter(tx, system, row.id, circumstances)
    if (again.suggestion.consentsAwaited === 0) await stepWithin(tx, system, again, 'withdrawAgreed', { reason: row.withdrawalReason }, circumstances)
  })
