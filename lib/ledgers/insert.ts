import type { Tx } from '@/lib/platform/db'

/** A row of history as it is stored; `pieces` is what it is found by. */
export type HistoryRow = {
  id: string; congressId: string; place: string; termNumber: number | null; sittingNumber: number | null; channel: string; number: string | null; state: string
  title: string; situation: string; analysis: string; proposal: string; category: string; publicityWish: string; publicityWhy: string; proposerKind: string; proposerText: string
  resultClass: string | null; solved: boolean | null; grade: string | null; verdict: string | null; isKeyTopic: boolean; importedRow: object; draftedAt: Date; changedAt: Date
  submittedOn: string | null; dispatchedOn: string | null; repliedOn: string | null; evaluatedOn: string | null; pieces: string[]
}
export type PartRow = {
  id: string; suggestionId: string; congressId: string; unitId: string; role: string; state: string; dispatchedOn: string | null; signedOn: string | null; settledOn: string | null
}

/**
 * Adds history in bulk: one statement of one parameter for hundreds of rows, the search vector with them. createMany cannot
 * write that vector, so each row would be written twice, and into the search index twice; twenty thousand took over a minute.
 */
export const insertHistory = (tx: Tx, rows: readonly HistoryRow[]) => tx.$executeRaw`
  INSERT INTO suggestion (
    id, "congressId", place, "termNumber", "sittingNumber", channel, number, state, title, situation, analysis, proposal, category, "formationBasis",
    "publicityWish", "publicityWhy", "proposerKind", "proposerText", "resultClass", solved, grade, verdict, "isKeyTopic", imported, "importedRow",
    "draftedAt", "changedAt", "submittedOn", "dispatchedOn", "repliedOn", "evaluatedOn", search)
  SELECT
    id, "congressId", place, "termNumber", "sittingNumber", channel, number, state, title, situation, analysis, proposal, category, '{}',
    "publicityWish", "publicityWhy", "proposerKind", "proposerText", "resultClass", solved, grade, verdict, "isKeyTopic", true, "importedRow",
    "draftedAt", "changedAt", "submittedOn", "dispatchedOn", "repliedOn", "evaluatedOn", array_to_tsvector(ARRAY(SELECT jsonb_array_elements_text(pieces)))
  FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row (
    id text, "congressId" text, place text, "termNumber" int, "sittingNumber" int, channel text, number text, state text,
    title text, situation text, analysis text, proposal text, category text,
    "publicityWish" text, "publicityWhy" text, "proposerKind" text, "proposerText" text, "resultClass" text, solved boolean, grade text, verdict text, "isKeyTopic" boolean, "importedRow" jsonb,
    "draftedAt" timestamptz, "changedAt" timestamptz, "submittedOn" text, "dispatchedOn" text, "repliedOn" text, "evaluatedOn" text, pieces jsonb)`

export const insertParts = (tx: Tx, rows: readonly PartRow[]) => tx.$executeRaw`
  INSERT INTO assignment (id, "suggestionId", "congressId", "unitId", role, state, "dispatchedOn", "signedOn", "settledOn")
  SELECT id, "suggestionId", "congressId", "unitId", role, state, "dispatchedOn", "signedOn", "settledOn"
  FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row (
    id text, "suggestionId" text, "congressId" text, "unitId" text, role text, state text, "dispatchedOn" text, "signedOn" text, "settledOn" text)`
