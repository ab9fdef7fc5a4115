import { expect, test } from 'vitest'
import { withClient } from '@/lib/platform/launch/database'
import { openScratch } from '@/lib/platform/launch/scratch'
import { watchDatabase } from '@/lib/platform/launch/watch'

test('a database that dies is started again until it stays up, in one round however often that fails', { timeout: 60_000 }, async () => {
  const scratch = await openScratch()
  const ownerUrl = scratch.server.ownerUrl('postgres')
  const [heard, stop]: [string[], AbortController] = [[], new AbortController()]
  let [tries, room] = [0, false]
  // as on a full disk: a start seems to go well and the server is gone again, until there is room
  const revive = async () => void ((tries += 1) && room && (await scratch.server.revive()))
  const unwatch = watchDatabase({ ownerUrl, embedded: { revive } }, { stop: stop.signal, rest: 50, told: (words) => heard.push(words) })
  try {
    await expect.poll(() => withClient(ownerUrl, async (client) => (await client.query("SELECT 1 FROM pg_stat_activity WHERE application_name = 'launcher'")).rowCount)).toBe(1)
    await scratch.server.stop()
    await expect.poll(() => tries, { timeout: 20_000 }).toBeGreaterThan(3)
    room = true
    await expect.poll(() => heard.at(-1), { timeout: 30_000 }).toBe('数据库已恢复。')
    expect(heard.filter((words) => words.startsWith('数据库意外停止'))).toHaveLength(1)
    expect(heard.some((words) => words.startsWith('数据库还没有恢复'))).toBe(true)
  } finally {
    await unwatch()
    stop.abort()
    await scratch.close()
  }
})
