import type { Written } from '@/lib/ledgers/field'
import type { Known } from '@/lib/ledgers/judge'
import type { LedgerRow } from '@/lib/ledgers/rows'
import { Counts, Faults, Mapping } from '@/lib/ledgers/run'
import type { runStateWords } from '@/lib/ledgers/words'
import { db, type Tx } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'

type Client = Tx | typeof db

/** What a ledger calls the congress's own place: 青岚县 of 青岚县人民代表大会. */
export async function ownPlaceOf(congressId: string, client: Client = db): Promise<string> {
  const { name } = await client.congress.findUniqueOrThrow({ where: { id: congressId }, select: { name: true } })
  return name.replace(/人民代表大会.*$|人大.*$/, '')
}

/** Every unit, retired ones too: history names units that are no more. */
export const listUnits = (client: Client, congressId: string) => client.unit.findMany({ where: { congressId }, select: { id: true, name: true, aliases: true } })

type KnownRow = Omit<Known, 'written' | 'said'> & Known['said'] & { importedRow: unknown }

/** What is there already of what these rows tell, by number or by title. Drafts are nobody's but their author's. */
export async function listKnown(client: Client, congressId: string, rows: readonly LedgerRow[]): Promise<Known[]> {
  const numbers = [...new Set(rows.flatMap(({ facts }) => facts.number ?? []))]
  const titles = [...new Set(rows.map(({ facts }) => facts.title))]
  const found = await client.$queryRaw<KnownRow[]>`
    SELECT s.id, s.imported, s.version, s.place, s."termNumber", s."sittingNumber", s.channel, s.number, s.title, s."importedRow",
           s.category, s.situation, s.analysis, s.proposal, s."proposerText", s."submittedOn", s."dispatchedOn", s."repliedOn", s."evaluatedOn",
           s."resultClass", s.grade, s."isKeyTopic",
           coalesce((SELECT json_agg(json_build_object('unitId', a."unitId", 'role', a.role, 'signedOn', a."signedOn"))
                     FROM assignment a WHERE a."suggestionId" = s.id), '[]') AS units
    FROM suggestion s
    WHERE s."congressId" = ${congressId} AND s.state <> 'draft' AND (s.number = ANY(${numbers}) OR s.title = ANY(${titles}))`
  return found.map(({ importedRow, ...row }) => ({ ...row, said: row, written: (importedRow as Written | null) ?? { fields: {}, notes: {} } }))
}

/** Whether an import that says it is running still does: its transaction holds this lock. */
export async function isAlive(runId: string): Promise<boolean> {
  const [row] = await db.$queryRaw<{ free: boolean }[]>`SELECT pg_try_advisory_xact_lock(hashtextextended(${`ledger-run:${runId}`}, 0)) AS free`
  return row?.free === false
}

export type Run = {
  id: string
  fileName: string
  state: keyof typeof runStateWords
  /** It was running when the platform stopped: nothing of it was written. */
  interrupted: boolean
  progress: number
  createdAt: Date
  finishedAt: Date | null
  mapping: Mapping
  counts: Counts
  faults: Faults
}

/** One import of this congress's office, or null. */
export async function findRun(actor: Actor, id: string): Promise<Run | null> {
  const row = await db.importRun.findFirst({ where: { id, congressId: actor.congressId, kind: 'suggestions' }, omit: { content: true } })
  if (!row) return null
  const state = row.state as Run['state'] // written by commands.ts only
  const interrupted = state === 'running' && !(await isAlive(id))
  const { mapping, counts, problems, ...rest } = row
  return { ...rest, state, interrupted, mapping: Mapping.parse(mapping), counts: Counts.parse(counts), faults: Faults.parse(problems) }
}

export type RunLine = Pick<Run, 'id' | 'fileName' | 'state' | 'createdAt' | 'counts'>

export async function listRuns({ congressId }: Actor): Promise<RunLine[]> {
  const rows = await db.importRun.findMany({
    where: { congressId, kind: 'suggestions' },
    orderBy: { createdAt: 'desc' },
    take: 10,
    select: { id: true, fileName: true, state: true, counts: true, createdAt: true },
  })
  return rows.map(({ state, counts, ...row }) => ({ ...row, state: state as Run['state'], counts: Counts.parse(counts) })) // written by commands.ts only
}

export const countImported = ({ congressId }: Actor) => db.suggestion.count({ where: { congressId, imported: true } })
