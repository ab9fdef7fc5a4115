import { join } from 'node:path'
import pg from 'pg'
import { openDatabase } from '@/lib/platform/launch/database'
import { say } from '@/lib/platform/launch/say.mjs'
import { scratchFolder, sweepScratch } from '@/lib/platform/launch/scratch'
import { destroyPostgres } from '@/lib/platform/postgres'
import { measureAdvice } from './advice'
import { CONGRESS, fill, makeCongress, settle, TENTH } from './county'
import { figuresOf, type Asked, type Run } from './load'
import { machine, table, type Row } from './report'
import { weighWorkbook } from './workbooks'
import { build, freePort, memoryOf, processorOf, serve, type Served } from './server'

const ROOT = join(import.meta.dirname, '../..')
const SECRET = 'bench-4fQz81LmXo2VbN7cRt95KdYw3HsPeUaG'
const CONNECTIONS = [1, 16]

/** Measures the production build on so many suggestions, beside a bare page and bare SQL in the same run. `advice` measures only what is offered at the assignment, `workbooks` only what writing ledgers takes, `opinions` only the desk where these are sorted. */
export async function bench(args: readonly string[]): Promise<number> {
  if (args.includes('advice')) {
    measureAdvice(['published-suggestions.csv'])
    return 0
  }
  if (args.includes('opinions')) {
    const { measureOpinions } = await import('./opinions')
    const asked = args.filter((arg) => /^\d+$/.test(arg)).map(Number)
    await measureOpinions(asked.length > 0 ? asked : [10_000, 100_000])
    return 0
  }
  if (args.includes('workbooks')) {
    for (const rows of [1_000, 10_000, 100_000]) {
      const { peak, seconds } = await weighWorkbook(rows)
      say(`A workbook of ${rows} rows: ${seconds.toFixed(1)} s, at most ${peak.toFixed(0)} MB above the start.`)
    }
    return 0
  }
  const sizes = args.filter((arg) => /^\d+$/.test(arg)).map(Number)
  await sweepScratch()
  const folder = scratchFolder()
  const served: Served[] = []
  try {
    const database = await openDatabase(folder)
    const port = await freePort()
    const env = {
      ...process.env, DATABASE_URL: database.appUrl, NEXTAUTH_SECRET: SECRET, NEXTAUTH_URL: `http://127.0.0.1:${port}`, DATA_DIR: folder, NO_RATE_LIMIT: '1',
      NEXT_TELEMETRY_DISABLED: '1', TZ: 'Asia/Shanghai', BENCH_CONGRESS: CONGRESS,
    }
    Object.assign(process.env, env)
    const client = new pg.Client({ connectionString: database.ownerUrl })
    client.on('error', () => undefined) // the server goes away before it when a run fails
    await client.connect()
    await makeCongress(client)
    say('· 构建…')
    if (!args.includes('--built')) await build(ROOT, env)
    const bareFolder = join(import.meta.dirname, 'bare')
    await build(bareFolder, env)
    const ours = await serve(ROOT, port, env)
    const bare = await serve(bareFolder, await freePort(), env)
    served.push(ours, bare)

    say(`\n${machine()}\n`)
    let filled = 0
    for (const size of sizes.length > 0 ? sizes : [10_000, 100_000]) {
      for (; filled < size; filled += 10_000) await fill(client, filled + 1, Math.min(size, filled + 10_000))
      await settle(client)
      await measureAt(size, ours, bare)
    }
    await client.end()
    return 0
  } finally {
    for (const { child } of served) child.kill('SIGTERM')
    await destroyPostgres(folder)
  }
}

const asked = (served: Served): Asked => ({ origin: served.origin, processor: () => processorOf(served) })

async function measureAt(size: number, ours: Served, bare: Served): Promise<void> {
  // Only now: the database's address is known to what these import.
  const { exportFigures, scenarios, sqlFigures, TURNS } = await import('./scenarios')
  const rows: Row[] = []
  const yard: Row[] = []
  for (const connections of CONNECTIONS) {
    const all = (await scenarios(asked(ours), asked(bare), size)).map((scenario) => ({ ...scenario, runs: [] as Run[] }))
    for (const { run } of all) await run(connections, true)
    for (let turn = 0; turn < TURNS; turn += 1) for (const { run, runs } of all) runs.push(await run(connections, false))
    for (const { what, of, runs } of all) (of === 'bare' ? yard : rows).push({ what, connections, ...figuresOf(runs) })
  }
  say(`### ${size} suggestions\n\n${table([...yard, ...rows], yard)}\n`)
  say(await sqlFigures())
  // The first brings its code along; a tenth of 100,000 is what an office takes out at most, the whole is its archive.
  for (const category of [TENTH, TENTH, TENTH, undefined]) {
    const before = memoryOf(ours)
    const exported = await exportFigures(ours.origin, () => memoryOf(ours), category)
    say(`Export of ${exported.rows} rows: ${exported.seconds.toFixed(2)} s, memory ${before.toFixed(0)} → at most ${exported.peak.toFixed(0)} MB; the server now ${memoryOf(ours).toFixed(0)} MB.\n`)
  }
}
