import { askTogether } from '@/lib/platform/db'
import { besideMany, besideNone } from '@/lib/suggestions/beside'
import { besidesOf, moreColumns, type More } from '@/lib/suggestions/export-more'
import { ownColumns, pageOf } from '@/lib/suggestions/list'
import type { Cursor, Filter } from '@/lib/suggestions/list-filter'
import type { RawRow } from '@/lib/suggestions/list-row'
import type { Looking } from '@/lib/suggestions/list-where'
import { Prisma } from '@/prisma/generated/client'

export type ExportRow = RawRow & More
export type ExportPage = { rows: ExportRow[]; next: Cursor | null }

const AT_ONCE = 2000

/** So many rows of the ledger: found as the list finds them, then with what stands beside them, a table at a time. */
export const readPage = (filter: Filter, from: Cursor | null, looking: Looking): Promise<ExportPage> =>
  askTogether(async (ask) => {
    const besides = besidesOf(looking)
    const columns = Prisma.join([ownColumns, moreColumns, ...besides.map(besideNone)])
    const rows = await ask<ExportRow>(pageOf(filter, from, looking, AT_ONCE, columns))
    for (const beside of besides) {
      const ids = (beside.concerns ? rows.filter(beside.concerns) : rows).map(({ id }) => id)
      const held = ids.length === 0 ? [] : await ask<{ id: string }>(besideMany(beside, ids))
      if (held.length === 0) continue
      const byId = new Map(held.map((one) => [one.id, one]))
      for (const row of rows) Object.assign(row, byId.get(row.id))
    }
    const last = rows.at(-1)
    return { rows, next: last && rows.length === AT_ONCE ? { turn: 'after', key: last.key, id: last.keyId } : null }
  })
