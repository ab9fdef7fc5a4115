import { randomUUID } from 'node:crypto'
import { db } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'
import { DELEGATIONS, UNITS, type Entry } from '../factories/random-ledger'
import { anActor, at, today } from './list-ground'
import { aCongress } from './people-ground'

export const CODES = ['A', 'B', 'C']

export type Kept = { actor: Actor; units: string[]; delegations: string[] }

/** The ledger written into the tables as it stands: only the counting is tried here. */
export async function keep(ledger: readonly Entry[]): Promise<Kept> {
  const congress = await aCongress(`县${randomUUID().slice(0, 6)}`)
  const congressId = congress.id
  const units = UNITS.map((name) => ({ id: randomUUID(), congressId, system: 'government', name }))
  const delegations = DELEGATIONS.map((name) => ({ id: randomUUID(), termId: congress.termId, name }))
  await db.unit.createMany({ data: units })
  await db.delegation.createMany({ data: delegations })
  const rows = ledger.map((entry) => ({ id: randomUUID(), entry, parts: entry.units.map((unit) => ({ id: randomUUID(), unitId: units[unit]!.id })) }))
  await db.suggestion.createMany({
    data: rows.map(({ id, entry: { foreign, delegation, term, sitting, topical, state, imported, round, category, channel, acceptedOn, dispatchedOn, submittedOn, replyDueOn, firstRepliedOn, firstVerdict, verdict, resultClass } }) => ({
      id, congressId, title: `一件事 ${id}`, termNumber: term, sittingNumber: sitting, isKeyTopic: topical, place: foreign ? '外省' : '', delegationId: delegation === null ? null : delegations[delegation]!.id,
      state, imported, round, category, channel, acceptedOn, dispatchedOn, submittedOn, replyDueOn, firstRepliedOn, firstVerdict, verdict, resultClass, solved: resultClass === 'A',
    })),
  })
  await db.assignment.createMany({ data: rows.flatMap(({ id, entry: { role, part, partDueOn }, parts }) => parts.map((own) => ({ ...own, suggestionId: id, congressId, role, state: part, dueOn: partDueOn }))) })
  const answered = rows.flatMap(({ id, entry, parts }) => (parts[0] ? [{ id, entry, assignmentId: parts[0].id, replyId: randomUUID() }] : []))
  const replies = rows.flatMap(({ id, entry, parts }) => parts.map((part, index) => ({ entry, unit: entry.units[index]!, id: (index === 0 && answered.find((one) => one.id === id)?.replyId) || randomUUID(), suggestionId: id, assignmentId: part.id })))
  await db.reply.createMany({
    data: replies.map(({ entry, unit, ...keys }) => {
      const [issuedOn, resultClass] = [entry.ownReplies[unit]!, entry.ownClasses[unit]!]
      return { ...keys, round: 1, kind: 'reply', savedAt: at, resultClass, ...(issuedOn ? { issuedOn, issuedAt: at, solved: resultClass === 'A' } : {}) }
    }),
  })
  await db.evaluation.createMany({
    data: replies.filter(({ entry, unit }) => entry.ownReplies[unit] !== null).flatMap(({ entry, unit, id: replyId, suggestionId }) =>
      [[1, entry.ownFirst[unit]!] as const, ...(entry.round > 1 ? [[entry.round, entry.ownFinal[unit]!] as const] : [])].flatMap(([round, verdict]) => (verdict ? [{ suggestionId, replyId, round, verdict, marks: {}, objects: verdict === 'unsatisfied', evaluatedAt: at }] : []))),
  })
  await db.communication.createMany({ data: answered.flatMap(({ id, entry, assignmentId }) => entry.talks.map((talk) => ({ ...talk, suggestionId: id, assignmentId, stage: 'before', heldOn: today, unitPeople: '某人', content: '谈了', recordedAt: at }))) })
  await db.commitment.createMany({
    data: answered.flatMap(({ id, entry, replyId }) => entry.promises.map(({ unit, dueOn, ...promise }, position) => ({ ...promise, congressId, suggestionId: id, replyId, unitId: units[unit]!.id, position, text: '修好', dueOn, firstDueOn: dueOn, responsible: '某人' }))),
  })
  await db.publication.createMany({ data: rows.flatMap(({ id, entry: { published } }) => (published ? [{ congressId, suggestionId: id, state: published, content: {}, preparedBy: '某人', clearedBy: '某人', clearedOn: today, conclusion: '看过', publishedAt: at, withdrawnWhy: '再看看' }] : [])) })
  await db.opinion.createMany({ data: rows.filter(({ entry }) => entry.voiced).map(({ id }, index) => ({ id: randomUUID(), congressId, suggestionId: id, number: `2026${String(index).padStart(4, '0')}`, channel: 'code', state: 'adopted', text: '路灯坏了', textIndex: '', keyIndex: randomUUID(), receivedAt: at, receivedOn: '2026-03-02' })) })
  return { actor: anActor('officer', congressId), units: units.map(({ id }) => id), delegations: delegations.map(({ id }) => id) }
}
