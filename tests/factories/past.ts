import { db } from '@/lib/platform/db'
import { addDays } from '@/lib/rulebook/days'
import { getCircumstances } from '@/lib/settings/queries'
import { gatherCast } from '@/prisma/seed/cast'
import { submits, writes } from '@/prisma/seed/deeds-author'
import { accepts, dispatches, timeLapses } from '@/prisma/seed/deeds-office'
import { drafts, sendsForReview, signs, signsFor, talks } from '@/prisma/seed/deeds-unit'
import type { Deed, Life, Role } from '@/prisma/seed/life'
import { matterSource } from '@/prisma/seed/matters'
import { onDay } from '@/prisma/seed/play'
import { aRandom, SEED } from '@/prisma/seed/random'

type Past = { units: readonly (readonly [string, Role])[]; /** How many days ago it ended. */ ago: number; deeds: readonly Deed[] }
const ROADS = '县交通运输局'
const begun = [writes(0), submits(1), accepts(2), dispatches(3)]

/** What a browser cannot wait for: limits that ran out, and what takes many steps. 石望山's where no other is named, at 覃知远's unit. */
const PASTS: Record<string, Past> = {
  answered: { units: [[ROADS, 'sole']], ago: 2, deeds: [...begun, signsFor(2), talks(5), drafts(10), sendsForReview(1), signs(1)] },
  neverJudged: { units: [[ROADS, 'sole']], ago: 3, deeds: [...begun, signsFor(2), talks(5), drafts(10), sendsForReview(1), signs(1), timeLapses(45)] },
  opinionOverdue: { units: [[ROADS, 'lead'], ['县财政局', 'co']], ago: 1, deeds: [...begun, signsFor(2), talks(5), drafts(40), sendsForReview(1)] },
  replyOverdue: { units: [[ROADS, 'sole']], ago: 110, deeds: [...begun, signsFor(2)] },
}

/** Run beside a demo that is being served: tells one of them, under a title of its own. */
async function main(name: string, title: string, author = 'demo-shiwangshan'): Promise<void> {
  const { units, ago, deeds } = PASTS[name]!
  const { id: congressId } = await db.congress.findFirstOrThrow({ where: { parentId: null } })
  const [cast, base, random] = [await gatherCast(db, congressId), await getCircumstances(congressId), aRandom(SEED)]
  const unitIds = new Map((await db.unit.findMany({ where: { congressId }, select: { id: true, name: true } })).map(({ id, name }) => [name, id]))
  const life: Life = {
    id: '', matter: { ...matterSource(random)(({ lead }) => lead === ROADS, '云溪镇'), title }, author: cast.byLogin(author), cosigners: [], kind: 'single', isSecret: false,
    channel: 'outOfSession', resultClass: 'A', cast, random, units: units.map(([unit, role]) => ({ unitId: unitIds.get(unit)!, role })),
  }
  let day = addDays(base.today, -ago - deeds.reduce((sum, { after }) => sum + after, 0))
  for (const deed of deeds) {
    day = addDays(day, deed.after)
    await deed.take(life, onDay(base, day, 60))
  }
}

await main(process.argv[2] ?? '', process.argv[3] ?? '', process.argv[4])
process.exit(0)
