import type { EntryRow } from '@/lib/commitments/view'
import type { RequestState } from '@/lib/requests/lifecycle'
import type { ObjectionState } from '@/lib/objections/lifecycle'
import { sourcesFor, type SourceOpinion } from '@/lib/opinions/sources'
import { ask } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'
import type { Reckoning } from '@/lib/rulebook/reckoning'
import { MATTER, readOf, type MatterJson, type Read } from '@/lib/suggestions/matter-row'
import { Prisma } from '@/prisma/generated/client'

type Instant = string
export type EventRow = {
  seq: string; kind: string; recordId: string; action: string; from: string | null; to: string | null
  actorName: string; capacity: string; detail: Record<string, unknown>; at: Instant
}
export type RequestRow = {
  id: string; assignmentId: string; kind: 'return' | 'extension'; state: RequestState; version: number
  reason: string; suggestedUnit: string; proposedDueOn: string | null; decisionReason: string; dueOn: string | null; reckoning: Reckoning | null; askedAt: Instant; decidedAt: Instant | null
}
export type DisputeRow = {
  id: string; assignmentId: string; reason: string; suggestedUnit: string; raisedAt: Instant
  decision: 'uphold' | 'release' | 'retract' | null; decisionReason: string; basis: string; decidedBy: string; decidedAt: Instant | null
}
export type ObjectionRow = {
  id: string; assignmentId: string; state: ObjectionState; version: number
  reason: string; suggestedUnit: string; answer: string; answeredBy: string; dueOn: string | null; reckoning: Reckoning | null; raisedAt: Instant
}
export type TalkRow = {
  id: string; assignmentId: string; stage: 'before' | 'during' | 'after'
  method: 'faceToFace' | 'visit' | 'symposium' | 'onSite' | 'phone' | 'message' | 'email' | 'letter'
  heldOn: string; place: string; unitPeople: string; content: string; deputyOpinion: string; agreed: string
  state: 'recorded' | 'confirmed' | 'objected'; objection: string; version: number; recordedAt: Instant
}
export type EvaluationRow = { id: string; replyId: string; round: number; marks: Record<string, string>; reason: string; isLate: boolean; evaluatedAt: Instant; recordedOn: string | null }
export type AttachmentRow = { id: string; replyId: string | null; commitmentId: string | null; entryId: string | null; isSealed: boolean; name: string; size: number; mime: string; createdAt: Instant }
export type NoteRow = { id: string; authorName: string; text: string; writtenAt: Instant }

export type AlongRow = { letterId: string; id: string; version: number; unitId: string; text: string; dueOn: string; firstDueOn: string; responsible: string; state: string; timesPostponed: number; judgeOn: string | null; promisedOn: string | null }

/** What the page of a suggestion needs beside what the rules see. */
export type RecordRows = {
  office: { congress: string; name: string; short: string; phone: string }
  /** When the term ended in which it was made; null while it lasts, or where that is not known. */
  termEndsOn: string | null
  author: { name: string; phoneSealed: string | null } | null
  delegation: string | null
  deputies: { id: string; name: string }[]
  units: { id: string; name: string }[]
  requests: RequestRow[]
  disputes: DisputeRow[]
  objections: ObjectionRow[]
  communications: TalkRow[]
  evaluations: EvaluationRow[]
  attachments: AttachmentRow[]
  notes: NoteRow[]
  promised: EntryRow[]
  /** 并案: what the main's reply promises, by the letter that repeats it here. */
  along: AlongRow[]
  events: EventRow[]
}

