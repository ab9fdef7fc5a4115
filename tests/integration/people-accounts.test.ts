import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { addPerson, changePerson, disablePerson, resetPassword, showPhone } from '@/lib/people/commands'
import { findPerson, listPeople, readPeopleFilter } from '@/lib/people/queries'
import { endRole, giveRole } from '@/lib/people/role-commands'
import { RoleInput } from '@/lib/people/roles'
import { db } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'
import { openSession } from '@/lib/sign-in/sessions'
import { verifyPassword } from '@/lib/sign-in/hash'
import { aCongress, at, eventsOf, signedIn } from './people-ground'

const role = (given: object) => RoleInput.parse(given)
const seen = (id: string, version = 0) => ({ id, version })
const aName = () => `login-${randomUUID().slice(0, 8)}`

async function added(admin: Actor, given: Partial<{ name: string; phone: string }> = {}) {
  const outcome = await addPerson(admin, { name: '周映川', phone: '', ...given, loginName: aName() }, at)
  if (!outcome.ok) throw new Error('refused')
  return outcome.value
}

async function ground() {
  const congress = await aCongress()
  const [system, security] = await Promise.all([signedIn(congress.id, 'systemAdmin'), signedIn(congress.id, 'securityAdmin', '安映雪')])
  return { congress, system, security }
}

test('one administrator enters a person, another says what they may do; both are in the log without any number', async () => {
  const { system, security } = await ground()
  const { personId, password, loginName } = await added(system, { phone: '138 0000 5678' })
  const row = await db.person.findUniqueOrThrow({ where: { id: personId } })
  expect(await verifyPassword(row.passwordHash, password!)).toBe(true)
  expect(row.mustChangePassword).toBe(true)
  expect(row.phoneSealed).not.toContain('00005678')

  expect(await giveRole(system, personId, role({ role: 'officer' }), at)).toMatchObject({ ok: false, refusal: { why: 'forbidden' } })
  expect((await listPeople(security, readPeopleFilter({ role: 'none' }))).rows.map(({ id }) => id)).toContain(personId)
  expect((await giveRole(security, personId, role({ role: 'officer' }), at)).ok).toBe(true)
  expect(await findPerson(security, personId)).toMatchObject({ loginName, phone: '138****5678', grants: [{ role: 'officer', endedAt: null }] })
  const events = await eventsOf('person', personId)
  expect(events.map(({ action, actorId }) => [action, actorId])).toEqual([['create', system.personId], ['giveRole', security.personId]])
  expect(JSON.stringify(events)).not.toMatch(/0000 ?5678|password/i)
})

test('three administrators are never one person, and nobody gives a role to themselves', async () => {
  const { system, security } = await ground()
  const apart = { ok: false, refusal: { condition: expect.stringContaining('不能是同一个人') } }
  expect(await giveRole(security, system.personId, role({ role: 'auditor' }), at)).toMatchObject(apart)
  expect(await giveRole(security, security.personId, role({ role: 'officer' }), at)).toMatchObject({ ok: false, refusal: { condition: expect.stringContaining('自己') } })
})

test('a role that is taken away ends its sessions at once, and the last security administrator stays', async () => {
  const { system, security } = await ground()
  const { personId } = await added(system)
  await giveRole(security, personId, role({ role: 'officer' }), at)
  const grant = await db.roleGrant.findFirstOrThrow({ where: { personId } })
  const sessionId = await openSession(db, { personId, grantId: grant.id })
  expect((await endRole(security, grant.id, at)).ok).toBe(true)
  expect((await db.session.findUniqueOrThrow({ where: { id: sessionId } })).endedAt).not.toBeNull()
  expect(await endRole(security, grant.id, at)).toMatchObject({ ok: false, refusal: { why: 'missing' } })

  await giveRole(security, personId, role({ role: 'securityAdmin' }), at)
  const second: Actor = { ...security, personId }
  expect((await endRole(second, security.grantId, at)).ok).toBe(true)
  const last = await db.roleGrant.findFirstOrThrow({ where: { personId, endedAt: null } })
  expect(await endRole(security, last.id, at)).toMatchObject({ ok: false, refusal: { condition: expect.stringContaining('最后一位') } })
})

test('whoever is disabled is out at once; one cannot disable oneself', async () => {
  const { system, security } = await ground()
  const { personId } = await added(system)
  await giveRole(security, personId, role({ role: 'leader' }), at)
  const { id: grantId } = await db.roleGrant.findFirstOrThrow({ where: { personId } })
  const sessionId = await openSession(db, { personId, grantId })
  expect((await disablePerson(system, seen(personId), '调离', at)).ok).toBe(true)
  expect((await db.session.findUniqueOrThrow({ where: { id: sessionId } })).endedAt).not.toBeNull()
  expect(await disablePerson(system, seen(system.personId), '试试', at)).toMatchObject({ ok: false })
})

