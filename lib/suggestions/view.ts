import { capacitiesOf, grants, unitLine, type Actor, type Capacity, type Parties } from '@/lib/policy'

const READERS = ['author', 'cosigner', 'peer', 'office', 'unit', 'formerUnit', 'dispatcher', 'leader', 'committee', 'screener'] as const satisfies readonly Capacity[]
const CONCERNED = ['author', 'cosigner', 'office', 'unit', 'formerUnit', 'dispatcher', 'leader', 'committee', 'screener'] as const satisfies readonly Capacity[]

/**
 * Which part of a suggestion's record is seen in which capacity. What is not listed is not even loaded into the view.
 * Who may read the suggestion at all is said by the policy; this says what of it.
 */
// prettier-ignore
export const seenBy = {
  text:            [...READERS, 'invited'],
  attachments:     [...CONCERNED, 'invited'],
  course:          READERS,
  /** Names of the proposers where they asked for secrecy. */
  secretProposer:  grants['suggestion.readProposer'],
  /** Only while the suggestion is being handled; units only with an open part. */
  phone:           grants['suggestion.readPhone'],
  people:          CONCERNED,
  everyTalk:       grants['suggestion.readCommunications'],
  ownTalks:        ['unit', 'formerUnit'],
  everyRequest:    ['author', 'cosigner', 'office', 'leader', 'committee'],
  ownRequests:     ['unit', 'formerUnit'],
  /** Of the units of its own system. */
  systemsOwn:      ['dispatcher'],
  everyDispute:    ['author', 'cosigner', 'office', 'leader', 'committee'],
  ownDisputes:     ['unit', 'formerUnit'],
  /** What a deputy says against a unit is between the deputies and the office. */
  everyObjection:  ['author', 'cosigner', 'office', 'leader', 'committee'],
  opinions:        ['author', 'cosigner', 'office', 'leader', 'committee', 'leadUnit', 'dispatcher'],
  replies:         READERS,
  gradesAtOnce:    grants['suggestion.readGradeAtOnce'],
  gradesWhenFinal: ['unit', 'dispatcher', 'leader', 'committee'],
  everyEvent:      grants['suggestion.readTimeline'],
  ownEvents:       ['unit', 'formerUnit', 'dispatcher'],
  progress:        grants['commitment.readProgress'],
  notes:           grants['suggestion.readNotes'],
} as const satisfies Record<string, readonly Capacity[]>
export type ViewPart = keyof typeof seenBy
export const VIEW_PARTS = Object.keys(seenBy) as ViewPart[]

/** As what someone looks at a record, and what they see of it. */
export type Look = {
  sees: ReadonlySet<ViewPart>
  capacities: readonly Capacity[]
  /** The reader's own unit, where they look as a unit or as a former one. */
  unitId: string | null
  /** Sees the record only up to the end of their unit's part. */
  isFormer: boolean
}

export function lookOf(actor: Actor, parties: Parties): Look {
  const capacities = capacitiesOf(actor, parties)
  const sees = new Set(VIEW_PARTS.filter((part) => seenBy[part].some((capacity) => (capacities as readonly string[]).includes(capacity))))
  const isFormer = capacities.includes('formerUnit') && !capacities.includes('unit') && !capacities.includes('dispatcher')
  return { sees, capacities, unitId: sees.has('ownEvents') ? ownUnit(actor, parties) : null, isFormer }
}

/** Which unit someone is here: of a line of units that followed each other, the one that has a part. */
function ownUnit(actor: Actor, { unitIds = [], formerUnitIds = [] }: Parties): string | null {
  const line = unitLine(actor)
  return line.find((id) => unitIds.includes(id)) ?? line.find((id) => formerUnitIds.includes(id)) ?? actor.unitId
}

/** An invited deputy sees the text and who else is asked, on a page of its own. */
export const isOnlyInvited = ({ sees }: Look) => !sees.has('course')

/** A grade is final once the suggestion is evaluated, or its round is over (domain A9). */
export const isFinalGrade = (evaluation: { round: number }, suggestion: { round: number; state: string }) =>
  evaluation.round < suggestion.round || suggestion.state === 'escalated' || suggestion.state === 'evaluated' || suggestion.state === 'tracking' || suggestion.state === 'closed'

/** From the reply on, as long as a deputy may object: what is due then lies between the deputy and the office, and would tell whoever may not read grades at once how they went. */
export const WHILE_JUDGED: readonly string[] = ['replied', 'dissatisfied', 'evaluated']

/** While the deputy's grades are not final, readers who may not see them see the suggestion where it stood before. */
export const hidesObjection = ({ sees }: Look, state: string) => state === 'dissatisfied' && !sees.has('gradesAtOnce')
