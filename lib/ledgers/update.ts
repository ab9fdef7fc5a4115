import { insertParts, type PartRow } from '@/lib/ledgers/insert'
import type { Tx } from '@/lib/platform/db'

/** What a later ledger says of a row of history: only the columns that it names change. `pieces` is what it is found by from now on. */
export type LaterRow = { id: string; version: number; said: object; pieces: string[] }

/** Changes history in bulk: hundreds of rows in one statement, each only as it was read; gives how many were still so. */
export const updateHistory = (tx: Tx, now: Date, rows: readonly LaterRow[]) => tx.$executeRaw`
  UPDATE suggestion s SET
    (title, number, category, situation, analysis, proposal, "proposerText", "proposerKind", "submittedOn", "dispatchedOn", "repliedOn", "evaluatedOn",
     "resultClass", solved, grade, verdict, "isKeyTopic", "importedRow")
    = (SELECT p.title, p.number, p.category, p.situation, p.analysis, p.proposal, p."proposerText", p."proposerKind", p."submittedOn", p."dispatchedOn", p."repliedOn", p."evaluatedOn",
              p."resultClass", p.solved, p.grade, p.verdict, p."isKeyTopic", p."importedRow" FROM jsonb_populate_record(s, later.said) p),
    search = array_to_tsvector(ARRAY(SELECT jsonb_array_elements_text(later.pieces))), "changedAt" = ${now}, version = s.version + 1
  FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS later (id text, version int, said jsonb, pieces jsonb)
  WHERE s.id = later.id AND s.version = later.version AND s.imported`

/** The units that a later ledger names take the place of those that stood there. */
export async function replaceParts(tx: Tx, parts: readonly PartRow[]): Promise<void> {
  if (parts.length === 0) return
  await tx.assignment.deleteMany({ where: { suggestionId: { in: [...new Set(parts.map(({ suggestionId }) => suggestionId))] } } })
  await insertParts(tx, parts)
}

/** The day of signing, where a later ledger names it and no unit. */
export async function signParts(tx: Tx, signed: readonly { id: string; signedOn: string }[]): Promise<void> {
  if (signed.length === 0) return
  await tx.$executeRaw`
    UPDATE assignment a SET "signedOn" = given."signedOn" FROM jsonb_to_recordset(${JSON.stringify(signed)}::jsonb) AS given (id text, "signedOn" text) WHERE a."suggestionId" = given.id`
}
