import { expect, test } from 'vitest'
import { addUnit, changeUnit, retireUnit } from '@/lib/units/commands'
import { findUnit, listUnits } from '@/lib/units/queries'
import { UnitInput } from '@/lib/units/unit'
import { aCongress, at, eventsOf, signedIn } from './people-ground'

const aUnit = (given: object) => UnitInput.parse({ name: '县交通运输局', system: 'government', ...given })

test('units stand under their system and their parent, and every change is an event', async () => {
  const congress = await aCongress()
  const admin = await signedIn(congress.id, 'systemAdmin')
  const parent = await addUnit(admin, aUnit({ aliases: '交通局、交运局' }), at)
  if (!parent.ok) throw new Error('refused')
  const child = await addUnit(admin, aUnit({ name: '县公路管理局', system: 'party', parentId: parent.value }), at)
  if (!child.ok) throw new Error('refused')

  const rows = await listUnits(admin)
  expect(rows.map(({ name, depth, system }) => [name, depth, system])).toEqual([['县交通运输局', 0, 'government'], ['县公路管理局', 1, 'government']])
  expect((await eventsOf('unit', parent.value)).map(({ action, actorId }) => [action, actorId])).toEqual([['add', admin.personId]])
  expect(await changeUnit(admin, { id: parent.value, version: 0 }, aUnit({ parentId: child.value }), at)).toMatchObject({ ok: false, refusal: { condition: expect.stringContaining('它自己') } })
})

test('a name is taken once, aliases included, even when two add it at the same moment', async () => {
  const congress = await aCongress()
  const admin = await signedIn(congress.id, 'systemAdmin')
  const outcomes = await Promise.all([1, 2, 3, 4].map(() => addUnit(admin, aUnit({ aliases: '交通局' }), at)))
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await addUnit(admin, aUnit({ name: '交通局' }), at)).toMatchObject({ ok: false })
})

test('a stale page changes nothing; a unit with a child is not retired', async () => {
  const congress = await aCongress()
  const admin = await signedIn(congress.id, 'systemAdmin')
  const added = await addUnit(admin, aUnit({}), at)
  if (!added.ok) throw new Error('refused')
  const target = { id: added.value, version: 0 }
  expect((await changeUnit(admin, target, aUnit({ phone: '0855-1' }), at)).ok).toBe(true)
  expect(await changeUnit(admin, target, aUnit({ phone: '0855-2' }), at)).toEqual({ ok: false, refusal: { why: 'movedOn' } })
  expect((await findUnit(admin, target.id))?.phone).toBe('0855-1')

  await addUnit(admin, aUnit({ name: '县公路局', parentId: target.id }), at)
  expect(await retireUnit(admin, { ...target, version: 1 }, at)).toMatchObject({ ok: false })
})

test('only the administrator of this congress manages units; in another congress they do not exist', async () => {
  const [here, there] = await Promise.all([aCongress(), aCongress('邻县')])
  const admin = await signedIn(here.id, 'systemAdmin')
  const added = await addUnit(admin, aUnit({}), at)
  if (!added.ok) throw new Error('refused')
  for (const role of ['officer', 'officeHead', 'securityAdmin', 'auditor', 'leader', 'handler', 'deputy'] as const) {
    expect(await addUnit(await signedIn(here.id, role), aUnit({ name: '县水利局' }), at), role).toMatchObject({ ok: false, refusal: { why: 'forbidden' } })
  }
  const stranger = await signedIn(there.id, 'systemAdmin')
  expect(await findUnit(stranger, added.value)).toBeNull()
  expect(await retireUnit(stranger, { id: added.value, version: 0 }, at)).toMatchObject({ ok: false, refusal: { why: 'missing' } })
})
