import { ask, db, type Tx } from '@/lib/platform/db'
import { askIn } from '@/lib/platform/transaction'
import { Prisma } from '@/prisma/generated/client'

const { sql, raw, join } = Prisma

/** Everything that the rules ask about a suggestion and its parts, for a list of them. One alone is read as `MATTER`. */
export const matterInclude = {
  batch: { select: { id: true, title: true, noticeNumber: true, signForOn: true, coOpinionOn: true, replyOn: true } },
  dispatcher: { select: { id: true, name: true, system: true } },
  cosignatures: { select: { id: true, deputyId: true, state: true, version: true, agreedAt: true } },
  assignments: {
    orderBy: { id: 'asc' },
    include: {
      unit: { select: { system: true } },
      replies: { include: { commitments: { orderBy: { position: 'asc' } } } },
      requests: { select: { id: true, kind: true, state: true } },
      communications: { select: { id: true } },
    },
  },
} satisfies Prisma.SuggestionInclude
export type Read = Prisma.SuggestionGetPayload<{ include: typeof matterInclude }>

const of = (alias: string, columns: readonly string[]) => raw(columns.map((column) => `${alias}."${column}"`).join(', '))
const named = (columns: object) => Object.keys(columns)
const one = (what: Prisma.Sql) => sql`(SELECT row_to_json(o) FROM (SELECT ${what}) o)`
const all = (what: Prisma.Sql) => sql`(SELECT coalesce(json_agg(m), '[]') FROM (SELECT ${what}) m)`

const { batch, dispatcher, cosignatures, assignments: { include: { requests, communications } } } = matterInclude
const commitments = all(sql`${of('c', named(Prisma.CommitmentScalarFieldEnum))} FROM commitment c WHERE c."replyId" = r.id ORDER BY c.position`)
const replies = all(sql`${of('r', named(Prisma.ReplyScalarFieldEnum))}, ${commitments} AS commitments FROM reply r WHERE r."assignmentId" = a.id ORDER BY r.id`)
const assignments = all(join([
  of('a', named(Prisma.AssignmentScalarFieldEnum)),
  sql`${one(sql`u.system FROM unit u WHERE u.id = a."unitId"`)} AS unit`,
  sql`${replies} AS replies`,
  sql`${all(sql`${of('q', named(requests.select))} FROM request q WHERE q."assignmentId" = a.id ORDER BY q.id`)} AS requests`,
  sql`${all(sql`${of('t', named(communications.select))} FROM communication t WHERE t."assignmentId" = a.id ORDER BY t.id`)} AS communications
    FROM assignment a WHERE a."suggestionId" = s.id ORDER BY a.id`,
]))

/** The same of the suggestion `s` as one JSON value: the client's own reading costs three times the question. */
export const MATTER = one(join([
  of('s', named(Prisma.SuggestionScalarFieldEnum)),
  sql`${one(sql`${of('b', named(batch.select))} FROM batch b WHERE b.id = s."batchId"`)} AS batch`,
  sql`${one(sql`${of('d', named(dispatcher.select))} FROM unit d WHERE d.id = s."dispatcherId"`)} AS dispatcher`,
  sql`${all(sql`${of('k', named(cosignatures.select))} FROM cosignature k WHERE k."suggestionId" = s.id ORDER BY k.id`)} AS cosignatures`,
  sql`${assignments} AS assignments`,
]))

type Written<Row> = { [Name in keyof Row]: Row[Name] extends Date ? string : Row[Name] extends Date | null ? string | null : Row[Name] extends object[] ? Written<Row[Name][number]>[] : Row[Name] }
/** What the database writes for `MATTER`: instants are texts in it, and a list that was never written is no empty one. */
export type MatterJson = Omit<Written<Read>, 'formationBasis'> & { formationBasis: string[] | null }

const at = <Text extends string | null>(text: Text) => (text === null ? null : new Date(text)) as Text extends string ? Date : null

export const readOf = (row: MatterJson): Read => ({
  ...row, formationBasis: row.formationBasis ?? [], draftedAt: at(row.draftedAt), changedAt: at(row.changedAt),
  cosignatures: row.cosignatures.map((one) => ({ ...one, agreedAt: at(one.agreedAt) })),
  assignments: row.assignments.map((part) => ({ ...part, replies: part.replies.map((reply) => ({ ...reply, savedAt: at(reply.savedAt), issuedAt: at(reply.issuedAt) })) })),
})

/** One suggestion as the rules ask about it, or null if there is none. */
export async function readMatter(client: Tx | typeof db, id: string): Promise<Read | null> {
  const question = sql`SELECT ${MATTER} AS row FROM suggestion s WHERE s.id = ${id}`
  const [found] = await (client === db ? ask<{ row: MatterJson }>(question) : askIn<{ row: MatterJson }>(client, question))
  return found ? readOf(found.row) : null
}
