import { appendEvent } from '@/lib/events/commands'
import { homeOf } from '@/lib/people/home'
import type { Tx } from '@/lib/platform/db'
import { indexOf, seal } from '@/lib/platform/seal'
import type { Actor } from '@/lib/policy'
import { aNewId, appendFirstEvents, chunksOf } from '@/lib/rosters/history'
import type { SeatChange, Wanted, WeighedDeputies } from '@/lib/rosters/weigh-deputies'

type Writing = { actor: Actor; termId: string; now: Date; tell: (written: number) => Promise<unknown> }
type Names = { delegations: Map<string, string>; groups: Map<string, string> }

/** Seats whom a roster brings, and changes whom it tells of anew. */
export async function writeDeputies(tx: Tx, { creates, changes }: WeighedDeputies, writing: Writing): Promise<void> {
  const names = await named(tx, [...creates, ...changes.map(({ wanted }) => wanted)], writing)
  let written = 0
  for (const chunk of chunksOf(creates)) {
    await seat(tx, chunk, names, writing)
    await writing.tell((written += chunk.length))
  }
  for (const chunk of chunksOf(changes)) {
    for (const change of chunk) await alter(tx, change, names, writing)
    await writing.tell((written += chunk.length))
  }
}

/** The delegations and groups by name; those that are new are made first. */
async function named(tx: Tx, wanted: readonly Wanted[], { actor, termId, now }: Writing): Promise<Names> {
  const missingOf = (all: readonly { name: string }[], names: readonly string[]) => [...new Set(names.filter((name) => name && !all.some((one) => one.name === name)))]
  const delegations = missingOf(await tx.delegation.findMany({ where: { termId } }), wanted.map(({ delegation }) => delegation))
  const groups = missingOf(await tx.deputyGroup.findMany({ where: { termId } }), wanted.map(({ group }) => group))
  await tx.delegation.createMany({ data: delegations.map((name) => ({ termId, name })) })
  await tx.deputyGroup.createMany({ data: groups.map((name) => ({ termId, name })) })
  if (delegations.length + groups.length > 0) {
    await appendEvent(tx, { kind: 'congress', recordId: actor.congressId, action: 'addParts', capacity: 'systemAdmin', detail: { delegations, groups } }, actor, now)
  }
  const ids = (rows: readonly { id: string; name: string }[]) => new Map(rows.map(({ id, name }) => [name, id]))
  return { delegations: ids(await tx.delegation.findMany({ where: { termId } })), groups: ids(await tx.deputyGroup.findMany({ where: { termId } })) }
}

const phoneOf = (phone: string) => (phone ? { phoneSealed: seal(phone), phoneIndex: indexOf(phone) } : {})
const certificateOf = (certificate: string) => (certificate ? { certificateSealed: seal(certificate), certificateIndex: indexOf(certificate) } : {})

async function seat(tx: Tx, wanted: readonly Wanted[], names: Names, { actor, termId, now }: Writing): Promise<void> {
  const known = await knownPeople(tx, wanted)
  const rows = wanted.map((one) => ({ one, id: aNewId(), personId: known.get(keyOf(one)) ?? aNewId(), isNew: !known.has(keyOf(one)) }))
  const newcomers = rows.filter(({ isNew }) => isNew)
  await tx.person.createMany({ data: newcomers.map(({ one, personId }) => ({ id: personId, name: one.name, ...phoneOf(one.phone) })) })
  await tx.deputy.createMany({ data: rows.map(({ one, id, personId }) => ({ id, personId, termId, congressId: actor.congressId, ...seatOf(one, names) })) })
  await tx.roleGrant.createMany({ data: rows.map(({ id, personId }) => ({ personId, congressId: actor.congressId, role: 'deputy', deputyId: id, createdAt: now })) })
  await appendFirstEvents(tx, [
    ...newcomers.map(({ one, personId }) => ({ kind: 'person', recordId: personId, action: 'create', capacity: 'systemAdmin' as const, detail: { name: one.name, imported: true } })),
    ...rows.map(({ one, id, personId }) => ({ kind: 'deputy', recordId: id, action: 'add', to: 'active', capacity: 'systemAdmin' as const, detail: { name: one.name, personId, termId, imported: true } })),
  ], actor, now)
}

const keyOf = ({ name, phone }: Wanted) => `${name}:${phone ? indexOf(phone) : ''}`

/** People who sit elsewhere already, or did before: the same name and telephone. Of two alike nobody is chosen. */
async function knownPeople(tx: Tx, wanted: readonly Wanted[]): Promise<Map<string, string>> {
  const numbers = wanted.flatMap(({ phone }) => (phone ? [indexOf(phone)] : []))
  const people = await tx.person.findMany({ where: { phoneIndex: { in: numbers } }, select: { id: true, name: true, phoneIndex: true } })
  const found = new Map<string, string[]>()
  for (const { id, name, phoneIndex } of people) found.set(`${name}:${phoneIndex}`, [...(found.get(`${name}:${phoneIndex}`) ?? []), id])
  return new Map([...found].flatMap(([key, ids]) => (ids.length === 1 ? [[key, ids[0]!] as const] : [])))
}

const seatOf = ({ gender, ethnicity, bornOn, party, employer, district, certificate, delegation, group }: Wanted, { delegations, groups }: Names) => ({
  gender, ethnicity, bornOn, party, employer, district, ...certificateOf(certificate), delegationId: delegations.get(delegation) ?? null, groupId: groups.get(group) ?? null,
})

/** Writes what the roster says and leaves standing what it is silent about. */
async function alter(tx: Tx, { seat: { id, personId }, wanted, changed }: SeatChange, names: Names, { actor, now }: Writing): Promise<void> {
  const all = seatOf(wanted, names)
  const columns = { ...all, delegation: all.delegationId, group: all.groupId }
  const texts = ['gender', 'ethnicity', 'bornOn', 'party', 'employer', 'district'] as const
  const data = {
    ...Object.fromEntries(texts.filter((name) => changed.includes(name)).map((name) => [name, columns[name]])),
    ...(changed.includes('delegation') ? { delegationId: all.delegationId } : {}),
    ...(changed.includes('group') ? { groupId: all.groupId } : {}),
    ...(changed.includes('certificate') ? certificateOf(wanted.certificate) : {}),
  }
  await tx.deputy.update({ where: { id }, data: { ...data, version: { increment: 1 } } })
  if (changed.includes('phone') && (await homeOf(tx, personId)) === actor.congressId) await tx.person.update({ where: { id: personId }, data: { ...phoneOf(wanted.phone), version: { increment: 1 } } })
  await appendEvent(tx, { kind: 'deputy', recordId: id, action: 'change', capacity: 'systemAdmin', detail: { name: wanted.name, changed, imported: true } }, actor, now)
}