/** All of it of the suggestion `s` as one JSON value: a page that asks ten times has waited ten times. */
const ROWS = Prisma.sql`
    json_build_object(
      'office', (SELECT json_build_object('congress', c."shortName", 'name', c."officeName", 'short', c."officeShort", 'phone', c."officePhone") FROM congress c WHERE c.id = s."congressId"),
      'termEndsOn', (SELECT t."endsOn" FROM term t WHERE t."congressId" = s."congressId" AND t.number = s."termNumber"),
      'author', (SELECT json_build_object('name', p.name, 'phoneSealed', p."phoneSealed") FROM deputy d JOIN person p ON p.id = d."personId" WHERE d.id = s."authorId"),
      'delegation', (SELECT g.name FROM delegation g WHERE g.id = s."delegationId"),
      'deputies', (SELECT coalesce(json_agg(json_build_object('id', d.id, 'name', p.name) ORDER BY k."answeredAt", k.id), '[]')
                   FROM cosignature k JOIN deputy d ON d.id = k."deputyId" JOIN person p ON p.id = d."personId" WHERE k."suggestionId" = s.id),
      'units', (SELECT coalesce(json_agg(json_build_object('id', u.id, 'name', u.name)), '[]') FROM unit u
                 WHERE u.id IN (SELECT a."unitId" FROM assignment a WHERE a."suggestionId" = s.id UNION SELECT p->>'unitId' FROM jsonb_array_elements(s.plan->'plan') p)),
      'requests', (SELECT coalesce(json_agg(r ORDER BY r."askedAt"), '[]') FROM request r WHERE r."suggestionId" = s.id),
      'disputes', (SELECT coalesce(json_agg(x ORDER BY x."raisedAt", x.id), '[]') FROM dispute x WHERE x."suggestionId" = s.id),
      'objections', (SELECT coalesce(json_agg(o ORDER BY o."raisedAt", o.id), '[]') FROM objection o WHERE o."suggestionId" = s.id),
      'communications', (SELECT coalesce(json_agg(t ORDER BY t."heldOn", t.id), '[]') FROM communication t WHERE t."suggestionId" = s.id),
      'evaluations', (SELECT coalesce(json_agg(e ORDER BY e.round, e.id), '[]') FROM evaluation e WHERE e."suggestionId" = s.id),
      'attachments', (SELECT coalesce(json_agg(f ORDER BY f."createdAt"), '[]') FROM attachment f WHERE f."suggestionId" = s.id AND f."removedAt" IS NULL),
      'notes', (SELECT coalesce(json_agg(n ORDER BY n."writtenAt" DESC), '[]') FROM office_note n WHERE n."suggestionId" = s.id),
      'promised', (SELECT coalesce(json_agg(y ORDER BY y."writtenAt", y.id), '[]') FROM commitment_entry y WHERE y."suggestionId" = s.id OR y."commitmentId" IN (SELECT k.id FROM reply l JOIN commitment k ON k."replyId" = l."sameAsId" WHERE l."suggestionId" = s.id)),
      'along', (SELECT coalesce(json_agg(json_build_object('letterId', l.id, 'id', k.id, 'version', k.version, 'unitId', k."unitId", 'text', k.text, 'dueOn', k."dueOn", 'firstDueOn', k."firstDueOn",
                  'responsible', k.responsible, 'state', k.state, 'timesPostponed', k."timesPostponed", 'judgeOn', k."judgeOn", 'promisedOn', k."promisedOn") ORDER BY k.position), '[]')
                FROM reply l JOIN commitment k ON k."replyId" = l."sameAsId" WHERE l."suggestionId" = s.id),
      'events', (SELECT coalesce(json_agg(json_build_object('seq', v.seq::text, 'kind', v.kind, 'recordId', v."recordId", 'action', v.action, 'from', v."from", 'to', v."to",
                   'actorName', v."actorName", 'capacity', v.capacity, 'detail', v.detail, 'at', v.at) ORDER BY v.seq), '[]')
                 FROM event v WHERE v."suggestionId" = s.id AND v.result = 'done')
    )`

export type Whole = { row: Read; rows: RecordRows; sources: SourceOpinion[] }

/** A suggestion as the rules ask about it and as its page shows it to this person, in one question; null if there is none. Whether they may see it is asked of what is read. */
export async function readWhole(actor: Actor, id: string): Promise<Whole | null> {
  const [found] = await ask<Omit<Whole, 'row'> & { row: MatterJson }>(Prisma.sql`SELECT ${MATTER} AS row, ${ROWS} AS rows, ${sourcesFor(actor)} AS sources FROM suggestion s WHERE s.id = ${id}`)
  return found ? { ...found, row: readOf(found.row) } : null
}
