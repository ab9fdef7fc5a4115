import { appendEvent } from '@/lib/events/commands'
import { withTrust } from '@/lib/opinions/trust'
import { findHeldOpinion, holdOpinion } from '@/lib/opinions/record'
import { maskedName } from '@/lib/opinions/scrub'
import { maskedPhone } from '@/lib/people/person'
import { db, type Tx } from '@/lib/platform/db'
import { Refused } from '@/lib/platform/refused'
import { unseal } from '@/lib/platform/seal'
import { transact, type Outcome } from '@/lib/platform/transact'
import { can, capacitiesOf, systemOf, type Actor, type Parties } from '@/lib/policy'
import { addMonths } from '@/lib/rulebook/days'
import { KEEP_MONTHS } from '@/lib/opinions/needs'
import type { Circumstances } from '@/lib/rulebook/circumstances'

/** What may stand on a page of who spoke; null where this reader is told nothing. */
export type ContactMask = { name: string; phone: string; address: string; mayShow: boolean; isErased: boolean }
export type Contact = { name: string; phone: string; address: string }

const sealedSelect = { nameSealed: true, phoneSealed: true, addressSealed: true, nameForDeputy: true, erasedAt: true } as const

/** Masked for those who look after it; a deputy sees the name alone, and only where the person agreed. */
export async function contactMask(actor: Actor, id: string, parties: Parties, today: string): Promise<ContactMask | null> {
  const isKeeper = can(actor, 'opinion.readMask', parties)
  const isDeputy = can(actor, 'opinion.readName', parties)
  if (!isKeeper && !isDeputy) return null
  const row = await db.opinion.findUniqueOrThrow({ where: { id }, select: sealedSelect })
  const name = row.nameSealed ? unseal(row.nameSealed) : ''
  if (!isKeeper) return row.nameForDeputy && name ? { name, phone: '', address: '', mayShow: false, isErased: false } : null
  return {
    name: name && maskedName(name), phone: row.phoneSealed ? maskedPhone(unseal(row.phoneSealed)) : '', address: row.addressSealed ? '已登记' : '',
    mayShow: can(actor, 'opinion.readContact', await withTrust(db, actor, parties, today)), isErased: row.erasedAt !== null,
  }
}

/** Everything in full, for a reason; each look leaves an event that says who and why, and nothing of what was seen. */
export const showContact = (actor: Actor, id: string, reason: string, { now, today }: Circumstances): Promise<Outcome<Contact>> =>
  transact(async (tx) => {
    const { opinion } = await need(tx, actor, id, today)
    const parties = await withTrust(tx, actor, opinion.parties, today)
    if (!can(actor, 'opinion.readContact', parties)) throw new Refused({ why: 'forbidden' })
    const row = await tx.opinion.findUniqueOrThrow({ where: { id }, select: sealedSelect })
    if (!row.nameSealed && !row.phoneSealed && !row.addressSealed) throw new Refused({ why: 'notYet', condition: 'opinionNothingSealed' })
    await appendEvent(tx, { kind: 'opinion', recordId: id, action: 'showContact', capacity: capacitiesOf(actor, parties)[0]!, detail: { reason } }, actor, now)
    return { name: open(row.nameSealed), phone: open(row.phoneSealed), address: open(row.addressSealed) }
  })
const open = (sealed: string | null) => (sealed ? unseal(sealed) : '')

async function need(tx: Tx, actor: Actor, id: string, today: string) {
  const held = await findHeldOpinion(tx, actor, id, today)
  if (!held) throw new Refused({ why: 'missing' })
  return held
}

/** Deletes who spoke; what was said stays, and the code still finds it. */
export const eraseContact = (actor: Actor, id: string, why: 'asked' | 'kept', circumstances: Circumstances): Promise<Outcome> =>
  transact(async (tx) => {
    const { row, opinion } = await holdOpinion(tx, actor, id, circumstances.today)
    if (!can(actor, 'opinion.erase', opinion.parties)) throw new Refused({ why: 'forbidden' })
    if (row.erasedAt) return
    await tx.opinion.update({
      where: { id },
      data: { nameSealed: null, phoneSealed: null, phoneIndex: null, addressSealed: null, senderIndex: null, nameForDeputy: false, tellBy: 'code', erasedAt: circumstances.now, version: { increment: 1 } },
    })
    await appendEvent(tx, { kind: 'opinion', recordId: id, action: 'erase', capacity: capacitiesOf(actor, opinion.parties)[0]!, detail: { why } }, actor, circumstances.now)
  })

const BATCH = 200
const SEALED = { OR: [{ nameSealed: { not: null } }, { phoneSealed: { not: null } }, { addressSealed: { not: null } }, { senderIndex: { not: null } }] }

/** What has been over for so long and still says who spoke; of history whose ledger names no end, by the day on which it was taken. */
async function dueToErase(before: string): Promise<{ id: string; congressId: string }[]> {
  const select = { id: true, congressId: true } as const
  const over = await db.opinion.findMany({ where: { erasedAt: null, closedOn: { lte: before }, ...SEALED }, orderBy: [{ closedOn: 'asc' }, { id: 'asc' }], take: BATCH, select })
  if (over.length === BATCH) return over
  return [...over, ...(await db.opinion.findMany({ where: { erasedAt: null, imported: true, closedOn: null, receivedOn: { lte: before }, ...SEALED }, orderBy: [{ receivedOn: 'asc' }, { id: 'asc' }], take: BATCH - over.length, select }))]
}

/** 办结一年后删除: erases what has been over for so long. For the daily round; says how many. */
export async function eraseExpired(circumstances: Circumstances): Promise<number> {
  const before = addMonths(circumstances.today, -KEEP_MONTHS)
  let erased = 0
  for (;;) {
    const due = await dueToErase(before)
    let done = 0
    for (const { id, congressId } of due) done += Number((await eraseContact(systemOf(congressId), id, 'kept', circumstances)).ok)
    erased += done
    if (due.length < BATCH || done === 0) return erased
  }
}
