import { appendEvent } from '@/lib/events/commands'
import { tell } from '@/lib/notices/commands'
import { dayOf } from '@/lib/platform/clock'
import { db, type Tx } from '@/lib/platform/db'
import { report } from '@/lib/platform/log'
import { transact } from '@/lib/platform/transact'
import { systemOf } from '@/lib/policy'
import { addDays, type Day } from '@/lib/rulebook/days'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { getCircumstances } from '@/lib/settings/queries'
import { holdPart, holdSpoken, holdUnit, type About } from '@/lib/timers/holding'
import { doneOnOf, listFailures, listTimed } from '@/lib/timers/queries'
import { dueDay, isStep, timerOf, TIMERS, type Timed, type TimedNoun, type TimerName } from '@/lib/timers/timers'
import { keepProblem } from '@/lib/units/planning'

/** `done` now; `passed`: nothing is due any more; `busy`: somebody holds it, and it is for the next round; `failed`: kept, to be tried again. */
export type Attempt = 'done' | 'passed' | 'busy' | 'failed'
export type Ran = { timer: TimerName } & Record<Exclude<Attempt, 'passed'>, number>

type How = { /** Also what has been gone through today. */ anew?: boolean; stop?: AbortSignal }

/**
 * Does everything that has become due up to this moment and was not done, each thing in a transaction of its own.
 * Any number of these may run at once: a row lock that is not waited for, the record's version and the deed's key let each thing happen once.
 */
export async function runTimers(at: Date, { anew = false, stop }: How = {}): Promise<Ran[]> {
  const today = dayOf(at)
  const doneOn = await doneOnOf()
  const ran: Ran[] = []
  for (const timer of TIMERS) {
    const last = doneOn.get(timer) ?? addDays(today, -1)
    if (stop?.aborted || last > today || (last === today && !anew)) continue
    ran.push(await goThrough(timer, last === today ? addDays(today, -1) : last, at, stop))
  }
  return [...ran, ...(stop?.aborted ? [] : await tryAgain(at))]
}

async function goThrough(timer: TimerName, since: Day, at: Date, stop?: AbortSignal): Promise<Ran> {
  const today = dayOf(at)
  const ran: Ran = { timer, done: 0, busy: 0, failed: 0 }
  for await (const row of listTimed(timer, { since, today })) {
    if (stop?.aborted) return ran
    const attempt = await attemptOne(timer, row, since, at)
    if (attempt !== 'passed') ran[attempt] += 1
  }
  // What somebody held is looked at again in a minute; only then has the day been gone through.
  if (ran.busy === 0) await db.timerPass.upsert({ where: { timer }, create: { timer, doneOn: today, at }, update: { doneOn: today, at } })
  return ran
}

async function tryAgain(at: Date): Promise<Ran[]> {
  const ran: Ran[] = []
  for (const failure of await listFailures({ dueAt: at })) {
    const timer = TIMERS.find((name) => name === failure.timer)
    if (timer) ran.push(countOf(timer, await retry(failure, at)))
  }
  return ran
}
const countOf = (timer: TimerName, attempt: Attempt): Ran => ({ timer, done: 0, busy: 0, failed: 0, ...(attempt === 'passed' ? {} : { [attempt]: 1 }) })

type Failed = { timer: string; recordId: string; suggestionId: string | null; congressId: string; since: Day }
/** Tries once more what failed. */
export const retry = ({ timer, recordId, suggestionId, congressId, since }: Failed, at: Date): Promise<Attempt> =>
  attemptOne(timer as TimerName, { id: recordId, suggestionId, congressId }, since, at) // written by keepFailure only

type Named = Pick<Timed, 'id' | 'suggestionId' | 'congressId'>

/** One thing, in one transaction; what goes wrong is kept and stops nothing else. */
export async function attemptOne(timer: TimerName, row: Named, since: Day, at: Date): Promise<Attempt> {
  try {
    const outcome = await transact((tx) => takeDue(tx, timer, row, since, at))
    // A refusal of the tables says that it is not due any more: somebody was quicker, or something else came first.
    // What was planned of a unit has no table, and nothing else to come of it: why it could not be done is kept, and it is tried again.
    if (!outcome.ok && timerOf(timer).of === 'unit') await keepProblem(row, outcome.refusal, at)
    const attempt = outcome.ok ? outcome.value : 'passed'
    if (attempt !== 'busy') await db.timerFailure.deleteMany({ where: { timer, recordId: row.id } })
    return attempt
  } catch (error) {
    await keepFailure(timer, row, since, at, report(error, { action: `timer.${timer}`, recordId: row.id }))
    return 'failed'
  }
}

async function takeDue(tx: Tx, name: TimerName, row: Named, since: Day, at: Date): Promise<Attempt> {
  const timer = timerOf(name)
  const circumstances = await getCircumstances(row.congressId, at, tx)
  const found = await hold(tx, timer.of, row, circumstances)
  if (found === 'busy' || found === null) return found ?? 'passed'
  const { held, under, about } = found
  const { dueOn, parties } = held
  if (dueOn === null || !timer.states.includes(held.state)) return 'passed'
  const day = dueDay(timer, { dueOn }, { since, ...under })
  if (day === null) return 'passed'
  const { id, suggestionId, congressId } = row
  const { count } = await tx.timerDeed.createMany({ data: [{ timer: name, recordId: id, dueOn, day, suggestionId, congressId, on: under.today, at }], skipDuplicates: true })
  if (count === 0) return 'passed'
  if (isStep(timer)) await held.take!(timer.takes, { dueOn })
  else await remind(tx, { name, id, about, dueOn, day, parties, at, congressId })
  return 'done'
}

const hold = (tx: Tx, noun: TimedNoun, row: Named, circumstances: Circumstances) =>
  noun === 'opinion' ? holdSpoken(tx, row, circumstances) : noun === 'unit' ? holdUnit(tx, row, circumstances) : holdPart(tx, noun, row, circumstances)

type Reminding = { name: TimerName; id: string; about: About; congressId: string; dueOn: Day; day: number; parties: Parameters<typeof tell>[1]['parties']; at: Date }

/** Every reminder is written down with whom it went to (domain A9), and told. */
async function remind(tx: Tx, { name, id, about, congressId, dueOn, day, parties, at }: Reminding): Promise<void> {
  const system = systemOf(congressId)
  const action = `${name}.${day <= 0 ? 'soon' : 'late'}`
  await appendEvent(tx, { kind: 'reminder', recordId: id, suggestionId: about.suggestionId, action, capacity: 'system', detail: { dueOn, day } }, system, at)
  await tell(tx, { happened: action, ...about, parties, dueOn, now: at }, system)
}

const MINUTE = 60_000
/** After five minutes, then each time later by double, never by more than a day. */
const pauseAfter = (tries: number) => Math.min(5 * 2 ** (tries - 1), 24 * 60) * MINUTE

async function keepFailure(timer: TimerName, { id, suggestionId, congressId }: Named, since: Day, at: Date, number: string): Promise<void> {
  const where = { timer_recordId: { timer, recordId: id } }
  const tries = ((await db.timerFailure.findUnique({ where, select: { tries: true } }))?.tries ?? 0) + 1
  const again = { tries, number, lastAt: at, retryAt: new Date(at.getTime() + pauseAfter(tries)) }
  await db.timerFailure.upsert({ where, create: { timer, recordId: id, suggestionId, congressId, since, firstAt: at, ...again }, update: again })
}
