import { beforeAll, expect, test } from 'vitest'
import type { OpinionAction } from '@/lib/opinions/lifecycle'
import { findShown, hideAgain, privateIn, show, wordsToShow } from '@/lib/opinions/showing'
import { listShown, listShownAlike } from '@/lib/opinions/shown'
import { db } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'
import { anOpinionCounty } from '../factories/opinion-county'

const NAME = '甄可辨'
let ground: Awaited<ReturnType<typeof anOpinionCounty>>
let county: (typeof ground)['county']
let liaison: Actor
beforeAll(async () => {
  ground = await anOpinionCounty()
  ;({ county, liaison } = ground)
})

const said = async (text: string, on = 0) => (await ground.said(text, on, { name: NAME, phone: '13987654321', address: '粮站巷 18 号' })).id
const press = (id: string, action: OpinionAction, input: object, on: number) => ground.must(liaison, id, action, input, on)
const showIt = async (actor: Actor, id: string, text: string, answer = '') => show(actor, { id, version: (await ground.stored(id)).version }, { text, answer, sure: true }, county.day(2))

test('nothing of what was said is public before somebody looked it over; then it is, and it can be taken back', async () => {
  const id = await said(`我是${NAME}，打13987654321找我。村口没有路灯，夜里看不见路。`)
  await press(id, 'answerOnSpot', { answer: '本月装三盏。' }, 1)
  expect((await listShown({})).rows).toEqual([])
  expect(await listShownAlike(county.ground.congressId, '村口没有路灯，夜里看不见路')).toEqual([])
  const begun = await wordsToShow(id)
  expect(begun.text).not.toMatch(new RegExp(`${NAME}|13987654321`))
  expect(await showIt(liaison, id, '村口没有路灯，夜里看不见路。', begun.answer)).toMatchObject({ ok: true })
  const { rows } = await listShown({})
  expect(rows).toMatchObject([{ id, text: '村口没有路灯，夜里看不见路。', answer: '本月装三盏。', state: 'answered', voices: 1 }])
  expect((await listShownAlike(county.ground.congressId, '我们村口也没有路灯，夜里看不见')).map((one) => one.id)).toEqual([id])
  expect(await hideAgain(liaison, id, county.day(3))).toMatchObject({ ok: true })
  expect([(await listShown({})).rows, await findShown(id)]).toEqual([[], null])
  expect((await db.event.findMany({ where: { recordId: id, action: { in: ['show', 'hide'] } }, orderBy: { seq: 'asc' } })).map(({ action, capacity }) => `${action} ${capacity}`)).toEqual(['show station', 'hide station'])
})

test('words that call the person, their home or a number are refused, whoever says that they are not private', async () => {
  const id = await said('村口的水渠垮了。')
  for (const text of [`${NAME}说村口的水渠垮了。`, '粮站巷 18 号门口的水渠垮了。', '水渠垮了，打13900001234。']) expect(await showIt(liaison, id, text), text).toMatchObject({ ok: false, refusal: { condition: 'opinionShowsSomeone' } })
  expect(privateIn({ text: '村民王大山家门口的水渠垮了。', answer: '' })).toEqual(['王大山'])
})

test('only those who look after it may show it, and nothing that was declined', async () => {
  const id = await said('村口的垃圾没有人收。')
  const strangers = [county.cast.byLogin('demo-shiwangshan'), county.cast.handlerOf(county.ground.units.get('县交通运输局')!), county.cast.byLogin('demo-mowanqing'), county.cast.byLogin('demo-mingwei')]
  for (const actor of strangers) expect(await showIt(actor, id, '村口的垃圾没有人收。'), actor.role).toMatchObject({ ok: false })
  await press(id, 'decline', { way: 'hotline', words: '打 12345 更快。' }, 1)
  expect(await showIt(liaison, id, '村口的垃圾没有人收。')).toMatchObject({ ok: false, refusal: { condition: 'opinionNotShowable' } })
})
