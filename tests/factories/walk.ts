import { expect } from 'vitest'
import { assignmentLifecycle } from '@/lib/assignments/lifecycle'
import { communicationLifecycle } from '@/lib/communications/lifecycle'
import { commitmentLifecycle } from '@/lib/commitments/lifecycle'
import { cosignatureLifecycle } from '@/lib/cosignatures/lifecycle'
import { objectionLifecycle } from '@/lib/objections/lifecycle'
import { db } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'
import { requestLifecycle } from '@/lib/requests/lifecycle'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { suggestionLifecycle } from '@/lib/suggestions/lifecycle'
import { ENDS, type State } from '@/lib/suggestions/suggestion'
import type { Turn } from '@/lib/suggestions/turn'
import type { Life } from '@/prisma/seed/life'
import { aRandom } from '@/prisma/seed/random'
import { movesOf, type Move, type Walker } from './walker'

/** Taken seldom, so that most walks go far. */
const ENDING = /^suggestion\.(withdraw|giveUp|refuse|sendBack|screenBack|replan|handBack)$|^merge\.join$|^assignment\.relieve$|^objection\.uphold$|^cosignature\.(invite|decline|disown)$|^withdrawal\.(ask|agree)$/

type Row = { from: readonly string[]; to: string; limit: string }
const tables: Record<string, Record<string, Row>> = { suggestion: suggestionLifecycle, assignment: assignmentLifecycle, request: requestLifecycle, cosignature: cosignatureLifecycle, communication: communicationLifecycle, objection: objectionLifecycle, commitment: commitmentLifecycle }
/** Born running a limit. */
const TIMED_AT_BIRTH: Record<string, readonly string[]> = { assignment: ['proposed', 'assigned'], request: ['asked'], objection: ['raised'] }
const KEEPS_DAY = ['commitment'] // its day is what was promised, not a limit
const UNTIMED = ['cosignature', 'communication']

export type Walked = { taken: Map<string, number>; refused: number }
type Step = { life: Life; friends: readonly Life[]; people: readonly Actor[]; walker: Walker; at: Circumstances; told: string; /** how often whoever's turn it is goes first */ eager: number }

/** One step by somebody, held against what must hold after it. False where nobody can do anything any more, which is only at an end. */
export async function walkOn({ life, friends, people, walker, at, told, eager }: Step, walked: Walked): Promise<boolean> {
  const [move, who] = await anyMove({ life, people, walker, at, eager }, walked.taken)
  if (!move) {
    const { state } = await db.suggestion.findUniqueOrThrow({ where: { id: life.id } })
    expect(ENDS.includes(state as State), `${told}: nobody can do anything while it is ${state}`).toBe(true)
    return false
  }
  const outcome = await move.take()
  if (outcome && !outcome.ok) {
    expect(move.sure, `${told}: ${move.name} was offered to ${who} and refused: ${JSON.stringify(outcome.refusal)}`).toBe(false)
    walked.refused += 1
  } else walked.taken.set(move.name, (walked.taken.get(move.name) ?? 0) + 1)
  for (const one of friends) await holds(one, people, at, `${told}, after ${move.name} by ${who}`, one === life)
  return true
}

/** Somebody who can do something, and what; null where nobody can. */
async function anyMove({ life, people, walker, at, eager }: Pick<Step, 'life' | 'people' | 'walker' | 'at' | 'eager'>, taken: ReadonlyMap<string, number>): Promise<[Move | null, string]> {
  const { random } = walker
  const rarest = (moves: readonly Move[]) => [...moves].sort((one, other) => (taken.get(one.name) ?? 0) - (taken.get(other.name) ?? 0))[0]!
  // Mostly whoever's turn it is, or a walk would go round in what can be done at any time.
  const { found } = await movesOf(life, life.author, walker, at)
  const turn = found && random.chance(eager) ? found.view.turn : undefined
  const order = random.take(people, people.length).sort((one, other) => Number(isOn(turn, other, found?.matter.row)) - Number(isOn(turn, one, found?.matter.row)))
  for (const actor of order) {
    const all = (await movesOf(life, actor, walker, at)).moves
    const moves = all.filter(({ name }) => !ENDING.test(name) || random.chance(0.06))
    // Mostly what was taken least, so that a walk soon comes to what lies far along; else anything.
    if (moves.length > 0) return [random.chance(0.75) ? rarest(moves) : random.pick(moves), actor.role]
  }
  for (const actor of people) {
    const [move] = (await movesOf(life, actor, walker, at)).moves
    if (move) return [move, actor.role]
  }
  return [null, '']
}

