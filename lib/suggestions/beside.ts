import { Prisma } from '@/prisma/generated/client'

/**
 * What other tables hold of a suggestion, said once: a list asks it row by row, which is quick for a page; the ledger asks
 * it of a thousand at a time, a table at a time. `none` is what stands where there is nothing.
 */
export type Beside<Held extends object> = { from: Prisma.Sql; of: Prisma.Sql; where: Prisma.Sql; values: { [Name in keyof Held]: Prisma.Sql }; none: Held }

const sql = Prisma.sql
const named = (values: object) => Object.entries(values as Record<string, Prisma.Sql>).map(([name, value]) => [value, sql`AS ${Prisma.raw(`"${name}"`)}`] as const)

/** As columns of one suggestion `s`. */
export const besideEach = <Held extends object>({ from, of, where, values }: Beside<Held>): Prisma.Sql =>
  Prisma.join(named(values).map(([value, as]) => sql`(SELECT ${value} FROM ${from} WHERE ${of} = s.id AND ${where}) ${as}`))

/** Of all these at once, by `id`. That they are given as an array keeps the plan the same however many they are. */
export const besideMany = <Held extends object>({ from, of, where, values }: Beside<Held>, ids: readonly string[]): Prisma.Sql =>
  sql`SELECT ${of} AS id, ${Prisma.join(named(values).map(([value, as]) => sql`${value} ${as}`))} FROM ${from} WHERE ${of} = ANY(${[...ids]}::text[]) AND ${where} GROUP BY ${of}`

/** As columns in which nothing stands yet. */
export const besideNone = <Held extends object>({ none }: Beside<Held>): Prisma.Sql => Prisma.raw(Object.entries(none).map(([name, nothing]) => `${nothing} AS "${name}"`).join(', '))
