import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/platform/db'
import { bulkNeeds, takeEach } from '@/lib/publications/bulk'
import { prepare, takeStep } from '@/lib/publications/commands'
import { listPublishedOf } from '@/lib/publications/of-deputy'
import { findPublished, findPublishPage, listPublications, listPublished } from '@/lib/publications/queries'
import type { InputOf, Piece, PublicationAction } from '@/lib/publications/lifecycle'
import { defaultRulebook } from '@/lib/rulebook/default'
import { attemptOne } from '@/lib/timers/commands'
import { closed } from '@/prisma/seed/courses'
import type { Life } from '@/prisma/seed/life'
import { aCounty } from '../factories/county'

let county: Awaited<ReturnType<typeof aCounty>>
beforeAll(async () => {
  county = await aCounty()
})

const PHONE = '13800006666'
type Chosen = { pieces: readonly Piece[]; hidden: readonly string[]; summary?: string }
const ALL: Chosen = { pieces: ['text', 'replies'], hidden: [PHONE, '覃家老屋'] }
/** Of a reply that its unit does not give out unasked, nothing. */
const TEXT: Chosen = { pieces: ['text'], hidden: [] }

/** Answered and judged, with a telephone and a house in its text. */
async function judged(more: Parameters<typeof county.aLife>[0] = {}): Promise<Life> {
  const made = county.aLife(more)
  const life = { ...made, matter: { ...made.matter, situation: `${made.matter.situation}联系人覃大山，电话 ${PHONE}，住在覃家老屋旁。` } }
  let on = 0
  for (const { after, take } of closed(life.random)) await take(life, county.day((on += after)))
  return life
}
const at = () => county.day(150)
const officer = () => county.cast.officers[0]!
const lay = (life: Life, version: number | null = null, what = ALL) => prepare(officer(), { id: life.id, version }, { ...what, pieces: [...what.pieces], hidden: [...what.hidden] }, at())
const kept = (life: Life) => db.publication.findUniqueOrThrow({ where: { suggestionId: life.id } })
async function step<A extends PublicationAction>(life: Life, action: A, input: InputOf<A>, actor = officer(), when = at()) {
  const { id, version } = await kept(life)
  return takeStep(actor, { id, version, action }, input, when)
}
const CLEAR = { conclusion: '看过，没有秘密和隐私' }

test('nobody reads it before it was looked over and shown; then everyone reads it with the covered words gone, and the original is as it was', async () => {
  const life = await judged()
  expect((await findPublishPage(officer(), life.id, at()))!.found).toEqual(expect.arrayContaining([PHONE, '覃大山']))
  expect(await lay(life, null, { pieces: ['feedback'], hidden: [] }), 'these rules publish no grade').toMatchObject({ ok: false, refusal: { condition: 'pieceNotAllowed' } })
  expect(await lay(life)).toMatchObject({ ok: true })
  const { id } = await kept(life)
  expect(await findPublished(id)).toBeNull()
  expect(await step(life, 'publish', {})).toMatchObject({ ok: false, refusal: { why: 'wrongState' } })
  expect(await step(life, 'clear', CLEAR), 'an officer does not look over').toMatchObject({ ok: false, refusal: { why: 'forbidden' } })
  expect(await step(life, 'clear', CLEAR, county.cast.officeHead)).toMatchObject({ ok: true })
  expect(await step(life, 'publish', {})).toMatchObject({ ok: true })
  const shown = JSON.stringify(await findPublished(id))
  expect(shown).toContain(life.matter.title)
  expect(shown).not.toContain(PHONE)
  expect(shown).not.toContain('覃家老屋')
  expect((await county.stored(life)).situation).toContain(PHONE)
  const author = { id: life.author.deputyId!, name: life.author.name }
  expect((await listPublishedOf(author, 20)).rows.map((row) => row.title), 'on the deputy’s own page').toContain(life.matter.title)
  const words = life.matter.title.slice(2, 8)
  expect((await listPublished({ q: words })).rows.map((row) => row.id)).toContain(id)
  expect((await listPublished({ q: '查无此事' })).rows).toEqual([])

  expect(await step(life, 'withdraw', { reason: '住户提出能认出是哪一家' })).toMatchObject({ ok: true })
  expect((await listPublishedOf(author, 20)).rows.map((row) => row.title)).not.toContain(life.matter.title)
  expect(await findPublished(id)).toBeNull()
  expect((await listPublished({ q: words })).rows.map((row) => row.id)).not.toContain(id)
  expect((await county.events(life, 'publication')).map(({ action }) => action)).toEqual(['prepare', 'clear', 'publish', 'withdraw'])
})

