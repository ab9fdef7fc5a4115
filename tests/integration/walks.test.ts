import { beforeAll, expect, test } from 'vitest'
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
import { turnOf, type Turn } from '@/lib/suggestions/turn'
import { runTimers } from '@/lib/timers/commands'
import { writes } from '@/prisma/seed/deeds-author'
import type { Life } from '@/prisma/seed/life'
import { aRandom } from '@/prisma/seed/random'
import { aCounty } from '../factories/county'
import { movesOf, type Move, type Walker } from '../factories/walker'

// People press whatever their pages offer, at random, on a real database; time goes on and the timers run. After every step what
// must hold is held against what is stored. WALK_SEED tells the same walk again, WALK_STEPS makes it longer.
const SEED = Number(process.env['WALK_SEED'] ?? 20261121)
const STEPS = Number(process.env['WALK_STEPS'] ?? 160)
const UNITS = ['县交通运输局', '县财政局', '县水利局', '县农业农村局']
const PAIRS = 2
/** Taken seldom, so that most walks go far. */
const ENDING = /^suggestion\.(withdraw|giveUp|refuse|sendBack|replan)$|^merge\.join$|^assignment\.relieve$|^objection\.uphold$|^cosignature\.(invite|decline)$/

let county: Awaited<ReturnType<typeof aCounty>>
beforeAll(async () => {
  county = await aCounty()
})

type Row = { from: readonly string[]; to: string; limit: string }
const tables: Record<string, Record<string, Row>> = { suggestion: suggestionLifecycle, assignment: assignmentLifecycle, request: requestLifecycle, cosignature: cosignatureLifecycle, communication: communicationLifecycle, objection: objectionLifecycle, commitment: commitmentLifecycle }
/** Born running a limit. */
const TIMED_AT_BIRTH: Record<string, readonly string[]> = { assignment: ['proposed', 'assigned'], request: ['asked'], objection: ['raised'] }
const KEEPS_DAY = ['commitment'] // its day is what was promised, not a limit
const UNTIMED = ['cosignature', 'communication']

test('whatever is pressed: one turn, no clock lost, no dead end, and the events tell the stored state', async () => {
  const random = aRandom(SEED)
  const { cast, ground } = county
  const unitIds = UNITS.map((name) => ground.units.get(name)!)
  const cosigner = cast.byLogin('demo-tianxiuhe')
  const people = (life: Life): Actor[] => [life.author, cosigner, cast.officers[0]!, cast.officeHead, ...unitIds.flatMap((id) => [cast.handlerOf(id), cast.headOf(id)].filter(Boolean))]
  const groups: Life[][] = []
  const taken = new Map<string, number>()
  let [day, refused] = [0, 0]
  const begin = async () => {
    const lives = [county.aLife({ resultClass: random.pick(['A', 'B', 'C'] as const) }), county.aLife({ resultClass: random.pick(['A', 'B', 'C'] as const) })].map((life) => ({ ...life, cosigners: [cosigner] }))
    for (const life of lives) await county.tell(life, [day, writes()])
    return lives
  }
  for (let pair = 0; pair < PAIRS; pair += 1) groups.push(await begin())

  for (let count = 0; count < STEPS; count += 1) {
    if (random.chance(0.15)) {
      day += random.int(1, 25)
      await runTimers(county.day(day).now)
    }
    const at = county.day(day)
    const friends = random.pick(groups)
    const life = random.pick(friends)
    const told = `seed ${SEED}, step ${count}, ${at.today}, ${life.id}`
    const [move, who] = await anyMove(life, people(life), { random, unitIds, friends }, at, taken)
    if (!move) {
      const { state } = await db.suggestion.findUniqueOrThrow({ where: { id: life.id } })
      expect(ENDS.includes(state as State), `${told}: nobody can do anything while it is ${state}`).toBe(true)
      groups[groups.indexOf(friends)] = await begin()
      continue
    }
    const outcome = await move.take()
    if (outcome && !outcome.ok) {
      expect(move.sure, `${told}: ${move.name} was offered to ${who} and refused: ${JSON.stringify(outcome.refusal)}`).toBe(false)
      refused += 1
    } else taken.set(move.name, (taken.get(move.name) ?? 0) + 1)
    for (const one of friends) await holds(one, people(one), at, `${told}, after ${move.name} by ${who}`, one === life)
  }
  console.info(`seed ${SEED}: ${STEPS} steps over ${day} days, ${refused} refused, ${taken.size} kinds: ${[...taken].map(([name, count]) => `${name} ${count}`).sort().join(', ')}`)
  expect(taken.size, 'it went far enough to mean something').toBeGreaterThan(STEPS >= 150 ? 30 : 5)
}, 600_000)

