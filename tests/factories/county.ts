import { db } from '@/lib/platform/db'
import { addDays } from '@/lib/rulebook/days'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { getCircumstances } from '@/lib/settings/queries'
import { settleCounty } from '@/prisma/seed/demo'
import type { Deed, Life, Role } from '@/prisma/seed/life'
import { matterSource } from '@/prisma/seed/matters'
import { onDay } from '@/prisma/seed/play'

type Wanted = { author?: string; units?: readonly (readonly [string, Role])[]; cosigners?: readonly string[] } & Partial<Omit<Life, 'author' | 'units' | 'cosigners'>>

/** The demo's county with few deputies and no suggestion, and how to tell a story in it: who does what, so many days after its first. */
export async function aCounty() {
  const { ground, cast, random } = await settleCounty(60)
  const base = await getCircumstances(ground.congressId)
  const nextMatter = matterSource(random)
  const first = addDays(base.today, -200)

  /** Ten in the morning, so many days after the story began. */
  const day = (count: number): Circumstances => onDay(base, addDays(first, count), 80)

  /** A suggestion that nobody has written yet. */
  const aLife = ({ author = 'demo-shiwangshan', units = [['县交通运输局', 'sole']], cosigners = [], ...more }: Wanted = {}): Life => ({
    id: '', matter: nextMatter(({ lead }) => lead === '县交通运输局', '云溪镇'), author: cast.byLogin(author), cosigners: cosigners.map(cast.byLogin),
    kind: cosigners.length > 0 ? 'joint' : 'single', isSecret: false, channel: 'outOfSession', resultClass: 'A', cast, random,
    units: units.map(([name, role]) => ({ unitId: ground.units.get(name)!, role })), ...more,
  })

  /** Lets deeds happen, one after the other. */
  const tell = async (life: Life, ...deeds: readonly (readonly [number, Deed])[]) => {
    for (const [count, deed] of deeds) await deed.take(life, day(count))
  }
  const stored = ({ id }: Life) => db.suggestion.findUniqueOrThrow({ where: { id }, include: { assignments: { orderBy: { id: 'asc' } }, evaluations: true, replies: true, cosignatures: true } })
  const events = ({ id }: Life, kind = 'suggestion') => db.event.findMany({ where: { suggestionId: id, kind }, orderBy: { seq: 'asc' } })
  return { ground, cast, day, aLife, tell, stored, events }
}