type Held = { screenerId: string | null; dispatcherId: string | null }
/** Whether someone is of the side whose turn it is. */
function isOn(turn: Pick<Turn, 'capacity' | 'unitIds'> | undefined, { unitId, deputyId }: Actor, held?: Held): boolean {
  if (turn === undefined) return false
  if (turn.capacity === 'screener' && held?.screenerId) return deputyId === held.screenerId
  if (turn.capacity === 'dispatcher') return unitId !== null && unitId === held?.dispatcherId
  return unitId ? turn.unitIds.includes(unitId) : deputyId ? turn.capacity === 'author' : turn.capacity === 'office' || turn.capacity === 'screener'
}

async function holds({ id, author }: Life, people: readonly Actor[], at: Circumstances, told: string, isTouched: boolean): Promise<void> {
  const row = await db.suggestion.findUniqueOrThrow({ where: { id }, include: { assignments: true, requests: true, cosignatures: true, communications: true, objections: true, commitments: true } })
  const events = await db.event.findMany({ where: { suggestionId: id, result: 'done' }, orderBy: { seq: 'asc' } })
  const records: [string, { id: string; state: string; dueOn?: string | null }[]][] = [
    ['suggestion', [row]], ['assignment', row.assignments], ['request', row.requests], ['cosignature', row.cosignatures], ['communication', row.communications], ['objection', row.objections], ['commitment', row.commitments],
  ]
  for (const [kind, stored] of records) for (const record of stored) replayed(kind, record, events.filter((event) => event.kind === kind && event.recordId === record.id), told)
  if (isTouched) await turned({ id, author, state: row.state as State, mergedIntoId: row.mergedIntoId }, people, told, at)
}

type Told = { action: string; from: string | null; to: string | null }

/** The events, one after the other through the table, give the stored state, and a clock that runs where the last limit began one. */
function replayed(kind: string, { id, state, dueOn = null }: { id: string; state: string; dueOn?: string | null }, own: readonly Told[], told: string): void {
  let reached: string | null = null
  let runs = false
  for (const { action, from, to } of own) {
    const row = reached === null ? undefined : tables[kind]![action]
    if (row) {
      expect([row.from.includes(reached!), from, to], `${told}: ${kind} ${action}`).toEqual([true, reached, row.to])
      if (row.limit !== 'keep') runs = row.limit !== 'stop'
    } else if (reached === null || kind === 'cosignature') runs = TIMED_AT_BIRTH[kind]?.includes(to ?? '') ?? false
    reached = to ?? reached
  }
  if (own.length > 0) expect(reached, `${told}: ${kind} ${id}`).toBe(state)
  if (!KEEPS_DAY.includes(kind) && !UNTIMED.includes(kind)) expect(dueOn !== null, `${told}: the clock of ${kind} ${id}, which is ${state}`).toBe(runs)
}

type Stood = { id: string; author: Actor; state: State; mergedIntoId: string | null }

/** Whose turn it is can be said, is one side's, and that side has a step; what rides along waits for its main one. */
async function turned({ id, author, state, mergedIntoId }: Stood, people: readonly Actor[], told: string, at: Circumstances): Promise<void> {
  if (ENDS.includes(state)) return
  const life = { id, cosigners: [] } as unknown as Life
  const nobody: Walker = { random: aRandom(1), unitIds: [], friends: [] }
  const { found: read } = await movesOf(life, author, nobody, at)
  const turn = read!.view.turn
  expect(Boolean(turn.who && turn.what), `${told}: nobody's turn while it is ${state}`).toBe(true)
  if (turn.capacity === 'system') return expect(mergedIntoId, `${told}: rides on nothing`).not.toBeNull()
  if (state === 'tracking') return // what was promised is done by its unit, on its day
  // Only whose turn it is can see it as theirs, and one of them has a step.
  for (const actor of people.filter((one) => isOn(turn, one, read!.matter.row))) {
    const { found, moves } = await movesOf(life, actor, nobody, at)
    if (found?.view.turn.isMine && (moves.length > 0 || found.steps.now.length > 0)) return
  }
  expect.unreachable(`${told}: a turn without a step while it is ${state}: ${turn.who}${turn.what}`)
}
