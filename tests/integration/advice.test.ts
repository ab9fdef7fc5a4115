import { beforeAll, expect, test } from 'vitest'
import { adviceFor } from '@/lib/advice/queries'
import { db } from '@/lib/platform/db'
import { findMatter } from '@/lib/suggestions/matter'
import { mergeUnit, renameUnit } from '@/lib/units/succession'
import { submits, writes } from '@/prisma/seed/deeds-author'
import { accepts, dispatches } from '@/prisma/seed/deeds-office'
import { signsFor } from '@/prisma/seed/deeds-unit'
import type { Life } from '@/prisma/seed/life'
import { aCounty } from '../factories/county'

let county: Awaited<ReturnType<typeof aCounty>>
beforeAll(async () => {
  county = await aCounty()
})
const BASIS = { basis: '县机构改革方案' }
const admin = () => county.cast.byLogin('demo-gaoyuan')
const office = () => county.cast.officers[0]!

/** About one thing, which no word of any duty names, so that only what was given to whom before can speak. */
async function about(title: string, units: Parameters<typeof county.aLife>[0] = {}): Promise<Life> {
  const life = county.aLife(units)
  life.matter = { ...life.matter, title, situation: '大家反映了很久，一直没有办法。', analysis: '', asks: ['请研究'], lead: '' } as Life['matter']
  await county.tell(life, [0, writes()], [0, submits()], [1, accepts()])
  return life
}
async function offered(life: Life, on: number) {
  const matter = (await findMatter(db, office(), life.id, county.day(on)))!
  const { lead } = (await adviceFor(office(), matter))!
  return lead.map(({ unit, reasons }) => ({ unit, cites: reasons.flatMap(({ cases }) => cases.map(({ id }) => id)) }))
}

test('what was given to a unit before speaks for whoever goes on with its work, once renamed and once merged, and says which case', async () => {
  const { ground, day } = county
  const before = await about('关于鹊桥坳皮影唱腔抢救的建议', { units: [['县商务局', 'sole']] })
  await county.tell(before, [3, dispatches()], [4, signsFor()])
  const after = await about('关于鹊桥坳皮影唱腔抢救记录的建议')
  expect(await offered(after, 5)).toContainEqual({ unit: '县商务局', cites: [before.id] })

  const old = await db.unit.findUniqueOrThrow({ where: { id: ground.units.get('县商务局')! } })
  const renamed = await renameUnit(admin(), { id: old.id, version: old.version }, { name: '县商贸流通局', on: day(6).today, ...BASIS }, day(6))
  if (!renamed.ok) throw new Error(JSON.stringify(renamed.refusal))
  expect(await offered(after, 7)).toContainEqual({ unit: '县商贸流通局', cites: [before.id] })

  const next = await db.unit.findUniqueOrThrow({ where: { id: renamed.value } })
  const merged = await mergeUnit(admin(), { id: next.id, version: next.version }, { successorId: ground.units.get('县林业局')!, people: 'move', on: day(8).today, ...BASIS }, day(8))
  expect(merged).toMatchObject({ ok: true })
  const now = await offered(after, 9)
  expect(now).toContainEqual({ unit: '县林业局', cites: [before.id] })
  expect(now.map(({ unit }) => unit), 'nobody who is no more').not.toEqual(expect.arrayContaining(['县商务局']))
})

test('what stayed under the old name, done before the reform, speaks for the successor as well; nobody but who dispatches is advised', async () => {
  const { ground, day } = county
  const before = await about('关于望月墩榫卯手艺传习的建议', { units: [['县水利局', 'sole']] })
  await county.tell(before, [3, dispatches()])
  const water = await db.unit.findUniqueOrThrow({ where: { id: ground.units.get('县水利局')! } })
  // As of a suggestion that was closed before: what is finished stays with the unit that did it.
  await db.assignment.updateMany({ where: { suggestionId: before.id }, data: { state: 'done' } })
  await db.suggestion.update({ where: { id: before.id }, data: { state: 'closed' } })
  expect(await mergeUnit(admin(), { id: water.id, version: water.version }, { successorId: ground.units.get('县应急管理局')!, people: 'end', on: day(6).today, ...BASIS }, day(6))).toMatchObject({ ok: true })
  expect(await db.assignment.count({ where: { suggestionId: before.id, unitId: water.id } }), 'it stays').toBe(1)
  const after = await about('关于望月墩榫卯手艺传习基地的建议')
  expect(await offered(after, 7)).toContainEqual({ unit: '县应急管理局', cites: [before.id] })
  const matter = (await findMatter(db, office(), after.id, day(7)))!
  for (const actor of [after.author, county.cast.byLogin('demo-wuqinghe')]) expect(await adviceFor(actor, matter)).toBeNull()
})
