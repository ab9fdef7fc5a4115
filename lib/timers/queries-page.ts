import { db } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'
import { addDays, type Day } from '@/lib/rulebook/days'
import { listFailures } from '@/lib/timers/queries'
import { HEARTBEAT } from '@/lib/timers/tick'
import { TIMERS, type TimerName } from '@/lib/timers/timers'

export type TimersPage = {
  /** What their congress calls its office. */
  office?: string
  seenAt: Date | null
  /** What was done on which day, the newest first. */
  days: { on: Day; deeds: { timer: string; count: number }[] }[]
  passes: { timer: TimerName; doneOn: Day | null; at: Date | null }[]
  failures: { timer: string; recordId: string; tries: number; number: string; firstAt: Date; lastAt: Date; retryAt: Date }[]
}

const DAYS = 14

/** How the timers did in one's own congress. No titles: those who look after them read no suggestion. */
export async function getTimersPage({ congressId, office }: Actor, today: Day): Promise<TimersPage> {
  const [passes, deeds, failures] = await Promise.all([
    db.timerPass.findMany(),
    db.timerDeed.groupBy({ by: ['on', 'timer'], where: { congressId, on: { gt: addDays(today, -DAYS) } }, _count: { _all: true }, orderBy: [{ on: 'desc' }, { timer: 'asc' }] }),
    listFailures({ congressId }),
  ])
  const passOf = (name: string) => passes.find(({ timer }) => timer === name)
  const on = [...new Set(deeds.map((deed) => deed.on))]
  return {
    office, seenAt: passOf(HEARTBEAT)?.at ?? null,
    days: on.map((day) => ({ on: day, deeds: deeds.filter((deed) => deed.on === day).map(({ timer, _count }) => ({ timer, count: _count._all })) })),
    passes: TIMERS.map((timer) => ({ timer, doneOn: passOf(timer)?.doneOn ?? null, at: passOf(timer)?.at ?? null })),
    failures: failures.map(({ timer, recordId, tries, number, firstAt, lastAt, retryAt }) => ({ timer, recordId, tries, number, firstAt, lastAt, retryAt })),
  }
}
