import { describe, expect, test } from 'vitest'
import { LIVES } from '@/lib/flow/lives'
import { can, capacitiesOf, grants, STAGES, type Actor, type Capacity, type Parties, type Permission, type Role, type Stage } from '@/lib/policy'

// The written rules of who may read and do what, told once more by hand: the policy is held against them for
// every person, every stage and every act. Not listed = no.

const record: Parties = {
  congressId: 'here', authorId: 'd-author', cosignerIds: ['d-cosigner'], invitedIds: ['d-invited'],
  unitIds: ['u-lead', 'u-co'], leadUnitIds: ['u-lead'], formerUnitIds: ['u-former'], dispatcherId: 'u-gov', checker: 'office', screener: 'secretariat', stationId: 'st-here', townCongressId: 'town', hostIds: ['d-host'], addresseeIds: ['d-addressee'], committeeIds: ['c-here'], stage: 'accepted',
}
const person = (role: Role, more: Partial<Actor> = {}): Actor => ({
  personId: 'p', name: '某人', sessionId: 's', grantId: 'g', role, congressId: 'here', unitId: null, deputyId: null, mayAct: true, ...more,
})
const people: Record<string, Actor | null> = {
  nobody: null,
  author: person('deputy', { deputyId: 'd-author' }),
  cosigner: person('deputy', { deputyId: 'd-cosigner' }),
  invited: person('deputy', { deputyId: 'd-invited' }),
  peer: person('deputy', { deputyId: 'd-peer' }),
  strangerDeputy: person('deputy', { deputyId: 'd-elsewhere', congressId: 'sibling' }),
  officer: person('officer'),
  officeHead: person('officeHead'),
  officerOfSibling: person('officer', { congressId: 'sibling' }),
  officerOfParent: person('officeHead', { congressId: 'parent' }),
  leadHandler: person('handler', { unitId: 'u-lead' }),
  leadHead: person('unitHead', { unitId: 'u-lead' }),
  coHandler: person('handler', { unitId: 'u-co' }),
  formerHandler: person('handler', { unitId: 'u-former' }),
  otherHandler: person('handler', { unitId: 'u-other' }),
  govOffice: person('handler', { unitId: 'u-gov' }),
  leader: person('leader'),
  committee: person('committee', { committeeId: 'c-here' }),
  committeeOfOthers: person('committee', { committeeId: 'c-there' }),
  host: person('deputy', { deputyId: 'd-host' }),
  liaison: person('liaison', { stationId: 'st-here' }),
  liaisonElsewhere: person('liaison', { stationId: 'st-there' }),
  townOfficer: person('officer', { congressId: 'town' }),
  addressee: person('deputy', { deputyId: 'd-addressee' }),
  constituent: { ...person('deputy'), role: 'constituent', personId: '', grantId: '' },
  constituentElsewhere: { ...person('deputy', { congressId: 'sibling' }), role: 'constituent' },
  systemAdmin: person('systemAdmin'),
  securityAdmin: person('securityAdmin'),
  auditor: person('auditor'),
}
const stands: Record<string, Capacity[]> = {
  nobody: [], author: ['author'], cosigner: ['cosigner'], invited: ['invited'], peer: ['peer'], strangerDeputy: [],
  officer: ['office', 'checker', 'screener'], officeHead: ['office', 'officeHead', 'checker', 'screener'], officerOfSibling: [], officerOfParent: [],
  leadHandler: ['unit', 'leadUnit'], leadHead: ['unit', 'unitHead', 'leadUnit'], coHandler: ['unit'], formerHandler: ['formerUnit'], otherHandler: [],
  govOffice: ['dispatcher'], leader: ['leader'], committee: ['committee'], committeeOfOthers: [], host: ['peer', 'host'], liaison: ['station'], liaisonElsewhere: [], townOfficer: ['townOffice'], addressee: ['addressee', 'peer'], constituent: ['constituent'], constituentElsewhere: [], systemAdmin: ['systemAdmin'], securityAdmin: ['securityAdmin'], auditor: ['auditor'],
}
const readsFrom: Record<string, Stage | 'never'> = {
  nobody: 'never', author: 'draft', cosigner: 'draft', invited: 'draft', peer: 'accepted', strangerDeputy: 'never',
  officer: 'submitted', officeHead: 'submitted', officerOfSibling: 'never', officerOfParent: 'never',
  leadHandler: 'accepted', leadHead: 'accepted', coHandler: 'accepted', formerHandler: 'accepted', otherHandler: 'never',
  govOffice: 'accepted', leader: 'accepted', committee: 'accepted', committeeOfOthers: 'never', host: 'accepted', liaison: 'never', liaisonElsewhere: 'never', townOfficer: 'never', addressee: 'accepted', constituent: 'never', constituentElsewhere: 'never', systemAdmin: 'never', securityAdmin: 'never', auditor: 'never',
}

