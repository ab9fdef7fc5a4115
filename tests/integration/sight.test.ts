import { expect, test } from 'vitest'
import { db } from '@/lib/platform/db'
import { answers, SIGHT, whileNobodyWrites } from '@/lib/platform/sight'
import { Prisma } from '@/prisma/generated/client'
import { aCongress } from './people-ground'

const sightOf = async () => (await db.$queryRaw<{ sight: string }[]>`SELECT ${SIGHT} AS sight`)[0]!.sight
const units = (congressId: string) => Prisma.sql`(SELECT count(*)::int FROM unit u WHERE u."congressId" = ${congressId})`
/** Answers something else each time that it is asked: so one sees whether it was. */
const chance = (name: string) => Prisma.sql`(SELECT json_build_object('name', ${name}::text, 'chance', random()))`
const addUnit = (congressId: string, name: string) => db.unit.create({ data: { congressId, system: 'government', name } })

/** Other tests write to the same server: what is tried here needs a moment in which none does. */
async function inAQuietMoment<T>(work: (sight: string) => Promise<T>): Promise<{ value: T; sight: string }> {
  for (;;) {
    const sight = await sightOf()
    const value = await work(sight)
    if ((await sightOf()) === sight) return { value, sight }
  }
}

test('what is asked again before anybody has written is not asked of the database; once somebody has, it is', async () => {
  const { id } = await aCongress('青岚县')
  const { value: [first, again, turned], sight } = await inAQuietMoment(async (at) => [
    await answers([chance('甲'), units(id)], at), await answers([chance('甲'), units(id)], at), await answers([units(id), chance('甲')], at),
  ] as const)
  expect(again).toEqual(first)
  expect(turned, 'in whichever order').toEqual([...first].reverse())

  await addUnit(id, '县水利局')
  const after = await sightOf()
  expect(after).not.toBe(sight)
  const second = await answers([chance('甲'), units(id)], after)
  expect(second[1]).toBe((first[1] as number) + 1)
  expect(second[0]).not.toEqual(first[0])
})

test('what is under way elsewhere is not seen, and is seen as soon as it is done, though others were done before it', async () => {
  const { id } = await aCongress('青岚县')
  let finish = () => undefined as void
  const held = new Promise<void>((resolve) => (finish = resolve))
  let begun = () => undefined as void
  const written = new Promise<void>((resolve) => (begun = resolve))
  const slow = db.$transaction(async (tx) => {
    await tx.unit.create({ data: { congressId: id, system: 'government', name: '县财政局' } })
    begun()
    await held
  }, { timeout: 60_000 })
  await written
  await addUnit(id, '县教育局') // begun later, done earlier
  expect(await answers([units(id)], await sightOf())).toEqual([1])
  finish()
  await slow
  expect(await answers([units(id)], await sightOf())).toEqual([2])
})

test('a page whose session was asked before a write is not told a mixture: all is asked anew', async () => {
  const { id } = await aCongress('青岚县')
  const early = await sightOf()
  await answers([units(id)], early)
  await addUnit(id, '县水利局')
  const both = await answers([units(id), Prisma.sql`(SELECT json_agg(u.name) FROM unit u WHERE u."congressId" = ${id})`], early)
  expect(both).toEqual([1, ['县水利局']])
})

test('where no page is drawn, and where many others were asked meanwhile, it is asked', async () => {
  const once = await answers([chance('乙')])
  expect(await answers([chance('乙')])).not.toEqual(once)
  const sight = await sightOf()
  const kept = await answers([chance('丙')], sight)
  for (let index = 0; index < 400; index += 1) await answers([chance(`第${index}问`)], sight)
  expect(await answers([chance('丙')], sight)).not.toEqual(kept)
})

test('what is made of answers is made once until somebody writes, for each who asks by itself', async () => {
  const { id } = await aCongress('青岚县')
  let made = 0
  const page = (of: string, sight: string) => whileNobodyWrites(`${of} ${id}`, async () => ({ made: (made += 1), count: (await answers([units(id)], sight))[0] }), sight)
  const { value: [first, again, other] } = await inAQuietMoment(async (at) => [await page('甲', at), await page('甲', at), await page('乙', at)] as const)
  expect(again).toBe(first)
  expect(other).not.toBe(first)
  await addUnit(id, '县水利局')
  const later = await page('甲', await sightOf())
  expect(later).toMatchObject({ count: (first.count as number) + 1 })
  const before = made
  await page('甲', '')
  await page('甲', '')
  expect(made, 'where no page is drawn it is made each time').toBe(before + 2)
})

test('what was made while somebody wrote is given to that page alone', async () => {
  const { id } = await aCongress('青岚县')
  const names = Prisma.sql`(SELECT coalesce(json_agg(u.name), '[]') FROM unit u WHERE u."congressId" = ${id})`
  const page = (sight: string, meanwhile = async () => undefined as unknown) =>
    whileNobodyWrites(`丁 ${id}`, async () => {
      const [count] = await answers([units(id)], sight)
      await meanwhile()
      return [count, ...(await answers([names], sight))]
    }, sight)
  const { sight } = await inAQuietMoment((at) => answers([units(id)], at))
  await page(sight, () => addUnit(id, '县水利局'))
  expect(await page(await sightOf())).toEqual([1, ['县水利局']])
})
