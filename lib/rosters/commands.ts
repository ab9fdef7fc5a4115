import { appendEvent } from '@/lib/events/commands'
import { callingIt } from '@/lib/congresses/office'
import { deputyRefusals } from '@/lib/people/deputy-words'
import { db, type Tx } from '@/lib/platform/db'
import { surpriseWords } from '@/lib/platform/surprise'
import { can, type Actor } from '@/lib/policy'
import { fileKept, fileToKeep } from '@/lib/rosters/kept'
import { guessLayout, linesOf } from '@/lib/rosters/layout'
import { COLUMNS, Counts, Faults, KINDS, Mapping, permissionFor, type Fault, type Kind } from '@/lib/rosters/roster'
import { rosterProblems } from '@/lib/rosters/words'
import { weighPapers } from '@/lib/papers/weigh'
import { writePapers } from '@/lib/papers/write'
import { weighDeputies } from '@/lib/rosters/weigh-deputies'
import { weighOpinions } from '@/lib/rosters/weigh-opinions'
import { weighStations } from '@/lib/rosters/weigh-stations'
import { weighUnits } from '@/lib/rosters/weigh-units'
import { writeDeputies } from '@/lib/rosters/write-deputies'
import { writeOpinions } from '@/lib/rosters/write-opinions'
import { writeStations } from '@/lib/rosters/write-stations'
import { writeUnits } from '@/lib/rosters/write-units'
import { getCircumstances } from '@/lib/settings/queries'
import { readSheet } from '@/lib/tables/read'

export type Answered<T> = { ok: true; value: T } | { ok: false; message: string }
const FAULTS_KEPT = 1_000
const DAY = 86_400_000
type Weighed = { counts: Counts; faults: Fault[]; write: ((tx: Tx, told: (written: number) => Promise<unknown>) => Promise<void>) | null }

/** Keeps an uploaded roster and says what importing it would do. Nothing of it is written yet. */
export async function uploadRoster(actor: Actor, kind: Kind, file: { name: string; content: Buffer<ArrayBuffer> }, now: Date): Promise<Answered<string>> {
  if (!allowed(actor, kind)) return { ok: false, message: rosterProblems.missing }
  const { rows, sheet, problem } = await readSheet(file.content, file.name)
  if (problem) return { ok: false, message: problem }
  const mapping = guessLayout(kind, rows, sheet)
  if (!mapping) return { ok: false, message: rosterProblems.noHeading(COLUMNS[kind][0].label) }
  const weighed = await weigh(db, actor, kind, rows, mapping, now)
  if (typeof weighed === 'string') return { ok: false, message: weighed }
  // rosters carry telephones: what nobody imported within a week is not kept
  await db.importRun.updateMany({ where: { congressId: actor.congressId, kind: { in: [...KINDS] }, createdAt: { lt: new Date(now.getTime() - 7 * DAY) } }, data: { content: Buffer.alloc(0) } })
  const { id } = await db.importRun.create({
    data: { congressId: actor.congressId, kind, fileName: file.name.slice(0, 200), content: fileToKeep(kind, file.content), mapping, counts: weighed.counts, problems: weighed.faults.slice(0, FAULTS_KEPT), startedById: actor.personId, createdAt: now },
    select: { id: true },
  })
  return { ok: true, value: id }
}

/** Reads a kept roster with other columns, and says anew what importing it would do. */
export async function remapRoster(actor: Actor, id: string, choice: { readings: string[]; leftOut: string[] }, now: Date): Promise<Answered<null>> {
  const run = await load(actor, id)
  if (typeof run === 'string') return { ok: false, message: run }
  if (choice.readings.length !== run.mapping.headings.length) return { ok: false, message: rosterProblems.otherColumns }
  const chosen = choice.readings.filter(Boolean)
  if (!chosen.includes(COLUMNS[run.kind][0].reading)) return { ok: false, message: rosterProblems.noHeading(COLUMNS[run.kind][0].label) }
  if (new Set(chosen).size < chosen.length) return { ok: false, message: rosterProblems.twice }
  const mapping = { ...run.mapping, ...choice }
  const weighed = await weigh(db, actor, run.kind, run.rows, mapping, now)
  if (typeof weighed === 'string') return { ok: false, message: weighed }
  const { count } = await db.importRun.updateMany({ where: { id, state: { in: ['preview', 'failed'] } }, data: { mapping, counts: weighed.counts, problems: weighed.faults.slice(0, FAULTS_KEPT), state: 'preview' } })
  return count === 1 ? { ok: true, value: null } : { ok: false, message: rosterProblems.underWay }
}

/** Takes a run so that nobody starts it twice; `finish` then does the work: all of it in one transaction, or nothing. */
export async function startRoster(actor: Actor, id: string, now: Date): Promise<Answered<() => Promise<Answered<Counts>>>> {
  const run = await load(actor, id)
  if (typeof run === 'string') return { ok: false, message: run }
  const stale = new Date(now.getTime() - 15 * 60_000) // of a platform that was stopped in the middle
  const { count } = await db.importRun.updateMany({
    where: { id, OR: [{ state: { in: ['preview', 'failed'] } }, { state: 'running', finishedAt: { lt: stale } }] },
    data: { state: 'running', progress: 0, finishedAt: now },
  })
  return count === 1 ? { ok: true, value: () => finish(actor, { id, ...run }, now) } : { ok: false, message: rosterProblems.underWay }
}

