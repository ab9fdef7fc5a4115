import { takeIn, type Incoming, type Received } from '@/lib/attachments/commands'
import { appendEvent } from '@/lib/events/commands'
import type { Tx } from '@/lib/platform/db'
import { removeFile } from '@/lib/platform/files'
import { Refused } from '@/lib/platform/refused'
import { transact, type Outcome } from '@/lib/platform/transact'
import { can, systemOf, type Actor } from '@/lib/policy'
import type { Registering } from '@/lib/registrations/needs'
import { findSigners, type Mistakes, type Signer } from '@/lib/registrations/signers'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { stepWithin } from '@/lib/suggestions/commands'
import { findMatter } from '@/lib/suggestions/matter'
import { indexForSearch } from '@/lib/suggestions/search'

/** What cannot be registered as it stands, by field; thrown so that nothing of it is kept. */
class Mistaken extends Error {
  constructor(readonly mistakes: Mistakes) {
    super('registration refused')
  }
}
export type Registered = Outcome<{ id: string }> | { ok: false; mistakes: Mistakes }

/**
 * Registers what a deputy handed in on paper, or a motion that is to be handled as a suggestion: the author is the deputy who signed,
 * the scan is attached, and everyone who is named is told. The same key twice is the same suggestion.
 */
export async function register(actor: Actor, input: Registering, scans: readonly Incoming[], circumstances: Circumstances): Promise<Registered> {
  if (!can(actor, 'suggestion.register', { congressId: actor.congressId })) return { ok: false, refusal: { why: 'forbidden' } }
  const mistakes = mistakesIn(input, scans, circumstances)
  if (Object.keys(mistakes).length > 0) return { ok: false, mistakes }
  const received: Received[] = []
  const drop = () => Promise.all(received.map(({ id }) => removeFile(id)))
  try {
    for (const scan of scans) {
      const one = await takeIn(scan)
      if (!one.ok) return await drop(), { ok: false, mistakes: { scans: `${scan.name}：${one.words}` } }
      received.push(one)
    }
    const outcome = await transact((tx) => write(tx, actor, input, received, circumstances))
    if (!outcome.ok || outcome.value.known) await drop()
    return outcome
  } catch (error) {
    await drop()
    if (error instanceof Mistaken) return { ok: false, mistakes: error.mistakes }
    throw error
  }
}

function mistakesIn(input: Registering, scans: readonly Incoming[], { today }: Circumstances): Mistakes {
  const mistakes: Mistakes = {}
  if (input.as === 'paper' && input.receivedOn > today) mistakes['receivedOn'] = '收到的日期不能晚于今天。'
  if (input.as === 'motion' && input.decidedOn > today) mistakes['decidedOn'] = '决定的日期不能晚于今天。'
  if (input.as === 'paper' && scans.length === 0) mistakes['scans'] = '请附上代表签名的原件：拍照或者扫描都可以。'
  if (input.publicityWish === 'none' && !input.publicityWhy) mistakes['publicityWhy'] = '请写一句不公开的原因。'
  return mistakes
}

async function write(tx: Tx, actor: Actor, input: Registering, scans: readonly Received[], circumstances: Circumstances): Promise<{ id: string; known: boolean }> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`draft:${input.draftKey}`}, 0))`
  const known = await tx.suggestion.findUnique({ where: { draftKey: input.draftKey }, select: { id: true, congressId: true, registration: true } })
  if (known && (known.congressId !== actor.congressId || !known.registration)) throw new Refused({ why: 'missing' })
  if (known) return { id: known.id, known: true }

  const on = input.as === 'motion' ? input.decidedOn : input.receivedOn
  const term = await tx.term.findFirst({ where: { congressId: actor.congressId, startsOn: { lte: on } }, orderBy: { number: 'desc' }, select: { id: true, number: true, sittings: { where: { startsOn: { lte: on } }, orderBy: { number: 'desc' }, take: 1 } } })
  if (!term) throw new Mistaken({ [input.as === 'motion' ? 'decidedOn' : 'receivedOn']: '那一天还没有届次，请核对日期。' })
  const signers = await findSigners(tx, { ...input, termId: term.id })
  if ('mistakes' in signers) throw new Mistaken(signers.mistakes)
  const { lead, cosigners } = signers
  if (input.onBehalfOfDelegation && !lead.isHead) throw new Mistaken({ lead: `${lead.name}不是代表团团长，不能以代表团的名义提出。` })

  const { now, versions } = circumstances
  const { title, situation, analysis, proposal, category, suggestedUnits, publicityWish, publicityWhy, secretProposer, faceReplyWish, draftKey } = input
  const { id } = await tx.suggestion.create({
    data: {
      congressId: actor.congressId, draftKey, authorId: lead.deputyId, delegationId: lead.delegationId,
      termNumber: term.number, sittingNumber: term.sittings[0]?.number ?? null, channel: input.as === 'motion' ? 'inSession' : input.channel,
      title, situation, analysis, proposal, category, suggestedUnits, publicityWish, publicityWhy, secretProposer, faceReplyWish,
      proposerKind: input.onBehalfOfDelegation ? 'delegation' : cosigners.length > 0 ? 'joint' : 'single',
      ...(input.as === 'motion' ? { origin: 'motion', motion: { number: input.motionNumber, title: input.motionTitle, decidedOn: input.decidedOn, basis: input.basis } } : {}),
      registration: 'recorded', submittedOn: on, rulebookVersionId: versions?.current ?? null, draftedAt: now, changedAt: now,
    },
    select: { id: true },
  })
  const happened = (kind: string, recordId: string, action: string, to: string, detail = {}) =>
    appendEvent(tx, { kind, recordId, suggestionId: id, action, to, capacity: 'office', detail }, actor, now)
  await happened('suggestion', id, 'begin', 'draft')
  await happened('registration', id, 'enter', 'recorded', { as: input.as })
  await addSigners(tx, id, cosigners, circumstances, (cosignatureId, deputyId) => happened('cosignature', cosignatureId, 'enter', 'confirmed', { deputyId }))
  for (const { id: fileId, name, mime, size, sha256 } of scans) {
    await tx.attachment.create({ data: { id: fileId, name, mime, size, sha256, suggestionId: id, uploadedById: actor.personId, createdAt: now } })
    await appendEvent(tx, { kind: 'attachment', recordId: fileId, suggestionId: id, action: 'add', capacity: 'office', detail: { mime, size } }, actor, now)
  }
  // The office reads no draft: the moment between entering it and handing it in belongs to the platform.
  const matter = await findMatter(tx, systemOf(actor.congressId), id, circumstances)
  await stepWithin(tx, actor, matter!, 'register', { as: input.as, receivedOn: on }, circumstances)
  await indexForSearch(tx, id)
  return { id, known: false }
}

/** They signed the original; whoever did not can still say so while it is reviewed. */
async function addSigners(tx: Tx, suggestionId: string, signers: readonly Signer[], { now }: Circumstances, entered: (id: string, deputyId: string) => Promise<void>): Promise<void> {
  for (const { deputyId } of signers) {
    const { id } = await tx.cosignature.create({ data: { suggestionId, deputyId, state: 'confirmed', invitedAt: now, answeredAt: now } })
    await entered(id, deputyId)
  }
}