test('a deputy who asked for secrecy is named nowhere in it, and what they did not allow cannot be chosen', async () => {
  const life = await judged({ isSecret: true })
  expect(await lay(life)).toMatchObject({ ok: false, refusal: { condition: 'pieceNotAllowed' } })
  expect(await lay(life, null, { pieces: [], hidden: [] })).toMatchObject({ ok: true })
  expect(JSON.stringify((await kept(life)).content)).not.toContain(life.author.name)
  await db.suggestion.update({ where: { id: life.id }, data: { publicityWish: 'none' } })
  expect(await step(life, 'clear', CLEAR, county.cast.officeHead), 'the deputy has changed their mind').toMatchObject({ ok: false, refusal: { why: 'notYet', condition: 'publicationAllowed' } })
  expect(await lay(life, 0, { pieces: [], hidden: [] })).toMatchObject({ ok: false, refusal: { condition: 'deputyKeepsItPrivate' } })
})

test('published without its proposer, it stands on no deputy’s own page', async () => {
  const life = await judged({ isSecret: true })
  expect(await lay(life, null, { pieces: [], hidden: [] })).toMatchObject({ ok: true })
  expect(await step(life, 'clear', CLEAR, county.cast.officeHead)).toMatchObject({ ok: true })
  expect(await step(life, 'publish', {})).toMatchObject({ ok: true })
  const { id } = await kept(life)
  expect(await findPublished(id)).not.toBeNull()
  expect((await listPublishedOf({ id: life.author.deputyId!, name: life.author.name }, 50)).rows.map((row) => row.id)).not.toContain(id)
})

test('laid down for a day, it is shown on that day by itself, once, and not before', async () => {
  const life = await judged()
  await lay(life, null, TEXT)
  await step(life, 'clear', CLEAR, county.cast.officeHead)
  expect(await step(life, 'plan', { publishOn: at().today })).toMatchObject({ ok: false, refusal: { condition: 'dayIsPast' } })
  const day = county.day(155)
  expect(await step(life, 'plan', { publishOn: day.today })).toMatchObject({ ok: true })
  const row = await kept(life)
  const due = { id: row.id, suggestionId: life.id, congressId: row.congressId, state: 'cleared', dueOn: county.day(154).today, role: null }
  await attemptOne('publish', due, county.day(153).today, county.day(154).now)
  expect((await kept(life)).state).toBe('cleared')
  await Promise.all([1, 2].map(() => attemptOne('publish', due, county.day(154).today, day.now)))
  expect((await kept(life)).state).toBe('published')
  expect((await county.events(life, 'publication')).filter(({ action }) => action === 'publish')).toHaveLength(1)
})

test('of two who lay it out at once one wins; a unit and a deputy do not see how it is laid out', async () => {
  const life = await judged()
  const outcomes = await Promise.all([1, 2, 3].map(() => lay(life, null, TEXT)))
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await findPublishPage(life.author, life.id, at())).toBeNull()
  expect(await listPublications(life.author, {})).toBeNull()
  const page = (await listPublications(officer(), { tab: 'prepared' }))!
  expect(page.rows.map(({ suggestionId }) => suggestionId)).toContain(life.id)
  expect(page.counts.prepared).toBe(await db.publication.count({ where: { state: 'prepared' } }))
})

