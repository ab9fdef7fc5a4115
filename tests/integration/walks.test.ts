import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '@/lib/policy'
import { runTimers } from '@/lib/timers/commands'
import { writes } from '@/prisma/seed/deeds-author'
import type { Life } from '@/prisma/seed/life'
import { aRandom } from '@/prisma/seed/random'
import { aCounty } from '../factories/county'
import { walkOn, type Walked } from '../factories/walk'

// People press whatever their pages offer, at random, on a real database; time goes on and the timers run. After every step what
// must hold is held against what is stored. WALK_SEED tells the same walk again, WALK_STEPS makes it longer.
const SEED = Number(process.env['WALK_SEED'] ?? 20261121)
const STEPS = Number(process.env['WALK_STEPS'] ?? 160)
const UNITS = ['县交通运输局', '县财政局', '县水利局', '县农业农村局']
const PAIRS = 2

let county: Awaited<ReturnType<typeof aCounty>>
beforeAll(async () => {
  county = await aCounty()
})

test('whatever is pressed: one turn, no clock lost, no dead end, and the events tell the stored state', async () => {
  const random = aRandom(SEED)
  const { cast, ground } = county
  const unitIds = UNITS.map((name) => ground.units.get(name)!)
  const cosigner = cast.byLogin('demo-tianxiuhe')
  const people = (life: Life): Actor[] => [life.author, cosigner, cast.officers[0]!, cast.officeHead, ...unitIds.flatMap((id) => [cast.handlerOf(id), cast.headOf(id)].filter(Boolean))]
  const groups: Life[][] = []
  const walked: Walked = { taken: new Map(), refused: 0 }
  const { taken } = walked
  let day = 0
  const begin = async () => {
    const lives = [county.aLife({ resultClass: random.pick(['A', 'B', 'C'] as const) }), county.aLife({ resultClass: random.pick(['A', 'B', 'C'] as const) })].map((life) => ({ ...life, cosigners: [cosigner] }))
    for (const life of lives) await county.tell(life, [day, writes()])
    return lives
  }
  for (let pair = 0; pair < PAIRS; pair += 1) groups.push(await begin())

  for (let count = 0; count < STEPS; count += 1) {
    if (random.chance(0.15)) {
      day += random.int(1, 25)
      await runTimers(county.day(day).now)
    }
    const at = county.day(day)
    const friends = random.pick(groups)
    const life = random.pick(friends)
    const told = `seed ${SEED}, step ${count}, ${at.today}, ${life.id}`
    if (!(await walkOn({ life, friends, people: people(life), walker: { random, unitIds, friends }, at, told, eager: 0.65 }, walked))) groups[groups.indexOf(friends)] = await begin()
  }
  console.info(`seed ${SEED}: ${STEPS} steps over ${day} days, ${walked.refused} refused, ${taken.size} kinds: ${[...taken].map(([name, count]) => `${name} ${count}`).sort().join(', ')}`)
  expect(taken.size, 'it went far enough to mean something').toBeGreaterThan(STEPS >= 150 ? 30 : 5)
}, 600_000)
