import { createHash } from 'node:crypto'
import { callingIt } from '@/lib/congresses/office'
import { guessLayout } from '@/lib/ledgers/columns'
import type { Reading } from '@/lib/ledgers/field'
import { isPersonal } from '@/lib/ledgers/headings'
import { isAlive } from '@/lib/ledgers/queries'
import { sampleCells } from '@/lib/ledgers/rows'
import { FAULTS_KEPT, Mapping, type Counts } from '@/lib/ledgers/run'
import { weigh, type Weighed } from '@/lib/ledgers/weigh'
import { ledgerProblems } from '@/lib/ledgers/words'
import { writeRows } from '@/lib/ledgers/write'
import { appendEvent } from '@/lib/events/commands'
import { now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { surpriseWords } from '@/lib/platform/surprise'
import { capacitiesOf, type Actor } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { readSheet } from '@/lib/tables/read'

export type Answered<T> = { ok: true; value: T } | { ok: false; message: string }
type File = { name: string; content: Buffer<ArrayBuffer> }
const DAY = 86_400_000

/** Keeps an uploaded ledger and says what importing it would do. Nothing of it is written yet. */
export async function uploadLedger(actor: Actor, file: File, circumstances: Circumstances, asked: { place?: string } = {}): Promise<Answered<{ id: string; counts: Counts }>> {
  const { congressId } = actor
  const { sheet, rows, problem } = await readSheet(file.content, file.name)
  if (problem) return { ok: false, message: problem }
  const layout = guessLayout(rows)
  if (!layout) return { ok: false, message: ledgerProblems.noHeading }

  const fingerprint = createHash('sha256').update(file.content).digest('hex')
  const before = await findEarlier(congressId, fingerprint)
  const samples = sampleCells(rows, layout)
  const guessed: Mapping = { sheet, ...layout, samples, placeless: '', leftOut: [], fingerprint }
  const mapping = { ...(before ?? guessed), ...(asked.place === undefined ? {} : { placeless: asked.place }) }

  const weighed = await weigh(db, { congressId, rows, mapping, rulebook: circumstances.rulebook })
  if (typeof weighed === 'string') return { ok: false, message: weighed }
  await forgetOldContents(congressId, circumstances.now)
  const run = await db.importRun.create({
    data: { congressId, kind: 'suggestions', fileName: file.name.slice(0, 200), content: file.content, mapping, ...found(weighed), startedById: actor.personId || null, createdAt: circumstances.now },
    select: { id: true },
  })
  return { ok: true, value: { id: run.id, counts: weighed.counts } }
}

/** The same file is read as it was read when it was imported before: else a place that was asked for would make it new. */
async function findEarlier(congressId: string, fingerprint: string): Promise<Mapping | null> {
  const where = { congressId, kind: 'suggestions', state: 'done', mapping: { path: ['fingerprint'], equals: fingerprint } }
  const run = await db.importRun.findFirst({ where, orderBy: { createdAt: 'desc' }, select: { mapping: true } })
  return run ? (Mapping.safeParse(run.mapping).data ?? null) : null
}

/** Ledgers carry names and telephones. What was not imported within a week is asked for again, not kept. */
const forgetOldContents = (congressId: string, today: Date) =>
  db.importRun.updateMany({ where: { congressId, kind: 'suggestions', createdAt: { lt: new Date(today.getTime() - 7 * DAY) } }, data: { content: Buffer.alloc(0) } })

const found = ({ counts, faults }: Weighed) => ({ counts, problems: faults.slice(0, FAULTS_KEPT) })

type Choice = { readings: Reading[]; placeless: string; leftOut: string[] }

/** Reads a kept ledger otherwise and says anew what importing it would do. */
export async function remapLedger(actor: Actor, runId: string, choice: Choice, circumstances: Circumstances): Promise<Answered<null>> {
  const run = await loadRun(actor.congressId, runId)
  if (typeof run === 'string') return { ok: false, message: run }
  if (choice.readings.length !== run.mapping.headings.length) return { ok: false, message: '列数与文件不符。请刷新页面再选。' }
  const readings = choice.readings.map((reading, index) => (isPersonal(run.mapping.headings[index] ?? '') ? '' : reading))
  const mapping = { ...run.mapping, ...choice, readings }
  const weighed = await weigh(db, { congressId: actor.congressId, rows: run.rows, mapping, rulebook: circumstances.rulebook })
  if (typeof weighed === 'string') return { ok: false, message: weighed }
  const { count } = await db.importRun.updateMany({ where: { id: runId, state: { in: ['preview', 'failed'] } }, data: { mapping, ...found(weighed), state: 'preview' } })
  return count === 1 ? { ok: true, value: null } : { ok: false, message: '这份台账正在导入，或者已经导入。' }
}

async function loadRun(congressId: string, id: string): Promise<{ mapping: Mapping; rows: string[][] } | string> {
  const run = await db.importRun.findFirst({ where: { id, congressId, kind: 'suggestions' }, select: { mapping: true, content: true, fileName: true } })
  if (!run) return '找不到这份台账。'
  if (run.content.length === 0) return '这份台账的文件已经不在平台上了。请重新上传。'
  const { rows, problem } = await readSheet(Buffer.from(run.content), run.fileName)
  return problem ?? { mapping: Mapping.parse(run.mapping), rows }
}

/** An import under way: `begun` when it can no longer be started twice, `finished` with what became of it. */
export type Started = { finished: Promise<Answered<Counts>> }

/** Starts the import of a kept ledger: everything in one transaction, or nothing. */
export async function startImport(actor: Actor, runId: string, circumstances: Circumstances): Promise<Answered<Started>> {
  const run = await loadRun(actor.congressId, runId)
  if (typeof run === 'string') return { ok: false, message: run }
  const from = (await isAlive(runId)) ? ['preview', 'failed'] : ['preview', 'failed', 'running']
  const { count } = await db.importRun.updateMany({ where: { id: runId, state: { in: from } }, data: { state: 'running', progress: 0 } })
  if (count === 0) return { ok: false, message: '这份台账正在导入，或者已经导入。' }
  return new Promise((resolve) => {
    const finished = runImport(actor, { id: runId, ...run }, circumstances, () => resolve({ ok: true, value: { finished } }))
    void finished.then(() => resolve({ ok: true, value: { finished } }))
  })
}

type Loaded = { id: string; mapping: Mapping; rows: string[][] }

async function runImport(actor: Actor, { id, mapping, rows }: Loaded, circumstances: Circumstances, begun: () => void): Promise<Answered<Counts>> {
  const { congressId } = actor
  try {
    const counts = await db.$transaction(
      async (tx) => {
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`ledger-run:${id}`}, 0))`
        begun()
        // Two ledgers of one congress at once could each not see what the other brings.
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`ledger:${congressId}`}, 0))`
        const weighed = await weigh(tx, { congressId, rows, mapping, rulebook: circumstances.rulebook })
        if (typeof weighed === 'string') throw new Unreadable(weighed)
        const unitsCreated = await writeRows(tx, { congressId, weighed, mapping, now: circumstances.now }, (written) => tellProgress(id, written))
        const counts = { ...weighed.counts, unitsCreated }
        const kept = weighed.counts.refused > 0 ? {} : { content: Buffer.alloc(0) }
        await tx.importRun.update({ where: { id }, data: { ...found(weighed), ...kept, counts, state: 'done', finishedAt: now() } })
        await appendEvent(tx, { kind: 'import', recordId: id, action: 'import', capacity: capacitiesOf(actor, { congressId })[0]!, detail: summaryOf(mapping, counts) }, actor, circumstances.now)
        return counts
      },
      { timeout: 600_000, maxWait: 30_000 },
    )
    return { ok: true, value: counts }
  } catch (error) {
    const message = error instanceof Unreadable ? error.message : callingIt(actor.office, surpriseWords(error, { action: 'suggestion.import', runId: id }, '台账里的什么也没有写入。'))
    await fail(id, message)
    return { ok: false, message }
  }
}

class Unreadable extends Error {}

async function fail(id: string, failure: string): Promise<void> {
  const { counts } = await db.importRun.findUniqueOrThrow({ where: { id }, select: { counts: true } })
  await db.importRun.update({ where: { id }, data: { state: 'failed', counts: { ...(counts as Counts), failure } } })
}

/** Outside the transaction, so that whoever waits can see it. */
const tellProgress = (id: string, progress: number) => db.importRun.update({ where: { id }, data: { progress }, select: { id: true } })

const summaryOf = ({ sheet, fingerprint }: Mapping, { created, changed, unchanged, refused, unitsCreated }: Counts) => ({ sheet, fingerprint, created, changed, unchanged, refused, unitsCreated })
