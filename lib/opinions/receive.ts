import { appendEvent } from '@/lib/events/commands'
import { codeDigest, keyDigest, progressCode, senderDigest, textDigest } from '@/lib/opinions/codes'
import { CONSENT_VERSION } from '@/lib/opinions/needs'
import { lastCount, opinionNumber } from '@/lib/opinions/numbers'
import type { OpinionChannel } from '@/lib/opinions/opinion'
import type { TellWay } from '@/lib/opinions/tell-ways'
import { homeIn, phoneIn, withoutSpeaker } from '@/lib/opinions/scrub'
import { opinionSubject } from '@/lib/opinions/subject'
import { tell } from '@/lib/notices/commands'
import type { Tx } from '@/lib/platform/db'
import { indexOf, seal } from '@/lib/platform/seal'
import type { Actor, Capacity } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { reckonFor } from '@/lib/rulebook/order'
import { piecesOf } from '@/lib/suggestions/search'

/** One word of a constituent, by whichever door it came in. */
export type Coming = {
  congressId: string
  /** The sender's own key: sent twice, kept once. */
  key: string
  channel: OpinionChannel
  stationId: string | null
  /** Where a visitor was received. */
  receptionId?: string | null
  deputyId: string | null
  text: string
  place: string
  category: string
  name?: string
  phone?: string
  address?: string
  nameForDeputy?: boolean
  /** How they want to hear of it; who left a number and did not say is called. */
  tellBy?: TellWay
  /** Who writes it down passes on what stands sealed elsewhere, and has not seen it. */
  unseen?: boolean
  /** From where it was sent, where it came over the net. */
  sender?: string
  externalNumber?: string
  /** The program outside that pushed it in; its orders have numbers of their own. */
  clientId?: string
}
export type Received = { id: string; number: string; code: string; /** It was said already, and nothing new was written. */ isFolded: boolean }

/** So long the same text from the same place is the same word. */
const FOLD_DAYS = 7

/**
 * Takes in one word, once. The name, telephone and address are sealed before anything is written; what stands of them in
 * the text itself is hidden there too. The caller's transaction; nobody else takes one in for this congress meanwhile.
 */
export async function receive(tx: Tx, actor: Actor, capacity: Capacity, coming: Coming, circumstances: Circumstances): Promise<Received> {
  const { congressId, key } = coming
  const { now, today } = circumstances
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`opinion:${congressId}`}, 0))`
  const code = progressCode(`${congressId}:${key}`)
  const known = await findSame(tx, coming, now)
  if (known) {
    const { count } = await tx.opinionCode.createMany({ data: [{ digest: codeDigest(code), opinionId: known.id, createdAt: now }], skipDuplicates: true })
    if (count > 0) await appendEvent(tx, { kind: 'opinion', recordId: known.id, action: 'fold', capacity, detail: { channel: coming.channel } }, actor, now)
    return { ...known, code, isFolded: true }
  }
  const reckoning = reckonFor('opinionAccept', {}, circumstances)
  const speaker = { name: coming.name, address: coming.address || (homeIn(coming.text) ?? '') }
  const [text, place] = [withoutSpeaker(coming.text, speaker), withoutSpeaker(coming.place, speaker)]
  const { id, number } = await tx.opinion.create({
    data: {
      congressId, number: opinionNumber(today.slice(0, 4), (await lastCount(tx, congressId, today.slice(0, 4))) + 1), channel: coming.channel, stationId: coming.stationId, receptionId: coming.receptionId ?? null, deputyId: coming.deputyId,
      text, place, category: coming.category, dueOn: reckoning.dueOn, reckoning,
      ...sealedOf(coming, speaker.address), externalNumber: coming.externalNumber ?? null, clientId: coming.clientId ?? null,
      senderIndex: coming.sender ? senderDigest(coming.sender) : null, textIndex: textDigest(coming.text), keyIndex: keyDigest(`${congressId}:${key}`),
      recordedById: (!coming.unseen && actor.personId) || null, receivedAt: now, receivedOn: today,
      codes: { create: { digest: codeDigest(code), createdAt: now } },
    },
    select: { id: true, number: true },
  })
  await tx.$executeRaw`UPDATE opinion SET search = array_to_tsvector(${piecesOf(`${text} ${place} ${number}`)}::text[]) WHERE id = ${id}`
  await appendEvent(tx, { kind: 'opinion', recordId: id, action: 'receive', to: 'received', capacity, detail: { channel: coming.channel } }, actor, now)
  const parties = { congressId, stationId: coming.stationId, addresseeIds: coming.deputyId ? [coming.deputyId] : [] }
  await tell(tx, { happened: 'opinion.receive', opinion: { id, subject: opinionSubject({ number, text }) }, parties, now }, actor)
  return { id, number, code, isFolded: false }
}

/** Sealed as it comes; what is written of them into the text is kept here, where the field was left empty: a mobile number to call, a door. */
function sealedOf({ name = '', phone = '', address = '', nameForDeputy = false, tellBy = 'phone', text, channel }: Coming, home: string) {
  const number = phone || (channel === 'code' ? '' : (phoneIn(text) ?? ''))
  return {
    nameSealed: name ? seal(name) : null,
    phoneSealed: number ? seal(number) : null,
    phoneIndex: number ? indexOf(number) : null,
    addressSealed: home ? seal(home) : null,
    tellBy: number ? tellBy : 'code',
    nameForDeputy: Boolean(name) && nameForDeputy,
    consentVersion: name || number || address ? CONSENT_VERSION : null,
  }
}

/** The same key, the same order of a hotline, or the same text from the same telephone or the same place within days. */
async function findSame(tx: Tx, { congressId, key, clientId, externalNumber, text, phone, sender }: Coming, now: Date): Promise<{ id: string; number: string } | null> {
  const select = { id: true, number: true }
  const byKey = await tx.opinion.findUnique({ where: { keyIndex: keyDigest(`${congressId}:${key}`) }, select })
  if (byKey) return byKey
  if (externalNumber) return tx.opinion.findFirst({ where: { congressId, clientId: clientId ?? null, externalNumber }, select })
  const from = [...(phone ? [{ phoneIndex: indexOf(phone) }] : []), ...(sender ? [{ senderIndex: senderDigest(sender) }] : [])]
  if (from.length === 0) return null
  const since = new Date(now.getTime() - FOLD_DAYS * 24 * 3600_000)
  return tx.opinion.findFirst({ where: { congressId, textIndex: textDigest(text), receivedAt: { gte: since }, OR: from }, orderBy: { receivedAt: 'desc' }, select })
}
