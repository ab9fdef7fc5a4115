import { listOpinions, readOpinionFilter } from '@/lib/opinions/list'
import type { OpinionState } from '@/lib/opinions/opinion'
import { opinionsReadableBy } from '@/lib/opinions/readable'
import { opinionStandpoint } from '@/lib/opinions/views'
import { opinionDeedOf, waitingParts, type OpinionDeed } from '@/lib/opinions/waiting'
import { knownRows } from '@/lib/platform/sight'
import { canAnywhere, type Actor } from '@/lib/policy'
import { endOfWeek, type Band } from '@/lib/suggestions/desk'
import type { OpinionListRow } from '@/lib/opinions/list'
import { Prisma } from '@/prisma/generated/client'

export type OpinionDeskRow = OpinionListRow & { deed: OpinionDeed }
export type OpinionDesk = { rows: OpinionDeskRow[]; total: number; bands: Record<Band, number>; deeds: { deed: OpinionDeed; count: number; late: number }[] }

const SHOWN = 8

/** What people said that waits for someone, soonest first, with the counts to the end; null for those to whom nobody speaks. */
export async function openOpinionDesk(actor: Actor, today: string, shown = SHOWN): Promise<OpinionDesk | null> {
  if (!canAnywhere(actor, 'opinion.list')) return null
  const [page, groups] = await Promise.all([listOpinions(actor, readOpinionFilter({ view: 'todo' }), today), countWaiting(actor, today)])
  const standpoint = opinionStandpoint(actor)
  const rows = page.rows.slice(0, shown).map((row) => ({ ...row, deed: opinionDeedOf(standpoint, row.state) }))
  const add = (pick: (group: Group) => number) => groups.reduce((sum, group) => sum + pick(group), 0)
  const total = add(({ count }) => count)
  const bands = { late: add(({ late }) => late), today: add((group) => group.today), week: add(({ week }) => week), later: 0 }
  bands.later = total - bands.late - bands.today - bands.week
  const deeds = new Map<OpinionDeed, { deed: OpinionDeed; count: number; late: number }>()
  for (const { state, count, late } of groups) {
    const deed = opinionDeedOf(standpoint, state)
    const sum = deeds.get(deed) ?? { deed, count: 0, late: 0 }
    deeds.set(deed, { deed, count: sum.count + count, late: sum.late + late })
  }
  return { rows, total, bands, deeds: [...deeds.values()] }
}

type Group = { state: OpinionState; count: number; late: number; today: number; week: number }

const countWaiting = async (actor: Actor, today: string): Promise<Group[]> =>
  (await Promise.all(waitingParts(actor, today).map((part) => knownRows<Group>(Prisma.sql`
    SELECT o.state, count(*)::int AS count, count(*) FILTER (WHERE o."dueOn" < ${today})::int AS late, count(*) FILTER (WHERE o."dueOn" = ${today})::int AS today,
      count(*) FILTER (WHERE o."dueOn" > ${today} AND o."dueOn" <= ${endOfWeek(today)})::int AS week
    FROM opinion o WHERE ${opinionsReadableBy(actor)} AND ${part} GROUP BY o.state`)))).flat()