type Loaded = { kind: Kind; mapping: Mapping; rows: string[][] }

async function finish(actor: Actor, { id, kind, mapping, rows }: Loaded & { id: string }, now: Date): Promise<Answered<Counts>> {
  try {
    const counts = await db.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${LOCKS[kind] ?? 'congress'}:${actor.congressId}`}, 0))`
      const weighed = await weigh(tx, actor, kind, rows, mapping, now)
      if (typeof weighed === 'string') throw new Unreadable(weighed)
      // outside the transaction, so that whoever waits can see it
      await weighed.write?.(tx, (progress) => db.importRun.update({ where: { id }, data: { progress }, select: { id: true } }))
      const { total, created, changed, unchanged, refused } = weighed.counts
      await appendEvent(tx, { kind: 'import', recordId: id, action: kind, capacity: capacityFor(kind), detail: { total, created, changed, unchanged, refused } }, actor, now)
      const kept = refused > 0 && kind !== 'opinions' ? {} : { content: Buffer.alloc(0) }
      await tx.importRun.update({ where: { id }, data: { ...kept, counts: weighed.counts, problems: weighed.faults.slice(0, FAULTS_KEPT), state: 'done', finishedAt: now } })
      return weighed.counts
    }, { timeout: 300_000, maxWait: 30_000 })
    return { ok: true, value: counts }
  } catch (error) {
    const message = error instanceof Unreadable ? error.message : callingIt(actor.office, surpriseWords(error, { action: 'roster.import', runId: id }, '表里的什么也没有写入。'))
    const { counts } = await db.importRun.findUniqueOrThrow({ where: { id }, select: { counts: true } })
    await db.importRun.update({ where: { id }, data: { state: 'failed', counts: { ...Counts.parse(counts), failure: message } } })
    return { ok: false, message }
  }
}

/** Under which lock a table is written; that of opinions is the one under which a single word is taken in. */
const LOCKS: Partial<Record<Kind, string>> = { units: 'units', stations: 'stations', opinions: 'opinion' }

const capacityFor = (kind: Kind) => (permissionFor[kind] === 'people.manage' ? 'systemAdmin' : 'office')

class Unreadable extends Error {}

const allowed = (actor: Actor, kind: Kind) => can(actor, permissionFor[kind], { congressId: actor.congressId })

async function load(actor: Actor, id: string): Promise<Loaded | string> {
  const run = await db.importRun.findFirst({ where: { id, congressId: actor.congressId, kind: { in: [...KINDS] } } })
  const kind = KINDS.find((known) => known === run?.kind)
  if (!run || !kind || !allowed(actor, kind)) return rosterProblems.missing
  if (run.content.length === 0) return rosterProblems.gone
  const { rows, problem } = await readSheet(fileKept(kind, run.content), run.fileName)
  return problem ?? { kind, mapping: Mapping.parse(run.mapping), rows }
}

async function weigh(client: Tx | typeof db, actor: Actor, kind: Kind, rows: string[][], mapping: Mapping, now: Date): Promise<Weighed | string> {
  const lines = linesOf(kind, rows, mapping)
  if (lines.length === 0) return rosterProblems.noRows
  if (kind === 'replies' || kind === 'evaluations') {
    const weighed = await weighPapers(client, kind, actor, lines, now)
    return { ...summed(weighed), write: (tx, tell) => writePapers(tx, weighed, { actor, now, tell }) }
  }
  if (kind === 'units') {
    const weighed = await weighUnits(client, actor.congressId, lines)
    return { ...summed(weighed), write: (tx, tell) => writeUnits(tx, weighed, { actor, now, tell }) }
  }
  if (kind === 'opinions') {
    const weighed = await weighOpinions(client, actor.congressId, lines, await getCircumstances(actor.congressId, now))
    return { ...summed(weighed), write: (tx, tell) => writeOpinions(tx, weighed, { congressId: actor.congressId, now, tell }) }
  }
  if (kind === 'stations') {
    const weighed = await weighStations(client, actor.congressId, lines)
    return typeof weighed === 'string' ? weighed : { ...summed(weighed), write: (tx, tell) => writeStations(tx, weighed, { actor, now, tell }) }
  }
  const term = await client.term.findFirst({ where: { congressId: actor.congressId }, orderBy: { number: 'desc' }, select: { id: true } })
  if (!term) return deputyRefusals.noTerm
  const weighed = await weighDeputies(client, term.id, lines, mapping)
  return { ...summed(weighed), write: (tx, tell) => writeDeputies(tx, weighed, { actor, termId: term.id, now, tell }) }
}

type Summable = { total: number; creates: unknown[]; changes: unknown[]; unchanged: number; faults: Fault[]; newDelegations?: string[]; newGroups?: string[] }
const summed = ({ total, creates, changes, unchanged, faults, newDelegations = [], newGroups = [] }: Summable) => ({
  counts: { total, created: creates.length, changed: changes.length, unchanged, refused: faults.length, newDelegations, newGroups },
  faults: Faults.parse(faults),
})
