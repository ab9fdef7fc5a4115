import { Faults, Mapping } from '@/lib/ledgers/run'
import { db } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'
import { readSheet } from '@/lib/tables/read'
import type { SheetColumn } from '@/lib/tables/write'

/** The rows of a run that were refused, as they were written, each with what is wrong: to be mended and sent again. */
export async function rowsToMend(actor: Actor, runId: string): Promise<{ columns: SheetColumn[]; rows: string[][] } | null> {
  const run = await db.importRun.findFirst({ where: { id: runId, congressId: actor.congressId, kind: 'suggestions' }, select: { content: true, fileName: true, mapping: true, problems: true } })
  if (!run || run.content.length === 0) return null
  const { rows } = await readSheet(Buffer.from(run.content), run.fileName)
  const { headings } = Mapping.parse(run.mapping)
  const troubles = new Map<number, string[]>()
  for (const { row, column, problem, fix } of Faults.parse(run.problems)) troubles.set(row, [...(troubles.get(row) ?? []), `${column}：${problem}${fix}`])
  return {
    columns: [...headings, '导入时的问题'].map((head) => ({ head })),
    rows: [...troubles].map(([row, words]) => [...headings.map((_, index) => rows[row - 1]?.[index] ?? ''), words.join(' ')]),
  }
}
