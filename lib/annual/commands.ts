import { z } from 'zod'
import { LONGEST, SECTIONS } from '@/lib/annual/sections'
import type { Told } from '@/lib/annual/stale'
import { appendEvent } from '@/lib/events/commands'
import { Refused } from '@/lib/platform/refused'
import { transact, type Outcome } from '@/lib/platform/transact'
import { can, type Actor } from '@/lib/policy'

export const wordsNeeds = z.object(Object.fromEntries(SECTIONS.map((section) => [section, z.string().trim().max(LONGEST, `这一段最多 ${LONGEST} 个字。`).default('')])))

/** Keeps what the office wrote, with the figures of that moment. Numbers counted later never touch it. */
export const keepWords = (actor: Actor, { year, version }: { year: number; version: number }, { words, figures }: { words: Record<string, string>; figures: Told }, now: Date): Promise<Outcome> =>
  transact(async (tx) => {
    const { congressId } = actor
    if (!can(actor, 'annualReport.write', { congressId })) throw new Refused({ why: 'forbidden' })
    const data = { words, figures, changedAt: now, changedByName: actor.name }
    const { count } = await tx.annualReport.updateMany({ where: { congressId, year, version }, data: { ...data, version: { increment: 1 } } })
    // The first words of a year have no row to change yet; somebody else's first words were faster where the row is there.
    const begun = count === 0 && version === 0 ? await tx.annualReport.createMany({ data: { ...data, congressId, year, version: 1 }, skipDuplicates: true }) : { count: 0 }
    if (count + begun.count === 0) throw new Refused({ why: 'movedOn' })
    const row = await tx.annualReport.findUniqueOrThrow({ where: { congressId_year: { congressId, year } }, select: { id: true } })
    await appendEvent(tx, { kind: 'annualReport', recordId: row.id, action: 'write', capacity: 'office', detail: { year, sections: SECTIONS.filter((section) => words[section]) } }, actor, now)
  })
