import type { z } from 'zod'
import { can, capacitiesOf, type Actor, type Capacity, type Parties, type Permission } from '@/lib/policy'
import { under, type Circumstances } from '@/lib/rulebook/circumstances'
import { reckonFor, type Standpoint } from '@/lib/rulebook/order'
import type { Reckoning } from '@/lib/rulebook/reckoning'
import type { LimitName, Rulebook } from '@/lib/rulebook/rulebook'

/** A reason of one line why a step must wait, with the name under which words.ts says it. */
export type Condition<R> = { name: string; holds: (record: R) => boolean }

/** One row of a lifecycle table: from where, to where, who, which limit starts, what must be given. */
export type Step<R> = {
  from: readonly string[]
  to: string
  by: readonly Capacity[]
  limit: LimitName | 'stop' | 'keep'
  needs: z.ZodObject
  when?: Condition<R>
}
export type Lifecycle<R> = Record<string, Step<R>>

/** What a rule sees of any record. Its standpoint names what a limit must know of it: the days it may count from, its channel, its batch. */
export type Living = {
  id: string
  state: string
  version: number
  dueOn: string | null
  parties: Parties
  /** The rulebook under which it began; of a record without one, that of the circumstances. */
  rulebook?: Rulebook
} & Standpoint

export type Refusal = { why: 'missing' | 'forbidden' | 'wrongState' | 'notYet' | 'movedOn'; condition?: string }

export type Change = { state: string; dueOn: string | null; reckoning?: Reckoning | null }
export type Decided<A extends string> = {
  ok: true
  change: Change
  event: { action: A; from: string; to: string; capacity: Capacity; detail: Record<string, unknown> }
}
export type Decision<A extends string> = Decided<A> | { ok: false; refusal: Refusal }

/** The questions that any lifecycle table can answer. */
export function lifeOf<R extends Living, T extends Lifecycle<R>>(noun: string, table: T) {
  type Action = keyof T & string
  const actions = Object.keys(table) as Action[]
  const permission = (action: Action) => `${noun}.${action}` as Permission

  /** Why this person may not take this step now, or null if they may. Buttons and decisions both ask here. */
  function refusal(actor: Actor, action: Action, record: R): Refusal | null {
    const step = table[action]!
    if (!can(actor, permission(action), record.parties)) return { why: 'forbidden' }
    if (!step.from.includes(record.state)) return { why: 'wrongState' }
    if (step.when && !step.when.holds(record)) return { why: 'notYet', condition: step.when.name }
    return null
  }

  const openSteps = (actor: Actor, record: R) => actions.filter((action) => refusal(actor, action, record) === null)

  /** Steps that this person could take from here but for a condition: the page names them with their reason. */
  const waitingSteps = (actor: Actor, record: R) =>
    actions.flatMap((action) => {
      const why = refusal(actor, action, record)
      return why?.why === 'notYet' ? [{ action, condition: why.condition! }] : []
    })

  function decide(actor: Actor, action: Action, record: R, detail: Record<string, unknown>, circumstances: Circumstances): Decision<Action> {
    const why = refusal(actor, action, record)
    if (why) return { ok: false, refusal: why }

    const { to, by } = table[action]!
    const capacity = capacitiesOf(actor, record.parties).find((held) => by.includes(held))!
    const change = { state: to, ...due(table[action]!.limit, record, under(circumstances, record)) }
    return { ok: true, change, event: { action, from: record.state, to, capacity, detail } }
  }

  return { noun, table, actions, refusal, openSteps, waitingSteps, decide }
}

function due(limit: LimitName | 'stop' | 'keep', record: Living, circumstances: Circumstances): Omit<Change, 'state'> {
  if (limit === 'keep') return { dueOn: record.dueOn }
  if (limit === 'stop') return { dueOn: null, reckoning: null }
  const reckoning = reckonFor(limit, record, circumstances)
  return { dueOn: reckoning.dueOn, reckoning }
}
