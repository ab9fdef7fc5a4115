import type { Actor, Capacity, Parties, Role } from '@/lib/policy'
import { aCalendar } from '@/lib/rulebook/calendar'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { defaultRulebook } from '@/lib/rulebook/default'

export const anActor = (role: Actor['role'], more: Partial<Actor> = {}): Actor => ({
  personId: `p-${role}`, name: '某人', sessionId: 's', grantId: 'g', role, congressId: 'here', unitId: null, deputyId: null, mayAct: true, ...more,
})

const deputy = (deputyId: string) => anActor('deputy', { deputyId })
const ofUnit = (role: Role, unitId: string) => anActor(role, { unitId })

/** One person for every way of standing to a record whose parties are `parties`. */
export const everyone = {
  system: anActor('system', { name: '平台' }),
  author: deputy('d-author'),
  cosigner: deputy('d-cosigner'),
  invited: deputy('d-invited'),
  peer: deputy('d-peer'),
  officer: anActor('officer'),
  officeHead: anActor('officeHead'),
  handler: ofUnit('handler', 'u-lead'),
  unitHead: ofUnit('unitHead', 'u-lead'),
  coHandler: ofUnit('handler', 'u-co'),
  formerHandler: ofUnit('handler', 'u-former'),
  stranger: ofUnit('unitHead', 'u-other'),
  govOffice: ofUnit('handler', 'u-gov'),
  leader: anActor('leader'),
  committee: anActor('committee', { committeeId: 'c-here' }),
  host: deputy('d-host'),
  liaison: anActor('liaison', { stationId: 'st-here' }),
  townOfficer: anActor('officer', { congressId: 'town' }),
  addressee: deputy('d-addressee'),
  constituent: anActor('constituent', { personId: '', name: '反映人' }),
  systemAdmin: anActor('systemAdmin'),
  auditor: anActor('auditor'),
  elsewhere: anActor('officeHead', { congressId: 'sibling' }),
} as const satisfies Record<string, Actor>

export const parties: Parties = {
  congressId: 'here', authorId: 'd-author', cosignerIds: ['d-cosigner'], invitedIds: ['d-invited'],
  unitIds: ['u-lead', 'u-co'], leadUnitIds: ['u-lead'], formerUnitIds: ['u-former'], dispatcherId: 'u-gov', checker: 'office', screener: 'secretariat', stationId: 'st-here', townCongressId: 'town', hostIds: ['d-host'], addresseeIds: ['d-addressee'], committeeIds: ['c-here'], stage: 'accepted',
}

/** In which capacities they can be met: what a table may name and still be taken by somebody. */
export const PERSONS: readonly Capacity[] = ['author', 'cosigner', 'invited', 'office', 'officeHead', 'unit', 'unitHead', 'leadUnit', 'dispatcher', 'checker', 'screener', 'committee', 'station', 'townOffice', 'host', 'addressee', 'constituent']

/** A Tuesday on which nothing special is. */
export const circumstances: Circumstances = { now: new Date('2026-05-26T02:00:00Z'), today: '2026-05-26', rulebook: defaultRulebook, calendar: aCalendar() }
