import { db } from '@/lib/platform/db'
import type { Outcome } from '@/lib/platform/transact'
import type { Actor } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { takeStep as takePartStep } from '@/lib/assignments/commands'
import type { AssignmentAction, InputOf as PartInput } from '@/lib/assignments/lifecycle'
import { takeStep } from '@/lib/suggestions/commands'
import type { InputOf, SuggestionAction } from '@/lib/suggestions/lifecycle'
import type { Day } from '@/lib/rulebook/days'
import type { Cast } from './cast'
import type { Matter } from './matters'
import type { Random } from './random'

export type ResultClass = 'A' | 'B' | 'C'
export type Role = 'sole' | 'lead' | 'co' | 'separate' | 'reference'

/** One suggestion on its way: what it is about, who has it, and where the deeds keep what they need of each other. */
export type Life = {
  id: string
  matter: Matter
  author: Actor
  cosigners: readonly Actor[]
  kind: 'single' | 'joint' | 'delegation'
  isSecret: boolean
  channel: 'inSession' | 'outOfSession'
  units: readonly { unitId: string; role: Role }[]
  resultClass: ResultClass
  cast: Cast
  random: Random
}

/** Something that is done on a day; `after` so many days after the one before, or on a day of its own. */
export type Deed = { after: number; on?: Day; /** A deputy takes up the pen: from here on there is a draft. */ begins?: true; take: (life: Life, at: Circumstances) => Promise<void> }

/** A command's answer must be yes: in a story that is told of the past, a refusal is a mistake of the story. */
export function must<T>(outcome: Outcome<T>, what: string): T {
  if (!outcome.ok) throw new Error(`${what}: ${outcome.refusal.why} ${outcome.refusal.condition ?? ''}`)
  return outcome.value
}

/** One step of the suggestion, from the version it has now. */
export async function step<A extends SuggestionAction>({ id, matter }: Life, actor: Actor, action: A, input: InputOf<A>, at: Circumstances): Promise<void> {
  const { version } = await db.suggestion.findUniqueOrThrow({ where: { id }, select: { version: true } })
  must(await takeStep(actor, { id, version, action }, input, at), `${action} of ${matter.title} on ${at.today}`)
}

export type Part = Awaited<ReturnType<typeof partsOf>>[number]

/** The units' parts as they stand now, those that ended left out. */
export const partsOf = ({ id }: Life) =>
  db.assignment.findMany({
    where: { suggestionId: id, state: { notIn: ['returned', 'relieved', 'released', 'done'] } },
    orderBy: { id: 'asc' },
    select: { id: true, unitId: true, role: true, state: true, version: true, round: true, dueOn: true, unit: { select: { name: true } } },
  })

export async function partStep<A extends AssignmentAction>({ matter }: Life, actor: Actor, { id, version, unit }: Part, action: A, input: PartInput<A>, at: Circumstances): Promise<void> {
  must(await takePartStep(actor, { id, version, action }, input, at), `${action} by ${unit.name} of ${matter.title} on ${at.today}`)
}
