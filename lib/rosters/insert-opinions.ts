import type { Tx } from '@/lib/platform/db'

/** A row of history as it is stored; `pieces` is what it is found by. */
export type OpinionHistoryRow = {
  id: string; congressId: string; number: string; channel: string; stationId: string | null; text: string; place: string; category: string; route: string | null; unitId: string | null; body: string; grade: string | null
  joinedIntoId: string | null; nameSealed: string | null; phoneSealed: string | null; phoneIndex: string | null; addressSealed: string | null; textIndex: string; keyIndex: string; externalNumber: string | null
  receivedAt: Date; receivedOn: string; answeredOn: string | null; closedOn: string | null; pieces: string[]
}
export type AnswerRow = { id: string; opinionId: string; text: string; by: string; at: Date }

/** Adds history in bulk: one statement of one parameter for hundreds of rows, the search vector with them (as insertHistory of the ledgers, and for its reason). */
export const insertOpinions = (tx: Tx, rows: readonly OpinionHistoryRow[]) => tx.$executeRaw`
  INSERT INTO opinion (
    id, "congressId", number, channel, "stationId", state, text, place, category, route, "unitId", body, grade, "joinedIntoId", "nameSealed", "phoneSealed", "phoneIndex", "addressSealed",
    "textIndex", "keyIndex", "externalNumber", imported, "receivedAt", "receivedOn", "answeredOn", "closedOn", search)
  SELECT
    id, "congressId", number, channel, "stationId", 'closed', text, place, category, route, "unitId", body, grade, "joinedIntoId", "nameSealed", "phoneSealed", "phoneIndex", "addressSealed",
    "textIndex", "keyIndex", "externalNumber", true, "receivedAt", "receivedOn", "answeredOn", "closedOn", array_to_tsvector(ARRAY(SELECT jsonb_array_elements_text(pieces)))
  FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row (
    id text, "congressId" text, number text, channel text, "stationId" text, text text, place text, category text, route text, "unitId" text, body text, grade text, "joinedIntoId" text,
    "nameSealed" text, "phoneSealed" text, "phoneIndex" text, "addressSealed" text, "textIndex" text, "keyIndex" text, "externalNumber" text,
    "receivedAt" timestamptz, "receivedOn" text, "answeredOn" text, "closedOn" text, pieces jsonb)`

export const insertAnswers = (tx: Tx, rows: readonly AnswerRow[]) => tx.$executeRaw`
  INSERT INTO opinion_answer (id, "opinionId", round, text, by, at)
  SELECT id, "opinionId", 1, text, by, at FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row (id text, "opinionId" text, text text, by text, at timestamptz)`
