import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { BATCH, Opening, readAccountFilter, type Shown } from '@/lib/accounts/accounts'
import { openAccounts } from '@/lib/accounts/commands'
import { listAccounts } from '@/lib/accounts/queries'
import { hashOf } from '@/lib/events/commands'
import { disablePerson } from '@/lib/people/commands'
import { db } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'
import { signIn } from '@/lib/sign-in/commands'
import { aCongress, at, signedIn } from './people-ground'

const later = new Date(at.getTime() + 10 * 365 * 86_400_000)
const shown = (more: Partial<Shown> = {}): Shown => ({ of: 'deputies', need: 'none', delegation: '', group: '', q: '', asOf: later, ...more })
const all = Opening.parse({ whom: 'all' })
const visit = { address: '192.0.2.7', userAgent: '' }

async function open(actor: Actor, more?: Partial<Shown>, opening = all) {
  const outcome = await openAccounts(actor, shown(more), opening, at)
  if (!outcome.ok) throw new Error(outcome.refusal.why)
  return outcome.value
}

/** Deputies who came by a roster: a seat, a role, no account. */
async function seated(congress: { id: string; termId: string }, names: readonly string[], delegationId?: string) {
  const ids = names.map(() => randomUUID())
  await db.person.createMany({ data: names.map((name, n) => ({ id: ids[n]!, name })) })
  const seats = ids.map((personId) => ({ id: randomUUID(), personId, congressId: congress.id, termId: congress.termId, delegationId }))
  await db.deputy.createMany({ data: seats })
  await db.roleGrant.createMany({ data: seats.map(({ id, personId }) => ({ personId, congressId: congress.id, role: 'deputy', deputyId: id })) })
  return ids
}

async function ground() {
  const congress = await aCongress()
  const stamp = randomUUID().slice(0, 6)
  return { congress, stamp, system: await signedIn(congress.id, 'systemAdmin') }
}

test('many get an account at once, enter with what is on their slip, and must change it; nothing of it is kept in clear', async () => {
  const { congress, system, stamp } = await ground()
  const ids = await seated(congress, [`石望山${stamp}`, `石望山${stamp}`, `田秀禾${stamp}`])
  const { slips, rest } = await open(system)
  expect(slips.map(({ loginName }) => loginName).sort()).toEqual([`田秀禾${stamp}`, `石望山${stamp}`, `石望山${stamp}2`].sort())
  expect(rest).toBe(0)

  const entered = await signIn({ loginName: slips[0]!.loginName, password: slips[0]!.password }, visit)
  expect(entered.ok).toBe(true)
  const people = await db.person.findMany({ where: { id: { in: ids } } })
  expect(people.every(({ mustChangePassword, passwordHash }) => mustChangePassword && passwordHash?.startsWith('$argon2id$'))).toBe(true)
  const events = await db.event.findMany({ where: { kind: 'person', recordId: { in: ids } }, orderBy: { seq: 'asc' } })
  expect(events.map(({ action, actorId }) => [action, actorId])).toEqual(ids.map(() => ['openAccount', system.personId]))
  expect(events.every(({ seq: _, hash, ...row }) => hashOf(row as Parameters<typeof hashOf>[0]) === hash)).toBe(true)
  for (const { password } of slips) expect(JSON.stringify([people, events], (_, held: unknown) => (typeof held === 'bigint' ? String(held) : held))).not.toContain(password)
})

test('a second run, or two administrators at the same moment, open nobody’s account twice', async () => {
  const { congress, system, stamp } = await ground()
  const ids = await seated(congress, Array.from({ length: 7 }, (_, n) => `代表${stamp}${n}`))
  const [one, other] = await Promise.all([open(system), open(system)])
  expect([...one.slips, ...other.slips].map(({ id }) => id).toSorted()).toEqual(ids.toSorted())
  expect((await open(system)).slips).toEqual([])
  expect((await db.event.count({ where: { recordId: { in: ids }, action: 'openAccount' } }))).toBe(7)
})

test('more than one go bears are opened in several, by delegation and name, and the last says that nobody remains', async () => {
  const { congress, system, stamp } = await ground()
  await seated(congress, Array.from({ length: BATCH + 3 }, (_, n) => `众${stamp}${n}`))
  const first = await open(system)
  expect([first.slips.length, first.rest]).toEqual([BATCH, 3])
  const second = await open(system)
  expect([second.slips.length, second.rest]).toEqual([3, 0])
})

test('only whom the administrator chose or filtered, and none whose account another congress, or nobody, may open', async () => {
  const { congress, system, stamp } = await ground()
  const elsewhere = await aCongress('邻县')
  const delegation = await db.delegation.create({ data: { termId: congress.termId, name: '云溪镇' } })
  const [inTown] = await seated(congress, [`云溪${stamp}`], delegation.id)
  const [chosen, left] = await seated(congress, [`甲${stamp}`, `乙${stamp}`])
  const [closed, foreign] = await seated(congress, [`停${stamp}`, `外${stamp}`])
  await disablePerson(system, { id: closed!, version: 0 }, '调离', at)
  await db.roleGrant.create({ data: { personId: foreign!, congressId: elsewhere.id, role: 'leader', createdAt: new Date(0) } })

  expect((await open(system, { delegation: delegation.id })).slips.map(({ id, place }) => [id, place])).toEqual([[inTown, '云溪镇']])
  expect((await open(system, {}, Opening.parse({ whom: 'chosen', chosen: [chosen, closed, foreign] }))).slips.map(({ id }) => id)).toEqual([chosen])
  expect((await listAccounts(system, readAccountFilter({}))).rows.map(({ id }) => id)).toEqual([left])
  expect(await openAccounts(await signedIn(congress.id, 'officer'), shown(), all, at)).toMatchObject({ ok: false, refusal: { why: 'forbidden' } })
})

test('a slip that was lost is written anew for those who never used it, once for each page; the old one opens nothing', async () => {
  const { congress, system, stamp } = await ground()
  await seated(congress, [`丙${stamp}`])
  const { slips: [old] } = await open(system)
  const { slips: [fresh] } = await open(system, { need: 'unused' })
  expect(fresh).toMatchObject({ loginName: old!.loginName })
  expect(fresh!.password).not.toBe(old!.password)
  expect((await signIn({ loginName: old!.loginName, password: old!.password }, visit)).ok).toBe(false)
  expect((await signIn({ loginName: old!.loginName, password: fresh!.password }, visit)).ok).toBe(true)
  expect((await open(system, { need: 'unused', asOf: at })).slips).toEqual([])
})