test('what is ticked goes out together on one day, or at once, and is taken back together with its reason; what cannot is named', async () => {
  const [one, other, unlooked] = [await judged(), await judged(), await judged()]
  for (const life of [one, other, unlooked]) await lay(life)
  for (const life of [one, other]) await step(life, 'clear', CLEAR, county.cast.officeHead)
  const ticked = async (...lives: Life[]) => Promise.all(lives.map(async (life) => { const { id, version } = await kept(life); return `${id}:${version}` }))
  const all = await ticked(one, other, unlooked)
  const give = (form: Record<string, unknown>) => takeEach(officer(), bulkNeeds.parse(form), at())
  const publishOn = county.day(160).today
  const planned = await give({ step: 'plan', chosen: all, publishOn })
  expect(planned.done).toBe(2)
  expect(planned.words).toMatch(/2\u00A0件定在 .*一起公开[\s\S]*1\u00A0件没有办/)
  expect([await kept(one), await kept(other)].map((row) => row.publishOn)).toEqual([publishOn, publishOn])
  expect((await give({ step: 'publish', chosen: all })).done, 'the boxes are of an older page').toBe(0)
  expect((await give({ step: 'publish', chosen: await ticked(one, other) })).done).toBe(2)
  expect((await give({ step: 'withdraw', chosen: await ticked(one, other), reason: '表述要再核对一次' })).done).toBe(2)
  expect(await kept(one)).toMatchObject({ state: 'withdrawn', withdrawnWhy: '表述要再核对一次' })
  for (const form of [{ step: 'withdraw', chosen: all }, { step: 'plan', chosen: all }, { step: 'publish' }, { step: 'clear', chosen: all }]) expect(bulkNeeds.safeParse(form).success).toBe(false)
  const stranger = { ...officer(), congressId: 'elsewhere' }
  expect((await takeEach(stranger, bulkNeeds.parse({ step: 'withdraw', chosen: await ticked(one), reason: '看看能不能撤下' }), at())).words).toContain('一件找不到的')
})

test('where the deputy lets the title and a summary be seen, everyone reads the summary with its covered words and nothing of the text', async () => {
  const life = await judged()
  await db.suggestion.update({ where: { id: life.id }, data: { publicityWish: 'titleOnly' } })
  expect(await lay(life)).toMatchObject({ ok: false, refusal: { condition: 'pieceNotAllowed' } })
  expect(await lay(life, null, { pieces: [], hidden: ['覃家老屋'], summary: '覃家老屋旁的路请修一修。' })).toMatchObject({ ok: true })
  const { content } = await kept(life)
  expect(content).toMatchObject({ summary: '×××旁的路请修一修。', passages: [], replies: [] })
  const wished = await judged()
  expect(await lay(wished, null, { ...TEXT, summary: '用不着' })).toMatchObject({ ok: true })
  expect((await kept(wished)).content, 'who lets all be seen needs none').toMatchObject({ summary: null })
})

test('the public reads words, not codes: what it is about, and what a reply’s class means', async () => {
  const life = await judged()
  await lay(life)
  await step(life, 'clear', CLEAR, county.cast.officeHead)
  await step(life, 'publish', {})
  const { category, resultClass } = await db.suggestion.findUniqueOrThrow({ where: { id: life.id } })
  const { content } = (await findPublished((await kept(life)).id))!
  expect(content.category).toBe(defaultRulebook.categories.find(({ code }) => code === category)!.label)
  const label = defaultRulebook.resultClasses.find(({ code }) => code === resultClass)!.label
  expect(content.replies.map(({ classLabel }) => classLabel)).toEqual(content.replies.map(() => label))
  expect((await listPublished({ q: life.matter.title.slice(2, 8) })).rows[0]).toMatchObject({ resultClass, classLabel: label })
})
