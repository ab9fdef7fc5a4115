import { now, dayOf } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { systemOf } from '@/lib/policy'
import { countedOn } from '@/lib/reports/conditions'
import { countFigures, publicGround } from '@/lib/reports/figures'
import { folded, LEAST } from '@/lib/reports/cells'
import { measureWords, percentWords } from '@/lib/reports/measure-words'
import { fractionOf, type Measure } from '@/lib/reports/measures'
import { knownIn, markOf } from '@/lib/rulebook/known'
import { classWords } from '@/lib/rulebook/words'
import { getCircumstances } from '@/lib/settings/queries'
import type { Looking } from '@/lib/suggestions/list-where'
import { channelWords } from '@/lib/suggestions/words'
import { Prisma } from '@/prisma/generated/client'

const YEARS = 5
const RATES: readonly Measure[] = ['reply', 'onTime', 'solved']

/** What anyone may know of the year's suggestions: sums of the whole congress, no cell so small that it points at somebody, no grade. */
export async function openPublicFigures(asked: string | undefined) {
  const congress = await db.congress.findFirst({ orderBy: { path: 'asc' }, select: { id: true } })
  if (!congress) return null
  const today = dayOf(now())
  const thisYear = Number(today.slice(0, 4))
  const years = Array.from({ length: YEARS }, (_, index) => String(thisYear - index))
  const year = years.find((one) => one === asked) ?? years[0]!
  const circumstances = await getCircumstances(congress.id)
  const kinds = knownIn(circumstances, ({ resultClasses }) => resultClasses)
  const looking: Looking = { actor: systemOf(congress.id), standpoint: 'leader', today, visibleToDeputies: 'never' }
  const ground = publicGround(congress.id, looking, { where: Prisma.sql`${countedOn} BETWEEN ${year} AND ${`${year}-99`}`, codes: kinds.map(({ code }) => code) })
  const [total] = await countFigures(ground, null)
  const sums = total!.sums
  const categories = await countFigures(ground, 'category')
  const channels = await countFigures(ground, 'channel')
  const labels = new Map(knownIn(circumstances, (rulebook) => rulebook.categories).map(({ code, label }) => [code, label]))
  return {
    year, years, figures: { all: sums.all, replied: sums.replied },
    rates: RATES.map((key) => { const { part, base } = fractionOf(key, sums); return { key, label: measureWords[key].label, percent: base < LEAST ? '不足 5 件，不列' : percentWords(part, base), fraction: base < LEAST ? '' : `${part} ÷ ${base}` } }),
    classes: folded(kinds.map((kind) => ({ label: `${classWords(markOf(kind))}：${kind.label}`, count: sums.classes[kind.code] ?? 0 })), sums.classed),
    categories: folded(categories.map(({ key, sums: own }) => ({ label: labels.get(key ?? '') ?? '其他', count: own.all })), sums.all),
    channels: folded(channels.map(({ key, sums: own }) => ({ label: Object.entries(channelWords).find(([name]) => name === key)?.[1] ?? '其他', count: own.all })), sums.all),
  }
}
