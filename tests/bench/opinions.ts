import pg from 'pg'
import { openDatabase } from '@/lib/platform/launch/database'
import { say } from '@/lib/platform/launch/say.mjs'
import { scratchFolder, sweepScratch } from '@/lib/platform/launch/scratch'
import { destroyPostgres } from '@/lib/platform/postgres'
import { CONGRESS, makeCongress, settle } from './county'
import { fillOpinions, makeStations, STATION } from './opinions-county'
import { machine } from './report'

type Statement = { text: string; values: unknown[] }
type Asked = { what: string; median: number; worst: number; statements: number; pages: number; whole: string }
const TURNS = 15

/** The desk where opinions are sorted, on so many of them: how long each question takes, and how much of the tables its statements read. */
export async function measureOpinions(sizes: readonly number[]): Promise<void> {
  await sweepScratch()
  const folder = scratchFolder()
  try {
    const database = await openDatabase(folder)
    Object.assign(process.env, { DATABASE_URL: database.appUrl, NEXTAUTH_SECRET: 'bench-4fQz81LmXo2VbN7cRt95KdYw3HsPeUaG', NEXTAUTH_URL: 'http://127.0.0.1', DATA_DIR: folder, TZ: 'Asia/Shanghai' })
    const owner = new pg.Client({ connectionString: database.ownerUrl })
    owner.on('error', () => undefined) // the server goes away before it
    await owner.connect()
    await makeCongress(owner)
    await makeStations(owner)
    say(`\n${machine()}\n`)
    let filled = 0
    for (const size of sizes) {
      for (; filled < size; filled += 10_000) await fillOpinions(owner, filled, Math.min(size, filled + 10_000) - 1)
      await settle(owner)
      say(`### ${size} opinions\n\n| | ms median | ms worst | statements | 8 kB pages read | reads a table whole |\n|---|---|---|---|---|---|`)
      for (const { what, median, worst, statements, pages, whole } of await measureAll(owner)) say(`| ${what} | ${median.toFixed(1)} | ${worst.toFixed(1)} | ${statements} | ${pages} | ${whole} |`)
      say('')
    }
    await owner.end()
  } finally {
    await destroyPostgres(folder)
  }
}

async function measureAll(owner: pg.Client): Promise<Asked[]> {
  // Only now: the database's address is known to what these import.
  const { questions } = await import('./opinions-questions')
  const answers: Asked[] = []
  for (const { what, ask } of await questions(CONGRESS, STATION)) {
    await ask(0)
    const times: number[] = []
    for (let turn = 1; turn <= TURNS; turn += 1) {
      const from = performance.now()
      await ask(turn)
      times.push(performance.now() - from)
    }
    times.sort((a, b) => a - b)
    const statements = await listening(() => ask(1))
    answers.push({ what, median: times[Math.floor(TURNS / 2)]!, worst: times.at(-1)!, statements: statements.length, ...(await readBy(owner, statements)) })
  }
  return answers
}

/** What the driver is asked meanwhile. */
async function listening(work: () => Promise<unknown>): Promise<Statement[]> {
  const heard: Statement[] = []
  const { query } = pg.Client.prototype
  pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
    const asked = given[0] as { text?: string; values?: unknown[] }
    if (asked.text) heard.push({ text: asked.text, values: asked.values ?? [] })
    return (query as (...given: unknown[]) => unknown).apply(this, given)
  } as typeof query
  try {
    await work()
  } finally {
    pg.Client.prototype.query = query
  }
  return heard.filter(({ text }) => /^\s*(SELECT|WITH)/i.test(text))
}

type Plan = { 'Node Type': string; 'Relation Name'?: string; 'Shared Hit Blocks': number; 'Shared Read Blocks': number; Plans?: Plan[] }

/** How many pages the plans of these statements read, and which large table they go through from end to end. */
async function readBy(owner: pg.Client, statements: readonly Statement[]): Promise<{ pages: number; whole: string }> {
  let pages = 0
  const whole = new Set<string>()
  for (const { text, values } of statements) {
    const { rows } = await owner.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(`EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${text}`, values)
    const { Plan: top } = rows[0]!['QUERY PLAN'][0]
    pages += top['Shared Hit Blocks'] + top['Shared Read Blocks']
    for (const node of nodesOf(top)) if (node['Node Type'] === 'Seq Scan' && /^(opinion|event|notice)/.test(node['Relation Name'] ?? '')) whole.add(node['Relation Name']!)
  }
  return { pages, whole: [...whole].join(', ') }
}

const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)]
