import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/platform/db'
import { addDays } from '@/lib/rulebook/days'
import { runTimers } from '@/lib/timers/commands'
import { submits, writes } from '@/prisma/seed/deeds-author'
import { accepts, dispatches } from '@/prisma/seed/deeds-office'
import { drafts, sendsForReview, signs, signsFor, talks } from '@/prisma/seed/deeds-unit'
import { aCounty } from '../factories/county'

let county: Awaited<ReturnType<typeof aCounty>>
beforeAll(async () => {
  county = await aCounty()
})
const program = fileURLToPath(new URL('./support/round.mts', import.meta.url))

/** A second server on the same database: it waits until it is told the moment. */
async function aServer(): Promise<ChildProcessWithoutNullStreams> {
  const server = spawn(process.execPath, ['--import', 'tsx', program], { env: process.env })
  server.stderr.on('data', (said: Buffer) => console.error(String(said)))
  for await (const line of createInterface({ input: server.stdout })) if (line === 'ready') break
  return server
}

test('two servers on one database, each a process of its own: what lapsed lapses once, and each reminder goes once', async () => {
  const lives = await Promise.all(Array.from({ length: 5 }, async () => {
    const life = county.aLife()
    await county.tell(life, [0, writes()], [0, submits()], [1, accepts()], [2, dispatches()], [3, signsFor()], [6, talks()], [8, drafts()], [9, sendsForReview()], [10, signs()])
    return life
  }))
  const waiting = county.aLife()
  await county.tell(waiting, [0, writes()], [0, submits()])
  const dueOn = (await county.stored(lives[0]!)).dueOn!
  await runTimers(new Date(`${addDays((await county.stored(waiting)).dueOn!, 0)}T01:00:00+08:00`))
  const servers = await Promise.all([aServer(), aServer()])
  const gone = servers.map((server) => once(server, 'exit'))
  for (const server of servers) server.stdin.write(`${addDays(dueOn, 1)}T01:00:00+08:00\n`)
  expect((await Promise.all(gone)).map(([code]) => code as number)).toEqual([0, 0])

  for (const life of lives) {
    expect((await county.events(life)).filter(({ action }) => action === 'lapse'), 'one event').toHaveLength(1)
    expect(await db.notice.count({ where: { suggestionId: life.id, action: 'suggestion.lapse', personId: life.author.personId } })).toBe(1)
  }
  const deeds = await db.timerDeed.groupBy({ by: ['timer', 'recordId', 'day', 'dueOn'], _count: { _all: true } })
  expect(deeds.every(({ _count }) => _count._all === 1)).toBe(true)
  const [reminders, told] = [await county.events(waiting, 'reminder'), await db.timerDeed.count({ where: { suggestionId: waiting.id } })]
  expect(told).toBeGreaterThan(0)
  expect(reminders).toHaveLength(told)
}, 240_000)
