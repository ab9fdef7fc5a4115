import { randomUUID } from 'node:crypto'
import { dayOf, now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { cookieName, tokenOf } from '@/lib/platform/token'
import { openSession } from '@/lib/sign-in/sessions'
import { CONGRESS, PEOPLE } from './county'
import { shotOfForm } from './forms'
import { measure, send, type Asked, type Run, type Shot } from './load'

export type Scenario = { what: string; of: 'bare' | 'ours'; run: (connections: number, warmUp: boolean) => Promise<Run> }

const SEARCHES = ['道路硬化', '饮水安全', '云溪镇', '0042', '电梯加装', '代表17', '防洪堤', '东门社区']
/** How often each is measured, by turns with the others. */
export const TURNS = 4
// A page's code is compiled for good only after some hundreds of answers; what is measured is a server that has run for a while.
const READS = (connections: number, warmUp: boolean) => (warmUp ? 800 : connections === 1 ? 75 : 300)
const WRITES = (connections: number, warmUp: boolean) => (warmUp ? 48 : connections === 1 ? 15 : 32)

const cookieOf = async (personId: string, grantId: string) => ({ cookie: `${cookieName()}=${await tokenOf(await openSession(db, { personId, grantId }))}` })

/** What is measured: reading pages as an officer, beginning a suggestion as a deputy, taking a step as an officer; and the bare page. */
export async function scenarios(ours: Asked, bare: Asked, size: number): Promise<Scenario[]> {
  const officer = await cookieOf(PEOPLE.officer, 'bench-grant-officer')
  const deputy = await cookieOf(PEOPLE.deputy, 'bench-grant-1')
  const random = aSequence(size)
  const reading = (what: string, path: () => string): Scenario => ({
    what, of: 'ours',
    run: (connections, warmUp) => measure(ours, Array.from({ length: READS(connections, warmUp) }, () => ({ path: path(), headers: officer })), connections),
  })
  const writing = (what: string, shots: (count: number) => Promise<Shot[]>): Scenario => ({
    what, of: 'ours',
    run: async (connections, warmUp) => measure(ours, await shots(WRITES(connections, warmUp)), connections),
  })
  return [
    { what: 'bare page', of: 'bare', run: (connections, warmUp) => measure(bare, Array.from({ length: READS(connections, warmUp) }, () => ({ path: '/' })), connections) },
    reading('list', () => '/suggestions'),
    reading('search', () => `/suggestions?q=${encodeURIComponent(SEARCHES[random(SEARCHES.length)]!)}`),
    reading('record page', () => `/suggestions/bench-${String(1 + random(size)).padStart(8, '0')}`),
    writing('create', (count) => beginnings(ours.origin, deputy, count)),
    writing('one step', (count) => closings(ours.origin, officer, count)),
  ]
}

/** The same sequence at every run: a small generator with a fixed seed. */
function aSequence(seed: number): (below: number) => number {
  let state = seed
  return (below) => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) % below
}

async function beginnings(origin: string, headers: Record<string, string>, count: number): Promise<Shot[]> {
  const form = await shotOfForm(origin, '/suggestions/new', headers, /draftKey/, {})
  const body = String(form.body)
  return Array.from({ length: count }, () => ({ ...form, body: body.replace(/(name="draftKey"\r\n\r\n)[^\r]*/, `$1${randomUUID()}`) }))
}

async function closings(origin: string, headers: Record<string, string>, count: number): Promise<Shot[]> {
  const rows = await db.suggestion.findMany({ where: { congressId: CONGRESS, state: 'evaluated' }, select: { id: true }, take: count })
  if (rows.length < count) throw new Error(`only ${rows.length} suggestions are left to be closed`)
  return Promise.all(rows.map(({ id }) => shotOfForm(origin, `/suggestions/${id}?step=close`, headers, /正在办结|核定办结/, {})))
}

/** How long the database itself takes for the same questions, in words for the report. */
export async function sqlFigures(): Promise<string> {
  const { listSuggestions } = await import('@/lib/suggestions/list')
  const { readFilter } = await import('@/lib/suggestions/list-filter')
  const { readWhole } = await import('@/lib/suggestions/record-rows')
  const { getCircumstances } = await import('@/lib/settings/queries')
  const actor = {
    personId: PEOPLE.officer, name: '测速员', sessionId: '', grantId: 'bench-grant-officer', role: 'officer', congressId: CONGRESS, unitId: null, deputyId: null, mayAct: true,
  } as const
  const circumstances = await getCircumstances(CONGRESS)
  const looking = { actor, today: dayOf(now()), standpoint: 'office', visibleToDeputies: 'accepted' } as const
  const time = async (ask: (turn: number) => Promise<unknown>) => {
    const times: number[] = []
    for (let turn = 0; turn < 60; turn += 1) {
      const from = performance.now()
      await ask(turn)
      times.push(performance.now() - from)
    }
    return times.sort((a, b) => a - b)[30]!.toFixed(2)
  }
  const list = (query: string) => () => listSuggestions(readFilter(Object.fromEntries(new URLSearchParams(query))), null, looking, circumstances)
  const record = (turn: number) => readWhole(actor, `bench-${String(1 + turn * 97).padStart(8, '0')}`)
  return `SQL, median through the driver: of the list ${await time(list(''))} ms, of a search ${await time(list(`q=${SEARCHES[0]}`))} ms, of a record ${await time(record)} ms.`
}

/** One export of the ledger, or of one category of it, to its end, with the highest memory seen meanwhile. */
export async function exportFigures(origin: string, memory: () => number, category?: string): Promise<{ rows: number; seconds: number; peak: number }> {
  const headers = await cookieOf(PEOPLE.officer, 'bench-grant-officer')
  const rows = await db.suggestion.count({ where: { congressId: CONGRESS, state: { not: 'draft' }, ...(category ? { category } : {}) } })
  let peak = memory()
  const watch = setInterval(() => (peak = Math.max(peak, memory())), 20)
  const from = performance.now()
  const begun = await send(origin, { path: `/api/exports/suggestions${category ? `?category=${category}` : ''}`, headers })
  const run = /^\/exports\/(.+)$/.exec(String(begun.headers['location'] ?? ''))?.[1] // where it is large, a page first
  const { status, body } = run ? await send(origin, { path: `/api/exports/suggestions?run=${run}${category ? `&category=${category}` : ''}`, headers }) : begun
  clearInterval(watch)
  if (status !== 200) throw new Error(`the export answers ${status}: ${body.toString('utf8').slice(0, 200)}`)
  return { rows, seconds: (performance.now() - from) / 1000, peak }
}
