import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort } from '@/lib/platform/launch/free-port'
import { keep, memoryFile, read } from '@/lib/platform/launch/memory'
import { openScratch } from '@/lib/platform/launch/scratch'
import { openPostgres } from '@/lib/platform/postgres'

// A server of its own, also where the other tests use the one of DATABASE_URL: it is killed here.
let scratch: Awaited<ReturnType<typeof openScratch>>
beforeAll(async () => void (scratch = await openScratch()))
afterAll(() => scratch.close())

const url = () => scratch.server.ownerUrl('postgres')
const postmaster = () => Number(readFileSync(join(read(memoryFile(scratch.folder)).folder, 'data', 'postmaster.pid'), 'utf8').split('\n')[0])

async function ask<T extends pg.QueryResultRow>(sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url() })
  await client.connect()
  const { rows } = await client.query<T>(sql)
  await client.end()
  return rows
}

/** Starts a process that writes row after row and says each number once the database has acknowledged it. */
async function killAmidWrites(round: number, victims: 'database' | 'both'): Promise<number[]> {
  const program = fileURLToPath(new URL('./support/writer.mjs', import.meta.url))
  const writer = spawn(process.execPath, [program, url(), String(round)], { stdio: ['ignore', 'pipe', 'inherit'] })
  const gone = once(writer, 'exit')
  const acknowledged: number[] = []
  for await (const line of createInterface({ input: writer.stdout })) {
    acknowledged.push(Number(line))
    if (acknowledged.length === 200) {
      if (victims === 'both') writer.kill('SIGKILL')
      process.kill(postmaster(), 'SIGKILL')
    }
  }
  await gone
  return acknowledged
}

test.each(['database', 'both'] as const)('after kill -9 amid writes (%s), every acknowledged write is found again', async (victims) => {
  await ask('create table if not exists kept (round int, n int, primary key (round, n))')
  for (let round = 0; round < 3; round += 1) {
    const mark = victims === 'both' ? round + 10 : round
    const acknowledged = await killAmidWrites(mark, victims)
    await scratch.server.revive()
    const found = new Set((await ask<{ n: number }>(`select n from kept where round = ${mark}`)).map(({ n }) => n))
    expect(acknowledged.length).toBeGreaterThanOrEqual(200)
    expect(acknowledged.filter((n) => !found.has(n))).toEqual([])
    expect(found.size - acknowledged.length, 'at most what was under way is there beyond').toBeLessThanOrEqual(4)
  }
})

test('a server that still runs is found again, not started twice', async () => {
  const before = postmaster()
  await scratch.server.revive()
  expect(postmaster()).toBe(before)
})

test('a server that is up on another port than the one remembered, as a start that was killed leaves it, is found by its files', async () => {
  const [file, before] = [memoryFile(scratch.folder), postmaster()]
  const { port } = read(file)
  keep(file, { ...read(file), port: await freePort() })
  const found = await openPostgres(scratch.folder)
  expect(found.started).toBe(false)
  expect(postmaster()).toBe(before)
  expect(read(file).port).toBe(port)
})