describe.each(Object.entries(people))('%s', (name, actor) => {
  test('stands to the record as written', () => {
    expect(capacitiesOf(actor, record).filter((capacity) => capacity !== 'anyone').sort()).toEqual([...stands[name]!].sort())
  })
  test.each(STAGES)('reads a suggestion that is %s as written', (stage) => {
    const from = readsFrom[name]!
    const expected = from !== 'never' && STAGES.indexOf(stage) >= STAGES.indexOf(from)
    expect(can(actor, 'suggestion.read', { ...record, stage })).toBe(expected)
  })
  test('may act exactly where one of its capacities is listed', () => {
    for (const [permission, allowed] of Object.entries(grants) as [Permission, readonly Capacity[]][]) {
      const expected = allowed.some((capacity) => stands[name]!.includes(capacity))
      expect(can(actor, permission, record), permission).toBe(expected)
    }
  })
})

test('every act of every table is granted to those whom its row names, and to nobody else', () => {
  const tables = Object.fromEntries(LIVES.map(({ noun, table }) => [noun, table]))
  for (const [noun, table] of Object.entries(tables))
    for (const [action, { by }] of Object.entries(table)) expect(grants[`${noun}.${action}` as keyof typeof grants]).toEqual(by)
})

test('a deputy without active status reads what was theirs and can do nothing', () => {
  const suspended = { ...people.author!, mayAct: false }
  expect(can(suspended, 'suggestion.read', record)).toBe(true)
  for (const permission of Object.keys(grants) as Permission[]) {
    if (!/\.(read\w*|list|export)$/.test(permission)) expect(can(suspended, permission, record), permission).toBe(false)
  }
})

test('where the rulebook hides suggestions from other deputies, they are hidden from them and from no one else', () => {
  const hidden = { ...record, hiddenFromPeers: true }
  expect(can(people.peer!, 'suggestion.read', hidden)).toBe(false)
  expect(can(people.cosigner!, 'suggestion.read', hidden)).toBe(true)
  expect(can(people.officer!, 'suggestion.read', hidden)).toBe(true)
})

test('who spoke is seen in full by who took it down, and of the office and the station only by who holds the right to; holding it helps nobody else', () => {
  const seeing = (parties: Parties) => Object.entries(people).filter(([, actor]) => can(actor, 'opinion.readContact', parties)).map(([name]) => name)
  expect(seeing(record)).toEqual([])
  expect(seeing({ ...record, trustedId: 'p' })).toEqual(['officer', 'officeHead', 'liaison', 'townOfficer'])
  expect(seeing({ ...record, trustedId: 'another' })).toEqual([])
  expect(Object.entries(people).filter(([, actor]) => can(actor, 'opinion.trust', record)).map(([name]) => name)).toEqual(['securityAdmin'])
})

test('households are read by their deputy, their station, its township and the office; their numbers by the deputy, by who wrote them down, and by whoever holds the right to', () => {
  const allowed = (permission: Permission, more: Partial<Parties> = {}) => Object.entries(people).filter(([, actor]) => can(actor, permission, { ...record, ...more })).map(([name]) => name)
  expect(allowed('household.read')).toEqual(['officer', 'officeHead', 'liaison', 'townOfficer', 'addressee'])
  expect(allowed('household.readName')).toEqual(['addressee'])
  expect(allowed('household.readContact')).toEqual(['addressee'])
  expect(allowed('household.readContact', { trustedId: 'p' })).toEqual(['officer', 'officeHead', 'liaison', 'townOfficer', 'addressee'])
  expect(allowed('household.readContact', { trustedId: 'another' })).toEqual(['addressee'])
  expect(allowed('household.keep')).toEqual(['officer', 'officeHead', 'liaison', 'townOfficer'])
  expect(allowed('chain.write')).toEqual(['officer', 'officeHead'])
})
