import { appendEvent } from '@/lib/events/commands'
import { tell } from '@/lib/notices/commands'
import type { Tx } from '@/lib/platform/db'
import { writeStep } from '@/lib/platform/step'
import { transact, type Outcome } from '@/lib/platform/transact'
import { ROLES_OF, type Actor, type Capacity } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { allowedAs, missing, movedOn, refuse } from '@/lib/settings/allowed'
import { holdMatter } from '@/lib/suggestions/matter'
import { keyTopicLife } from '@/lib/supervision/decide'
import { holdTopic, topicParties } from '@/lib/supervision/held'
import type { TopicAction } from '@/lib/supervision/lifecycle'
import type { Covered, TopicInput } from '@/lib/supervision/needs'
import { readNumber, resolveNumbers } from '@/lib/supervision/numbers'
import { supervisionRefusals } from '@/lib/supervision/words'

export type Target = { id: string; version: number }
/** Listed openly: authors and units know of it. */
const LISTED = ['decided', 'underway', 'reported']

/** Proposes a key topic with the suggestions it covers. Nobody outside the office hears of it before it is decided. */
export const beginTopic = (actor: Actor, { numbers, sitting, ...input }: Omit<TopicInput, 'sitting'> & Covered, circumstances: Circumstances): Promise<Outcome<string>> =>
  transact(async (tx) => {
    const capacity = allowedAs(actor, 'keyTopic.begin')
    const [leaderName, committeeId] = [await leaderNamed(tx, actor, input.leaderId), await committeeNamed(tx, actor, input.committee)]
    const { now } = circumstances
    const { id } = await tx.keyTopic.create({ data: { ...input, leaderId: input.leaderId || null, leaderName, committeeId, trackYear: input.year, congressId: actor.congressId, createdAt: now, createdByName: actor.name } })
    await appendEvent(tx, { kind: 'keyTopic', recordId: id, action: 'begin', to: 'proposed', capacity, detail: { ...input, numbers } }, actor, now)
    await addTo(tx, actor, { topicId: id, title: input.title, listed: false, numbers, sitting, capacity }, circumstances)
    return id
  })

/** Adds suggestions by their numbers. */
export const addItems = (actor: Actor, id: string, { numbers, sitting }: Covered, circumstances: Circumstances): Promise<Outcome<number>> =>
  transact(async (tx) => {
    const capacity = allowedAs(actor, 'keyTopic.change')
    const { row } = await holdTopic(tx, actor, id)
    if (['closed', 'dropped'].includes(row.state)) refuse(supervisionRefusals.closed)
    const added = await addTo(tx, actor, { topicId: id, title: row.title, listed: LISTED.includes(row.state), numbers, sitting, capacity }, circumstances)
    if (added === 0) refuse(supervisionRefusals.isIn)
    await appendEvent(tx, { kind: 'keyTopic', recordId: id, action: 'addItems', capacity, detail: { numbers } }, actor, circumstances.now)
    return added
  })

export const removeItem = (actor: Actor, id: string, suggestionId: string, circumstances: Circumstances): Promise<Outcome> =>
  transact(async (tx) => {
    const capacity = allowedAs(actor, 'keyTopic.change')
    const { row } = await holdTopic(tx, actor, id)
    if (['closed', 'dropped'].includes(row.state)) refuse(supervisionRefusals.closed)
    const { count } = await tx.keyTopicItem.deleteMany({ where: { topicId: id, suggestionId } })
    if (count === 0) missing()
    if (LISTED.includes(row.state)) await mark(tx, actor, { suggestionId, title: row.title, listed: false, capacity }, circumstances)
    await appendEvent(tx, { kind: 'keyTopic', recordId: id, action: 'removeItem', capacity, detail: { suggestionId } }, actor, circumstances.now)
  })

/** What those who were asked answered. */
export const noteOpinions = (actor: Actor, id: string, opinions: string, { now }: Circumstances): Promise<Outcome> =>
  transact(async (tx) => {
    const capacity = allowedAs(actor, 'keyTopic.change')
    const { row } = await holdTopic(tx, actor, id)
    if (row.state !== 'consulting') refuse(supervisionRefusals.closed)
    await tx.keyTopic.update({ where: { id }, data: { opinions, version: { increment: 1 } } })
    await appendEvent(tx, { kind: 'keyTopic', recordId: id, action: 'opinions', capacity, detail: { opinions } }, actor, now)
  })

/** Takes one step in the life of a key topic. */
export const takeTopicStep = (actor: Actor, { action, ...target }: Target & { action: TopicAction }, input: Record<string, unknown>, circumstances: Circumstances): Promise<Outcome> =>
  transact(async (tx) => {
    const { row, topic } = await holdTopic(tx, actor, target.id)
    if (row.version !== target.version) movedOn()
    const decision = keyTopicLife.decide(actor, action, topic, input, circumstances)
    await writeStep(tx, actor, { noun: 'keyTopic', record: topic, suggestionId: null, decision, data: await written(tx, actor, { action, input, trackYear: row.trackYear }, circumstances), now: circumstances.now })
    if (action === 'decide') await tellCommittee(tx, actor, row.id, circumstances.now)
    const capacity = decision.ok ? decision.event.capacity : 'office'
    if (action !== 'decide' && (action !== 'drop' || row.state !== 'decided')) return
    for (const { suggestionId } of await tx.keyTopicItem.findMany({ where: { topicId: row.id }, orderBy: { suggestionId: 'asc' }, select: { suggestionId: true } })) {
      await mark(tx, actor, { suggestionId, title: row.title, listed: action === 'decide', capacity }, circumstances)
    }
  })

