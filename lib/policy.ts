import { grants, type Permission } from '@/lib/grants'

export { grants, type Permission }

/** What a session can be signed in as. Only this file compares roles. */
export const ROLES = ['deputy', 'officer', 'officeHead', 'handler', 'unitHead', 'leader', 'committee', 'liaison', 'systemAdmin', 'securityAdmin', 'auditor'] as const
export type Role = (typeof ROLES)[number]

/** As what someone stands to a record. Rules speak of capacities, never of roles. */
export const CAPACITIES = [
  'system', 'author', 'cosigner', 'invited', 'peer', 'office', 'officeHead', 'unit', 'unitHead', 'leadUnit', 'formerUnit', 'dispatcher', 'checker', 'screener',
  'leader', 'committee', 'station', 'townOffice', 'host', 'addressee', 'trusted', 'constituent', 'systemAdmin', 'securityAdmin', 'auditor', 'self', 'anyone',
] as const
export type Capacity = (typeof CAPACITIES)[number]

export type Actor = {
  personId: string
  name: string
  sessionId: string
  grantId: string
  role: Role | 'system' | 'constituent'
  congressId: string
  /** What their congress calls its office in a sentence; where nobody was asked, 代工委. */
  office?: string
  unitId: string | null
  /** Units that were renamed or merged into theirs: what these had, they have. */
  predecessorIds?: readonly string[]
  /** Their unit hands out to its own system what the congress hands to it. */
  dispatches?: boolean
  deputyId: string | null
  /** The station a liaison officer acts for. */
  stationId?: string | null
  /** The special committee somebody works for. */
  committeeId?: string | null
  /** A deputy who is suspended or whose term has ended reads what was theirs and can do nothing. */
  mayAct: boolean
}

/** Timers and consequences of other steps act as this. */
export const systemOf = (congressId: string): Actor => ({
  personId: '', name: '平台', sessionId: '', grantId: '', role: 'system', congressId, unitId: null, deputyId: null, mayAct: true,
})

/** Whoever spoke, known by the code of what they said and by nothing else. */
export const constituentOf = (congressId: string): Actor => ({ ...systemOf(congressId), name: '反映人', role: 'constituent' })

/** Who stands where to a record. Ids of deputies are memberships of a term, not persons. */
export type Parties = {
  congressId: string
  authorId?: string | null
  invitedIds?: readonly string[]
  cosignerIds?: readonly string[]
  /** Units that act on this record: those with an open assignment, or the one whose assignment it is. */
  unitIds?: readonly string[]
  leadUnitIds?: readonly string[]
  formerUnitIds?: readonly string[]
  /** The second dispatcher to whom it was handed; of a unit's part, only where that unit is of its system. */
  dispatcherId?: string | null
  /** Who checks a unit's reply before it goes out: the office, or a unit by its id. */
  checker?: 'office' | (string & {}) | null
  /** Who rechecks it before the office reviews it: a deputy by id (the head of the delegation), or the session's secretariat, whose work the office does. */
  screener?: 'secretariat' | (string & {}) | null
  /** The station it is, or where it was spoken, and the congress of the township around it. */
  stationId?: string | null
  townCongressId?: string | null
  /** The deputies who receive at a reception. */
  hostIds?: readonly string[]
  /** The deputies to whom something was said or given. */
  addresseeIds?: readonly string[]
  /** The special committees that see to a key topic to which it belongs, from the decision on. */
  committeeIds?: readonly string[]
  trustedId?: string | null // holds the right to see in full who spoke, for a time
  /** How far the record has come, for those who may read it only from some point on. */
  stage?: Stage
  /** The local rulebook keeps it from deputies who take no part in it. */
  hiddenFromPeers?: boolean
  personId?: string
}
export const STAGES = ['draft', 'submitted', 'accepted'] as const
export type Stage = (typeof STAGES)[number]

/** In what capacities someone stands to a record; the first is the strongest. */
export function capacitiesOf(actor: Actor | null, parties: Parties): Capacity[] {
  if (!actor) return ['anyone']
  const held: Capacity[] = []
  const { role, unitId, deputyId, stationId } = actor
  const sameCongress = actor.congressId === parties.congressId
  if (role === 'system' && sameCongress) held.push('system')
  if (role === 'constituent' && sameCongress) held.push('constituent')
  if (role === 'deputy' && deputyId && parties.addresseeIds?.includes(deputyId)) held.push('addressee')
  if (role === 'deputy' && deputyId) held.push(...deputyCapacities(deputyId, parties, sameCongress))
  if (role === 'officeHead' && sameCongress) held.push('office', 'officeHead')
  if (role === 'officer' && sameCongress) held.push('office')
  if (held.includes('office') && parties.checker === 'office') held.push('checker')
  if ((held.includes('office') && parties.screener === 'secretariat') || (role === 'deputy' && deputyId && parties.screener === deputyId)) held.push('screener')
  if ((role === 'handler' || role === 'unitHead') && unitId) held.push(...unitCapacities(unitLine(actor), role === 'unitHead', parties))
  if (role === 'leader' && sameCongress) held.push('leader')
  if (role === 'committee' && actor.committeeId && parties.committeeIds?.includes(actor.committeeId)) held.push('committee')
  if (role === 'deputy' && deputyId && parties.hostIds?.includes(deputyId)) held.push('host')
  if (role === 'liaison' && stationId && stationId === parties.stationId) held.push('station')
  if ((role === 'officer' || role === 'officeHead') && parties.townCongressId && actor.congressId === parties.townCongressId) held.push('townOffice')
  if (parties.trustedId && parties.trustedId === actor.personId && (['office', 'townOffice', 'station'] as const).some((keeper) => held.includes(keeper))) held.push('trusted')
  if (role === 'systemAdmin' && sameCongress) held.push('systemAdmin')
  if (role === 'securityAdmin' && sameCongress) held.push('securityAdmin')
  if (role === 'auditor' && sameCongress) held.push('auditor')
  if (parties.personId && parties.personId === actor.personId) held.push('self')
  return [...held, 'anyone']
}