test('the password of an administrator who watches is not reset by the one who is watched', async () => {
  const { congress, system, security } = await ground()
  const auditor = await signedIn(congress.id, 'auditor', '明微')
  expect(await resetPassword(system, seen(auditor.personId), at)).toMatchObject({ ok: false })
  expect(await resetPassword(security, seen(auditor.personId), at)).toMatchObject({ ok: true, value: expect.stringMatching(/^(\w{4}-){3}\w{4}$/) })
  const { personId } = await added(system)
  expect(await resetPassword(security, seen(personId), at)).toMatchObject({ ok: false })
  expect((await resetPassword(system, seen(personId), at)).ok).toBe(true)
})

test('a telephone number is found by itself, shown in full to the office only, and each showing is in the log', async () => {
  const { congress, system, security } = await ground()
  const { personId } = await added(system, { phone: '13900001234' })
  await giveRole(security, personId, role({ role: 'leader' }), at)
  const officer = await signedIn(congress.id, 'officer')
  const found = await listPeople(officer, readPeopleFilter({ q: '139-0000-1234' }))
  expect(found.rows.map(({ id, phone }) => [id, phone])).toEqual([[personId, '139****1234']])
  expect(await showPhone(system, personId, '想看', at)).toMatchObject({ ok: false, refusal: { why: 'forbidden' } })
  expect(await showPhone(officer, personId, '电话联系代表', at)).toEqual({ ok: true, value: '13900001234' })
  expect((await eventsOf('person', personId)).at(-1)).toMatchObject({ action: 'showPhone', actorId: officer.personId, detail: { reason: '电话联系代表' } })
})

test('another congress neither sees nor changes a person; one it shares, it cannot lock out', async () => {
  const { system, security } = await ground()
  const other = await ground()
  const { personId } = await added(system)
  expect(await findPerson(other.system, personId)).toBeNull()
  expect(await disablePerson(other.system, seen(personId), '试试', at)).toMatchObject({ ok: false, refusal: { why: 'missing' } })

  await giveRole(security, personId, role({ role: 'officer' }), at)
  await db.roleGrant.create({ data: { personId, congressId: other.congress.id, role: 'leader' } })
  expect(await disablePerson(other.system, seen(personId), '试试', at)).toMatchObject({ ok: false, refusal: { condition: expect.stringContaining('另一级人大') } })
  expect((await findPerson(other.system, personId))?.grants.map((grant) => grant.role)).toEqual(['leader'])
})

test('a login name belongs to one person, and pages follow one another without a gap', async () => {
  const { system, security } = await ground()
  const first = await added(system)
  const second = await added(system)
  expect(await changePerson(system, seen(second.personId), { name: '周映川', loginName: first.loginName!.toUpperCase(), phone: '' }, at)).toMatchObject({ ok: false })
  for (let count = 0; count < 55; count += 1) {
    const person = await db.person.create({ data: { name: `代表${count % 7}` } })
    await db.roleGrant.create({ data: { personId: person.id, congressId: system.congressId, role: 'leader' } })
  }
  const one = await listPeople(security, readPeopleFilter({ role: 'leader' }))
  const two = await listPeople(security, readPeopleFilter({ role: 'leader', after: one.next! }))
  expect([one.rows.length, two.rows.length, two.next]).toEqual([50, 5, null])
  expect(new Set([...one.rows, ...two.rows].map(({ id }) => id)).size).toBe(55)
})

test('of two administrators who changed the same person the second is told, and nothing of the first is lost', async () => {
  const { congress, system } = await ground()
  const second = await signedIn(congress.id, 'systemAdmin', '田青')
  const { personId, loginName } = await added(system)
  const written = { name: '周映川', loginName: loginName!, phone: '' }
  const outcomes = await Promise.all([
    changePerson(system, seen(personId), { ...written, name: '周映山' }, at),
    changePerson(second, seen(personId), { ...written, phone: '13900005678' }, at),
  ])
  expect(outcomes.map((outcome) => outcome.ok || outcome.refusal.why).sort()).toEqual(['movedOn', true])
  expect((await eventsOf('person', personId)).filter(({ action }) => action === 'change')).toHaveLength(1)
  for (const late of [() => disablePerson(second, seen(personId), '调离', at), () => resetPassword(second, seen(personId), at)]) {
    expect(await late()).toMatchObject({ ok: false, refusal: { why: 'movedOn' } })
  }
  expect((await disablePerson(second, seen(personId, (await findPerson(second, personId))!.version), '调离', at)).ok).toBe(true)
})