/** Its turn comes with the decision: it makes the plan and goes to see. */
async function tellCommittee(tx: Tx, actor: Actor, id: string, now: Date): Promise<void> {
  const topic = await tx.keyTopic.findUniqueOrThrow({ where: { id } })
  await tell(tx, { happened: 'keyTopic.decide', subject: topic.title, kept: { topicId: id }, parties: topicParties(topic), now }, actor)
}

type Stepping = { action: TopicAction; input: Record<string, unknown>; trackYear: number }

/** What a step keeps besides the state. A leader, a committee and an assistant who are not changed stay. */
async function written(tx: Tx, actor: Actor, { action, input, trackYear }: Stepping, { today }: Circumstances): Promise<Record<string, unknown>> {
  const { reason: _reason, ...kept } = input
  if (action === 'carry') return { trackYear: trackYear + 1 }
  if (action === 'report') return { ...kept, reportedOn: today }
  if (action !== 'decide') return kept
  const { leaderId, committee, assistant, ...decided } = kept as { leaderId: string; committee: string; assistant: string }
  return {
    ...decided, ...(assistant && { assistant }),
    ...(leaderId && { leaderId, leaderName: await leaderNamed(tx, actor, leaderId) }), ...(committee && { committee, committeeId: await committeeNamed(tx, actor, committee) }),
  }
}

async function leaderNamed(tx: Tx, { congressId }: Actor, personId: string): Promise<string> {
  if (!personId) return ''
  const grant = await tx.roleGrant.findFirst({ where: { personId, congressId, endedAt: null, role: { in: [...ROLES_OF.leader!] } }, select: { person: { select: { name: true } } } })
  return grant?.person.name ?? refuse(supervisionRefusals.leader)
}

/** The committee of that name, if somebody can sign in for it here. */
async function committeeNamed(tx: Tx, { congressId }: Actor, name: string): Promise<string | null> {
  return name ? ((await tx.committee.findFirst({ where: { congressId, name, retiredAt: null }, select: { id: true } }))?.id ?? null) : null
}

type Adding = Covered & { topicId: string; title: string; listed: boolean; capacity: Capacity }

/** A number may come again in another sitting: where it does, it is asked which is meant. */
async function addTo(tx: Tx, actor: Actor, { topicId, title, listed, numbers, sitting, capacity }: Adding, circumstances: Circumstances): Promise<number> {
  if (numbers.length === 0) return 0
  const named = numbers.map((written) => readNumber(written, sitting))
  const known = await tx.suggestion.findMany({
    where: { congressId: actor.congressId, place: '', imported: false, number: { in: named.map(({ number }) => number) } }, orderBy: { id: 'asc' },
    select: { id: true, number: true, termNumber: true, sittingNumber: true, channel: true, title: true },
  })
  const { ids, unknown, several } = resolveNumbers(named, known)
  if (unknown.length > 0) refuse(supervisionRefusals.numbers(unknown))
  if (several.length > 0) refuse(supervisionRefusals.several(several))
  const held = new Set((await tx.keyTopicItem.findMany({ where: { topicId }, select: { suggestionId: true } })).map(({ suggestionId }) => suggestionId))
  const fresh = ids.filter((id) => !held.has(id)).sort()
  await tx.keyTopicItem.createMany({ data: fresh.map((suggestionId) => ({ topicId, suggestionId, addedOn: circumstances.today })) })
  if (listed) for (const suggestionId of fresh) await mark(tx, actor, { suggestionId, title, listed, capacity }, circumstances)
  return fresh.length
}

type Marking = { suggestionId: string; title: string; listed: boolean; capacity: Capacity }

/** What everyone sees on the suggestion itself. It stays marked as long as another topic holds it. */
async function mark(tx: Tx, actor: Actor, { suggestionId, title, listed, capacity }: Marking, circumstances: Circumstances): Promise<void> {
  const { suggestion } = await holdMatter(tx, actor, suggestionId, circumstances)
  const others = await tx.keyTopicItem.count({ where: { suggestionId, topic: { title: { not: title }, state: { in: LISTED } } } })
  await tx.suggestion.update({ where: { id: suggestionId }, data: { isKeyTopic: listed || others > 0 } })
  const action = listed ? 'list' : 'unlist'
  await appendEvent(tx, { kind: 'keyTopic', recordId: suggestionId, suggestionId, action, capacity, detail: { title } }, actor, circumstances.now)
  await tell(tx, { happened: `keyTopic.${action}`, suggestionId, parties: suggestion.parties, now: circumstances.now }, actor)
}