/** Somebody who can do something, and what; null where nobody can. */
async function anyMove(life: Life, people: readonly Actor[], walker: Walker, at: Circumstances, taken: ReadonlyMap<string, number>): Promise<[Move | null, string]> {
  const { random } = walker
  const rarest = (moves: readonly Move[]) => [...moves].sort((one, other) => (taken.get(one.name) ?? 0) - (taken.get(other.name) ?? 0))[0]!
  // Mostly whoever's turn it is, or a walk would go round in what can be done at any time.
  const { found } = await movesOf(life, people[3]!, walker, at)
  const turn = random.chance(0.65) ? found?.view.turn : undefined
  const order = random.take(people, people.length).sort((one, other) => Number(isOn(turn, other)) - Number(isOn(turn, one)))
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

/** Whether someone is of the side whose turn it is. */
const isOn = (turn: Pick<Turn, 'capacity' | 'unitIds'> | undefined, { unitId, deputyId }: Actor) =>
  turn !== undefined && (unitId ? turn.unitIds.includes(unitId) : deputyId ? turn.capacity === 'author' : turn.capacity === 'office')

async function holds({ id }: Life, people: readonly Actor[], at: Circumstances, told: string, isTouched: boolean): Promise<void> {
  const row = await db.suggestion.findUniqueOrThrow({ where: { id }, include: { assignments: { include: { unit: true } }, requests: true, cosignatures: true, communications: true, objections: true, commitments: true } })
  const events = await db.event.findMany({ where: { suggestionId: id, result: 'done' }, orderBy: { seq: 'asc' } })
  const records: [string, { id: string; state: string; dueOn?: string | null }[]][] = [
    ['suggestion', [row]], ['assignment', row.assignments], ['request', row.requests], ['cosignature', row.cosignatures], ['communication', row.communications], ['objection', row.objections], ['commitment', row.commitments],
  ]
  for (const [kind, stored] of records) for (const record of stored) replayed(kind, record, events.filter((event) => event.kind === kind && event.recordId === record.id), told)
  if (isTouched) await turned(row as unknown as Stored, people, told, at)
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

type Stored = { id: string; state: State; mergedIntoId: string | null; assignments: { unitId: string; unit: { name: string }; role: never; state: never }[]; requests: { kind: string; state: string; assignmentId: string }[] }

/** Whose turn it is can be said, is one side's, and that side has a step; what rides along waits for its main one. */
async function turned({ id, state, mergedIntoId, assignments }: Stored, people: readonly Actor[], told: string, at: Circumstances): Promise<void> {
  if (ENDS.includes(state)) return
  const turn: Turn = turnOf({ state }, assignments.map(({ unitId, unit, role, state }) => ({ unitId, unitName: unit.name, role, state })))
  expect(Boolean(turn.who && turn.what), `${told}: nobody's turn while it is ${state}`).toBe(true)
  if (turn.capacity === 'system') return expect(mergedIntoId, `${told}: rides on nothing`).not.toBeNull()
  if (state === 'tracking') return // what was promised is done by its unit, on its day
  // Only whose turn it is can see it as theirs, and one of them has a step.
  for (const actor of people.filter((one) => isOn(turn, one))) {
    const { found, moves } = await movesOf({ id, cosigners: [] } as unknown as Life, actor, { random: aRandom(1), unitIds: [], friends: [] }, at)
    if (found?.view.turn.isMine && (moves.length > 0 || found.steps.now.length > 0)) return
  }
  expect.unreachable(`${told}: a turn without a step while it is ${state}: ${turn.who}${turn.what}`)
}
