import { Prisma } from '@/prisma/generated/client'

const { sql, raw, join } = Prisma

// Statements of our own for what is written most. The database turns what JSON says into what each column holds.

/** Names stand in the statement itself, so only names may come here, whatever form they were read from. */
function quoted(name: string): string {
  if (!/^[A-Za-z_]+$/.test(name)) throw new Error(`no column or table is called ${name}`)
  return `"${name}"`
}
const read = (table: string, row: object) => sql`jsonb_populate_record(NULL::${raw(quoted(table))}, ${JSON.stringify(row)}::jsonb) v`
/** What is said of a row, in one order: equal steps are equal statements. */
const saidIn = (row: object): [string, unknown][] => Object.entries(row).filter(([, value]) => value !== undefined).sort(([a], [b]) => (a < b ? -1 : 1))
/** By how much a count grows, where that is what is said of it. */
const moreOf = (value: unknown): number | undefined => (value as { increment?: number } | null)?.increment

/** Adds a row; what is not said of it is as the table has it by itself. Answers with its id and version. */
export function inserting(table: string, row: object): Prisma.Sql {
  const columns = saidIn(row).map(([column]) => quoted(column))
  return sql`INSERT INTO ${raw(quoted(table))} (${raw(columns.join(', '))}) SELECT ${raw(columns.map((column) => `v.${column}`).join(', '))} FROM ${read(table, row)} RETURNING id, version`
}

/** Changes a row that still is of the version that was read, and no later one. Answers with its id, or with nothing. */
export function changing(table: string, { id, version }: { id: string; version: number }, row: object): Prisma.Sql {
  const said = saidIn(row)
  const set = said.map(([column, value]) => {
    const more = moreOf(value)
    return more === undefined ? raw(`${quoted(column)} = v.${quoted(column)}`) : sql`${raw(`${quoted(column)} = t.${quoted(column)}`)} + ${more}::int`
  })
  const plain = Object.fromEntries(said.filter(([, value]) => moreOf(value) === undefined))
  return sql`UPDATE ${raw(quoted(table))} t SET version = t.version + 1, ${join(set)} FROM ${read(table, plain)} WHERE t.id = ${id} AND t.version = ${version} RETURNING t.id`
}
