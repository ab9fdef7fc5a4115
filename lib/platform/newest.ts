import { Prisma } from '@/prisma/generated/client'

/** Where a list goes on: before or after the row of this id. */
export type Beyond = { before?: string; after?: string }
/** A page of a list and the ids from which it goes on, each null at its end. */
export type NewestPage<Row> = { rows: Row[]; older: string | null; newer: string | null }

/**
 * The keyset of a list that shows the newest first. A question takes `from` (the row to go on from), `sign` and `way` into its
 * WHERE, ORDER BY and `limit`, one row more than a page; `toPage` makes the page of what was found.
 */
export function newestFirst({ before, after }: Beyond, size: number) {
  const from = before ?? after ?? null
  const back = !before && Boolean(after)
  return {
    from,
    sign: back ? Prisma.sql`>` : Prisma.sql`<`,
    way: back ? Prisma.sql`ASC` : Prisma.sql`DESC`,
    limit: size + 1,
    toPage<Row extends { id: string }>(found: readonly Row[]): NewestPage<Row> {
      const more = found.length > size
      const rows = found.slice(0, size)
      if (back) rows.reverse()
      const older = back || more ? (rows.at(-1)?.id ?? null) : null
      const newer = from && (!back || more) ? (rows[0]?.id ?? null) : null
      return { rows, older, newer }
    },
  }
}