function deputyCapacities(deputyId: string, parties: Parties, sameCongress: boolean): Capacity[] {
  if (parties.authorId === deputyId) return ['author']
  if (parties.cosignerIds?.includes(deputyId)) return ['cosigner']
  if (parties.invitedIds?.includes(deputyId)) return ['invited']
  return sameCongress && !parties.hiddenFromPeers ? ['peer'] : []
}

/** The unit for which someone acts, with those that were renamed or merged into it. */
export const unitLine = ({ unitId, predecessorIds = [] }: Pick<Actor, 'unitId' | 'predecessorIds'>): readonly string[] => (unitId ? [unitId, ...predecessorIds] : [])

function unitCapacities(line: readonly string[], isHead: boolean, parties: Parties): Capacity[] {
  const held: Capacity[] = []
  const among = (ids: readonly string[] = []) => ids.some((id) => line.includes(id))
  if (among(parties.unitIds)) held.push('unit', ...(isHead ? (['unitHead'] as const) : []))
  if (among(parties.leadUnitIds)) held.push('leadUnit')
  if (among(parties.formerUnitIds)) held.push('formerUnit')
  if (parties.dispatcherId && line.includes(parties.dispatcherId)) held.push('dispatcher')
  if (parties.checker && line.includes(parties.checker)) held.push('checker')
  return held
}

/** Which roles can stand in a capacity: whom to tell. */
export const ROLES_OF: Partial<Record<Capacity, readonly Role[]>> = {
  author: ['deputy'], cosigner: ['deputy'], invited: ['deputy'], office: ['officer', 'officeHead'], officeHead: ['officeHead'],
  unit: ['handler', 'unitHead'], unitHead: ['unitHead'], leadUnit: ['handler', 'unitHead'], dispatcher: ['handler', 'unitHead'], leader: ['leader'], committee: ['committee'],
  screener: ['deputy'], addressee: ['deputy'], station: ['liaison'], host: ['deputy'], townOffice: ['officer', 'officeHead'],
}

/** Acts that change nothing: a deputy without active status may still take them. */
const LOOKING = /\.(read\w*|list|export)$/

export function can(actor: Actor | null, permission: Permission, parties: Parties): boolean {
  if (actor && !actor.mayAct && !LOOKING.test(permission)) return false
  const held = capacitiesOf(actor, parties)
  if (permission === 'suggestion.read') return held.some((capacity) => mayReadFrom(capacity, parties.stage ?? 'draft'))
  const allowed: readonly Capacity[] = grants[permission]
  return held.some((capacity) => allowed.includes(capacity))
}

/** Whether someone holds a permission in their own congress or unit, before any record is in sight: for menus and lists. */
export const canAnywhere = (actor: Actor, permission: Permission) => can(actor, permission, ownParties(actor))

/** A record that is wholly of somebody's own congress, unit, station and committee. */
export const ownParties = ({ congressId, unitId, dispatches, stationId, committeeId, personId }: Actor): Parties =>
  ({ congressId, unitIds: unitId ? [unitId] : [], dispatcherId: dispatches ? unitId : null, stationId, committeeIds: committeeId ? [committeeId] : [], stage: 'accepted', personId })

/** From which stage on a capacity may read a suggestion. `readableBy` in suggestions/readable.ts says the same to the database. */
export const readableFrom: Partial<Record<Capacity, Stage>> = {
  author: 'draft', cosigner: 'draft', invited: 'draft', office: 'submitted', unit: 'accepted', formerUnit: 'accepted', dispatcher: 'accepted', peer: 'accepted', leader: 'accepted', committee: 'accepted', screener: 'submitted', system: 'draft',
}
const mayReadFrom = (capacity: Capacity, stage: Stage) => {
  const from = readableFrom[capacity]
  return from !== undefined && STAGES.indexOf(stage) >= STAGES.indexOf(from)
}
