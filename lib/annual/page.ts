import { countYear, findOrgan, findWords } from '@/lib/annual/queries'
import { annualReport, toldOf } from '@/lib/annual/report'
import { SECTIONS, sectionWords, type Section } from '@/lib/annual/sections'
import { piecesOf, stalesOf, type Piece } from '@/lib/annual/stale'
import { dayOf, now } from '@/lib/platform/clock'
import type { Actor } from '@/lib/policy'
import { fullDay } from '@/lib/rulebook/words'

export type StaleSection = { section: Section; title: string; pieces: Piece[] }

/** The report of one year: numbers of now, words as they were kept, and where the two no longer agree. */
export async function openAnnualReport(actor: Actor, asked: string) {
  const year = /^\d{4}$/.test(asked) ? Number(asked) : 0
  const figures = year > 0 ? await countYear(actor, year) : null
  if (!figures || figures.sums.all + figures.refused === 0) return null
  const [kept, house] = [await findWords(actor, year), await findOrgan(actor)]
  const words = kept?.words ?? {}
  const told = toldOf(figures)
  const stale = SECTIONS.flatMap((section): StaleSection[] => {
    const said = words[section] ?? ''
    return kept && stalesOf(said, kept.figures, told).length > 0 ? [{ section, title: sectionWords[section].title, pieces: piecesOf(said, kept.figures, told) }] : []
  })
  return {
    year, words, version: kept?.version ?? 0, stale, figures, house, publishedAt: kept?.publishedAt ?? null, publishedByName: kept?.publishedByName ?? '', withdrawnReason: kept?.withdrawnReason ?? '',
    sections: SECTIONS.map((section) => ({ section, ...sectionWords[section] })),
    paper: annualReport({ ...house, on: fullDay(dayOf(now())) }, figures, words),
  }
}
