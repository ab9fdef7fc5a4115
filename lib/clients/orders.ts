import type { Client, OrderInput } from '@/lib/clients/client'
import type { ProblemKey } from '@/lib/clients/words'
import { textDigest } from '@/lib/opinions/codes'
import { findProgress } from '@/lib/opinions/progress'
import { receive } from '@/lib/opinions/receive'
import { opinionStateWords } from '@/lib/opinions/words'
import { db } from '@/lib/platform/db'
import { transact } from '@/lib/platform/transact'
import { systemOf } from '@/lib/policy'
import { getCircumstances } from '@/lib/settings/queries'

/** How an order stands, as its program may know it. Nothing of who spoke is in it. */
export type OrderStatus = {
  orderNumber: string; number: string; state: string; stateText: string; receivedAt: string; dueOn: string | null; grade: string | null
  answers: { at: string; by: string; text: string }[]
  /** Where it belongs instead, where it was not taken in hand. */
  declined: string | null
}
export type Pushed = { ok: true; isNew: boolean; status: OrderStatus; progressCode: string | null } | { ok: false; problem: ProblemKey }

/** Takes in one order, once by its number: sent again it is answered alike, with other words it is refused. */
export async function pushOrder(client: Client, { orderNumber, content, kind, place, stationCode, contact }: OrderInput): Promise<Pushed> {
  const { id: clientId, congressId } = client
  const circumstances = await getCircumstances(congressId)
  const station = stationCode ? await db.station.findFirst({ where: { publicCode: stationCode, congressId, state: 'open' }, select: { id: true } }) : null
  if (stationCode && !station) return { ok: false, problem: 'station' }
  const { secret, ...person } = contact
  const outcome = await transact(async (tx) => {
    const received = await receive(tx, { ...systemOf(congressId), name: client.name }, 'system', {
      congressId, clientId, key: `client:${clientId}:${orderNumber}`, channel: 'hotline', stationId: station?.id ?? null, deputyId: null, text: content, place, category: kind ?? '',
      ...person, nameForDeputy: !secret, externalNumber: orderNumber,
    }, circumstances)
    const { textIndex } = await tx.opinion.findUniqueOrThrow({ where: { id: received.id }, select: { textIndex: true } })
    return { ...received, differs: textIndex !== textDigest(content) }
  })
  if (!outcome.ok) return { ok: false, problem: 'surprise' }
  const { differs, isFolded, code } = outcome.value
  if (differs) return { ok: false, problem: 'differs' }
  return { ok: true, isNew: !isFolded, progressCode: code, status: (await findOrder(client, orderNumber))! }
}

/** One of the program's own orders. */
export async function findOrder({ id: clientId, congressId }: Client, orderNumber: string): Promise<OrderStatus | null> {
  const found = await db.opinion.findFirst({ where: { congressId, clientId, externalNumber: orderNumber }, select: { id: true, receivedAt: true } })
  const progress = found && (await findProgress(found.id))
  if (!found || !progress) return null
  return {
    orderNumber, number: progress.number, state: progress.state, stateText: opinionStateWords[progress.state].label, receivedAt: found.receivedAt.toISOString(), dueOn: progress.dueOn, grade: progress.grade,
    answers: progress.answers.map(({ at, by, text }) => ({ at: at.toISOString(), by, text })), declined: progress.declined ? [progress.declined.where, progress.declined.words].filter(Boolean).join('') : null,
  }
}

const PAGE = 100
export type Answered = { orders: { orderNumber: string; number: string; at: string; by: string; text: string }[]; next: string | null }

/** The answers to the program's own orders, the oldest first, after one that it has: what it has not fetched yet. */
export async function listAnswers({ id: clientId, congressId }: Client, after: string | null): Promise<Answered> {
  const found = await db.opinionAnswer.findMany({
    where: { opinion: { congressId, clientId }, ...(after ? { id: { gt: after } } : {}) }, orderBy: { id: 'asc' }, take: PAGE + 1,
    select: { id: true, at: true, by: true, text: true, opinion: { select: { externalNumber: true, number: true } } },
  })
  const rows = found.slice(0, PAGE)
  return { orders: rows.map(({ at, by, text, opinion }) => ({ orderNumber: opinion.externalNumber ?? '', number: opinion.number, at: at.toISOString(), by, text })), next: rows.at(-1)?.id ?? after }
}
