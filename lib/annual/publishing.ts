import { z } from 'zod'
import type { YearFigures } from '@/lib/annual/queries'
import { annualReport } from '@/lib/annual/report'
import type { Words } from '@/lib/annual/sections'
import type { Paper } from '@/lib/documents/paper'
import { appendEvent } from '@/lib/events/commands'
import { db } from '@/lib/platform/db'
import { Refused } from '@/lib/platform/refused'
import { transact, type Outcome } from '@/lib/platform/transact'
import { can, type Actor } from '@/lib/policy'
import { folded } from '@/lib/reports/cells'

type House = { organ: string; congress: string; on: string }

/** The report as everyone reads it: delegations of which a handful of suggestions could point at their deputies stand together. */
export const publicPaper = (house: House, figures: YearFigures, words: Words): Paper =>
  annualReport(house, { ...figures, delegations: folded(figures.delegations, figures.sums.all).map(({ label, count }) => ({ label: label.replace(/ 类$/, ' 个代表团'), count })) }, words)

type Target = { year: number; version: number }

/** Makes the report of a year public as it stands now (代表法 art. 51). */
export const publishReport = (actor: Actor, { year, version }: Target, paper: Paper, now: Date): Promise<Outcome> =>
  change(actor, { year, version }, { action: 'publish', now, data: { publishedPaper: JSON.parse(JSON.stringify(paper)), publishedAt: now, publishedByName: actor.name, withdrawnReason: '' } })

/** Takes it back, with a reason; what stood in it is kept until it is published again. */
export const withdrawReport = (actor: Actor, { year, version }: Target, reason: string, now: Date): Promise<Outcome> =>
  change(actor, { year, version }, { action: 'withdraw', now, data: { publishedAt: null, withdrawnReason: reason }, detail: { reason } })

type Deed = { action: 'publish' | 'withdraw'; now: Date; data: object; detail?: object }

const change = (actor: Actor, { year, version }: Target, { action, now, data, detail }: Deed): Promise<Outcome> =>
  transact(async (tx) => {
    const { congressId } = actor
    if (!can(actor, 'annualReport.publish', { congressId })) throw new Refused({ why: 'forbidden' })
    const standing = action === 'withdraw' ? { publishedAt: { not: null } } : {}
    const { count } = await tx.annualReport.updateMany({ where: { congressId, year, version, ...standing }, data: { ...data, version: { increment: 1 } } })
    // Of a year for which nobody wrote anything there is no row yet.
    const begun = count === 0 && version === 0 && action === 'publish' ? await tx.annualReport.createMany({ data: { ...data, congressId, year, version: 1, words: {}, figures: {}, changedAt: now, changedByName: actor.name }, skipDuplicates: true }) : { count: 0 }
    if (count + begun.count === 0) throw new Refused({ why: 'movedOn' })
    const { id } = await tx.annualReport.findUniqueOrThrow({ where: { congressId_year: { congressId, year } }, select: { id: true } })
    await appendEvent(tx, { kind: 'annualReport', recordId: id, action, capacity: 'officeHead', detail: { year, ...detail } }, actor, now)
  })

export const withdrawNeeds = z.object({ reason: z.string().trim().min(5, '请写撤下的理由，至少 5 个字。').max(500, '理由最多 500 个字。') })

/** The years whose report anyone may read, the newest first. */
export async function listPublicReports(): Promise<{ year: number; publishedAt: Date }[]> {
  const found = await db.annualReport.findMany({ where: { congressId: await houseId(), publishedAt: { not: null } }, orderBy: { year: 'desc' }, select: { year: true, publishedAt: true }, take: 50 })
  return found.flatMap(({ year, publishedAt }) => (publishedAt ? [{ year, publishedAt }] : []))
}

/** The report of a year as it was published; null where it is not. */
export async function findPublicReport(asked: string): Promise<{ year: number; paper: Paper; publishedAt: Date } | null> {
  if (!/^\d{4}$/.test(asked)) return null
  const found = await db.annualReport.findFirst({ where: { congressId: await houseId(), year: Number(asked), publishedAt: { not: null } }, select: { year: true, publishedPaper: true, publishedAt: true } })
  return found?.publishedPaper && found.publishedAt ? { year: found.year, paper: found.publishedPaper as unknown as Paper, publishedAt: found.publishedAt } : null // written by publishReport only
}

/** The congress whose house this is: the highest. */
const houseId = async () => (await db.congress.findFirst({ orderBy: { path: 'asc' }, select: { id: true } }))?.id ?? ''
