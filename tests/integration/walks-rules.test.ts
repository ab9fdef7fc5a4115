import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'
import type { Rulebook } from '@/lib/rulebook/rulebook'
import { beginDraft, putInForce, saveDraft } from '@/lib/rulebooks/commands'
import { getCircumstances } from '@/lib/settings/queries'
import { runTimers } from '@/lib/timers/commands'
import { answer, invites, submits, writes } from '@/prisma/seed/deeds-author'
import { must, type Life } from '@/prisma/seed/life'
import { aRandom } from '@/prisma/seed/random'
import { aCounty } from '../factories/county'
import { everyRulebook, everyStage } from '../factories/rulebooks'
import { walkOn, type Walked } from '../factories/walk'

// The same walk where the place's own rules hold: each of the seven regulations, and a procedure with every stage, comes into force on
// a day of its own, and what was handed in on that day goes on under it, beside what began under the others.
const SEED = Number(process.env['WALK_SEED'] ?? 20261122)
const STEPS = Number(process.env['WALK_STEPS'] ?? 11)
const UNITS = ['县交通运输局', '县财政局', '县水利局', '县农业农村局']
const DISPATCHER = '县政府办公室督查室'

let county: Awaited<ReturnType<typeof aCounty>>
beforeAll(async () => {
  county = await aCounty()
})
const at = (day: number) => getCircumstances(county.ground.congressId, county.day(day).now)

async function comesIntoForce(document: Rulebook, day: number, before: string | null): Promise<string> {
  const [office, head] = [county.cast.officers[0]!, county.cast.officeHead]
  const { name } = document
  const id = must(await beginDraft(office, { name, source: 'default' }, await at(day)), 'begin')
  must(await saveDraft(office, { id, version: 0 }, { name, note: '', document }, await at(day)), 'save')
  must(await putInForce(head, { id, version: 1, comparedWith: before }, { inForceFrom: county.day(day).today, seen: 'on' }, await at(day)), 'put in force')
  return id
}

/** One at a session and one between two, jointly. */
async function begin(day: number): Promise<Life[]> {
  const lives = [county.aLife({ cosigners: ['demo-tianxiuhe'] }), county.aLife({ cosigners: ['demo-tianxiuhe'] })]
  for (const [index, life] of lives.entries()) {
    for (const deed of [writes(), invites(), answer()]) await deed.take(life, await at(day))
    if (index === 0) await db.suggestion.update({ where: { id: life.id }, data: { channel: 'inSession' } })
    await submits().take(life, await at(day))
  }
  return lives
}

test('under every regulation, and under every stage there is: one turn, no clock lost, no dead end, and the events tell the stored state', async () => {
  const random = aRandom(SEED)
  const { cast, ground } = county
  const unitIds = UNITS.map((name) => ground.units.get(name)!)
  const dispatcher: Actor = { ...cast.handlerOf(ground.units.get(DISPATCHER)!), dispatches: true }
  const people = (life: Life): Actor[] => [life.author, cast.byLogin('demo-tianxiuhe'), cast.headOfDelegation('云溪镇'), cast.officers[0]!, cast.officeHead, dispatcher, ...unitIds.flatMap((id) => [cast.handlerOf(id), cast.headOf(id)].filter(Boolean))]
  const groups: { rules: Rulebook; lives: Life[]; walked: Walked }[] = []
  let before: string | null = null
  for (const [day, rules] of everyRulebook.entries()) {
    before = await comesIntoForce(rules, day, before)
    groups.push({ rules, lives: await begin(day), walked: { taken: new Map(), refused: 0 } })
  }

  const walks = [...groups]
  let day = everyRulebook.length
  for (let round = 0; round < STEPS; round += 1) {
    day += random.int(0, 4)
    if (random.chance(0.3)) await runTimers(county.day(day).now)
    for (const group of groups) {
      for (let more = group.rules === everyStage ? 3 : 1; more > 0; more -= 1) {
        const life = random.pick(group.lives)
        const told = `seed ${SEED}, round ${round}, ${county.day(day).today}, ${group.rules.name}, ${life.id}`
        const went = await walkOn({ life, friends: group.lives, people: people(life), walker: { random, unitIds, friends: group.lives }, at: await at(day), told, eager: 0.9 }, group.walked)
        if (!went) group.lives = group.lives.filter((one) => one !== life)
        if (group.lives.length === 0) break
      }
      if (group.lives.length === 0) groups.splice(groups.indexOf(group), 1)
    }
  }
  const everything = new Set(walks.flatMap(({ walked }) => [...walked.taken.keys()]))
  const stages = walks.at(-1)!.walked.taken
  for (const { rules, lives, walked } of walks) {
    console.info(`seed ${SEED}: ${rules.name}: ${[...walked.taken].map(([name, count]) => `${name} ${count}`).sort().join(', ')}`)
    const kept = await db.suggestion.findMany({ where: { id: { in: lives.map(({ id }) => id) } }, select: { rulebookVersion: { select: { name: true } } } })
    for (const { rulebookVersion } of kept) expect(rulebookVersion?.name, 'they went on under the rules with which they began').toBe(rules.name)
  }
  expect(everything.size, 'they went far enough to mean something').toBeGreaterThan(STEPS >= 20 ? 30 : 5)
  for (const stage of ['suggestion.passOn', 'suggestion.entrust', 'assignment.signForCheck', 'withdrawal.ask']) if (STEPS >= 20) expect([...stages.keys()], `with every stage, ${stage} was taken`).toContain(stage)
}, 600_000)
