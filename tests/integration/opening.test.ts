import { expect, test } from 'vitest'
import { addPerson } from '@/lib/people/commands'
import { findOpening, type OpeningStep } from '@/lib/people/opening'
import { db } from '@/lib/platform/db'
import type { Actor, Role } from '@/lib/policy'
import { aCongress, at, signedIn } from './people-ground'

const left = async (actor: Actor) => (await findOpening(actor))?.steps.filter(({ isDone }) => !isDone).map(({ step }) => step) ?? null

test('a new congress says what it still lacks, step by step, until a suggestion can go its whole way', async () => {
  const congress = await aCongress('初设县')
  const [system, security] = [await signedIn(congress.id, 'systemAdmin'), await signedIn(congress.id, 'securityAdmin')]
  const all: OpeningStep[] = ['units', 'deputies', 'accounts', 'staff', 'roles']
  expect(await left(system)).toEqual(all)
  expect(await left(security)).toEqual(all)
  expect(await findOpening(await signedIn(congress.id, 'auditor'))).toBeNull()

  const unit = await db.unit.create({ data: { congressId: congress.id, name: '县水利局', system: 'government' } })
  const person = await db.person.create({ data: { name: '石某' } })
  await db.deputy.create({ data: { personId: person.id, congressId: congress.id, termId: congress.termId, status: 'active' } })
  expect(await left(system)).toEqual(['accounts', 'staff', 'roles'])

  await db.person.update({ where: { id: person.id }, data: { loginName: 'shi-mou' } })
  const made = await addPerson(system, { name: '周某', loginName: 'zhou-mou', phone: '' }, at)
  if (!made.ok) throw new Error(JSON.stringify(made))
  expect(await left(system)).toEqual(['roles'])
  expect((await findOpening(security))?.steps.find(({ step }) => step === 'roles')?.count).toBe(1) // whom the security administrator has to give one

  for (const role of ['officer', 'officeHead', 'handler'] satisfies Role[]) await signedIn(congress.id, role)
  expect((await findOpening(security))?.lacking).toEqual(['unitHead'])
  const head = await signedIn(congress.id, 'unitHead')
  await db.roleGrant.update({ where: { id: head.grantId }, data: { unitId: unit.id } })
  expect(await findOpening(system)).toBeNull()

  // whoever holds two of the three offices is told that the next step is theirs, too; and the neighbours start for themselves
  const town = await aCongress('初设镇', congress)
  const clerk = await signedIn(town.id, 'systemAdmin')
  await db.roleGrant.create({ data: { personId: clerk.personId, congressId: town.id, role: 'securityAdmin' } })
  expect(await findOpening(clerk)).toMatchObject({ ownRoles: ['securityAdmin'] })
})
