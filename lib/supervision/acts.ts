import { db } from '@/lib/platform/db'
import { canAnywhere, type Actor } from '@/lib/policy'
import type { ActKind } from '@/lib/supervision/needs'
import { seenTopics } from '@/lib/supervision/seen'

/** An act of supervision as the ledger has it: of which topic, and what was required on its ground. */
export type KeptAct = { kind: ActKind; heldOn: string; topic: string; place: string; participants: string; counterpart: string; findings: string; required: { unit: string; text: string; dueOn: string; state: string }[]; recordedByName: string }

const heldIn = (actor: Actor, year: number) => ({ heldOn: { gte: `${year}-01-01`, lte: `${year}-12-31` }, topic: seenTopics(actor) })

export const countActs = (actor: Actor, year: number): Promise<number> => db.supervisionAct.count({ where: heldIn(actor, year) })

/** The acts of one year, the first held first, after one of them. */
export async function actsFrom(actor: Actor, { year, after }: { year: number; after: string | null }, size: number): Promise<{ rows: KeptAct[]; next: string | null }> {
  if (!canAnywhere(actor, 'keyTopic.list')) return { rows: [], next: null }
  const found = await db.supervisionAct.findMany({
    where: heldIn(actor, year), orderBy: [{ heldOn: 'asc' }, { id: 'asc' }], take: size + 1, ...(after ? { cursor: { id: after }, skip: 1 } : {}),
    include: { topic: { select: { title: true } }, requirements: { orderBy: [{ askedAt: 'asc' }, { id: 'asc' }], select: { text: true, dueOn: true, state: true, unit: { select: { name: true } } } } },
  })
  const rows = found.slice(0, size)
  return {
    rows: rows.map(({ kind, topic, requirements, ...act }) => ({ ...act, kind: kind as ActKind, topic: topic.title, required: requirements.map(({ unit, ...one }) => ({ ...one, unit: unit.name })) })), // written from ACT_KINDS only
    next: found.length > size ? rows.at(-1)!.id : null,
  }
}
