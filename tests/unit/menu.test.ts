import { describe, expect, test } from 'vitest'
import { menuOf, roomsOf, tabsOf } from '@/components/desk/menu'
import { ROLES, type Role } from '@/lib/policy'
import { anActor } from '../factories/actors'

const as = (role: Role) => anActor(role, {
  unitId: role === 'handler' || role === 'unitHead' ? 'unit' : null, deputyId: role === 'deputy' ? 'deputy' : null, stationId: role === 'liaison' ? 'station' : null, dispatches: role === 'handler',
})
const labelsOf = (groups: readonly { entries: readonly { label: string }[] }[] = []) => groups.flatMap(({ entries }) => entries.map(({ label }) => label))

describe('the navigation of the desk', () => {
  test.each(ROLES)('bears seven entries at most, and five on a phone: %s', (role) => {
    const { entries, more } = menuOf(as(role))
    expect(entries.length + (more ? 1 : 0)).toBeLessThanOrEqual(7)
    expect(tabsOf(as(role)).length).toBeLessThanOrEqual(5)
  })

  test.each(ROLES)('leads to every room once, in the row or folded away, and a phone finds the same: %s', (role) => {
    const { entries, more } = menuOf(as(role))
    const found = [...entries.map(({ label }) => label), ...labelsOf(more?.groups)]
    expect(found.toSorted()).toEqual(labelsOf(roomsOf(as(role))).toSorted())
    expect(new Set(found).size).toBe(found.length)
  })

  test('keeps what the office does each day in sight, and folds the rest away by what it is about', () => {
    const { entries, more } = menuOf(as('officer'))
    expect(entries.map(({ label }) => label)).toEqual(['我的办公桌', '代表建议', '承诺', '督办', '群众意见', '代表站点'])
    expect(more?.groups.find(({ title }) => title === '代表建议')?.entries.map(({ label }) => label)).toEqual(expect.arrayContaining(['交办批次', '协调表', '向社会公开']))
    expect(labelsOf(more?.groups)).toEqual(expect.arrayContaining(['下级人大', '人员', '设置']))
  })

  test('folds nothing where everything has a place', () => {
    expect(menuOf(as('systemAdmin'))).toEqual({ entries: [expect.objectContaining({ label: '我的办公桌' }), expect.objectContaining({ label: '人员' }), expect.objectContaining({ label: '设置' })] })
  })
})
