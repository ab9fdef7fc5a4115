import { beforeAll, expect, test } from 'vitest'
import { merge, unmerge } from '@/lib/merges/commands'
import { db } from '@/lib/platform/db'
import { judges, SATISFIED, submits, UNSATISFIED, writes } from '@/prisma/seed/deeds-author'
import { accepts, closes, dispatches, rehandles } from '@/prisma/seed/deeds-office'
import { drafts, sendsForReview, signs, signsFor, talks } from '@/prisma/seed/deeds-unit'
import type { Life } from '@/prisma/seed/life'
import { aCounty } from '../factories/county'

let county: Awaited<ReturnType<typeof aCounty>>
beforeAll(async () => {
  county = await aCounty()
})

const held = async ({ id }: Life) => db.suggestion.findUniqueOrThrow({ where: { id }, select: { id: true, version: true } })
const into = async (main: Life, riders: readonly Life[], on = 5) =>
  merge(county.cast.officers[0]!, await held(main), await Promise.all(riders.map(held)), { reason: '内容相近，一并办理' }, county.day(on))
const apart = async (rider: Life, how: 'sameUnits' | 'toDispatch', on = 20) =>
  unmerge(county.cast.officers[0]!, await held(rider), { how, reason: '两件的路段不同，分开办理' }, county.day(on))
const parts = async (life: Life) => (await county.stored(life)).assignments.map(({ role, state }) => `${role} ${state}`)

async function accepted(author = 'demo-shiwangshan'): Promise<Life> {
  const life = county.aLife({ author })
  await county.tell(life, [0, writes()], [1, submits()], [4, accepts()])
  return life
}

test('two that are merged are handed over, replied to and judged each for itself; who is not satisfied is handled again alone', async () => {
  const { tell, stored } = county
  const [main, rider] = [await accepted(), await accepted('demo-tianxiuhe')]
  expect(await into(main, [rider])).toMatchObject({ ok: true })
  await tell(main, [8, dispatches()])
  expect(await stored(rider)).toMatchObject({ state: 'handling', dispatchedOn: county.day(8).today })
  expect(await parts(rider), 'the unit signs once').toEqual(['sole riding'])
  await tell(main, [9, signsFor()], [12, talks()], [15, drafts()], [16, sendsForReview()], [17, signs()])
  const [first, second] = [await stored(main), await stored(rider)]
  expect([first.state, second.state]).toEqual(['replied', 'replied'])
  expect(second.replies).toHaveLength(1)
  expect(second.replies[0]).toMatchObject({ sameAsId: first.replies[0]!.id, resultClass: first.replies[0]!.resultClass })
  expect(second.replies[0]!.letterNumber, 'a letter of its own').not.toBe(first.replies[0]!.letterNumber)
  expect(await apart(rider, 'toDispatch')).toMatchObject({ ok: false, refusal: { condition: expect.stringContaining('答复已经发出') } })

  await tell(main, [20, judges(0, SATISFIED)], [21, closes()])
  await tell(rider, [22, judges(0, UNSATISFIED)], [24, rehandles()])
  expect((await stored(main)).state).toBe('closed')
  expect(await stored(rider)).toMatchObject({ state: 'handling', round: 2, assignments: [{ state: 'handling', round: 2 }] })
  await tell(rider, [25, talks(0, 'after')], [26, drafts(0, true)], [27, sendsForReview()], [28, signs()], [29, judges(0, SATISFIED)], [30, closes()])
  expect([(await stored(main)).state, (await stored(rider)).state]).toEqual(['closed', 'closed'])
})

test('undone before the reply: back to the office or with the same units, its own date unchanged', async () => {
  const { tell, stored } = county
  for (const [how, state, part] of [['toDispatch', 'accepted', 'sole relieved'], ['sameUnits', 'handling', 'sole assigned']] as const) {
    const [main, rider] = [await accepted(), await accepted('demo-tianxiuhe')]
    await into(main, [rider])
    await tell(main, [8, dispatches()], [9, signsFor()])
    const { replyDueOn } = await stored(rider)
    expect(await apart(rider, how)).toMatchObject({ ok: true })
    expect(await stored(rider)).toMatchObject({ state, replyDueOn, mergedIntoId: null })
    expect(await parts(rider)).toEqual([part])
    expect(await parts(main), 'the main goes on').toEqual(['sole handling'])
  }
})

test('the office cannot dispatch on its own what rides along, and the main takes its riders out of the merge when it is withdrawn', async () => {
  const [main, rider] = [await accepted(), await accepted('demo-tianxiuhe')]
  await into(main, [rider])
  await expect(county.tell(rider, [8, dispatches()])).rejects.toThrow(/handledAlone/)
  const { withdraws } = await import('@/prisma/seed/deeds-author')
  await county.tell(main, [9, withdraws()])
  expect(await county.stored(rider)).toMatchObject({ state: 'accepted', mergedIntoId: null })
})

test('A into B while B goes into C, and both into each other: one of them, no chains and no circles', async () => {
  const [a, b, c] = [await accepted(), await accepted('demo-tianxiuhe'), await accepted()]
  const chain = await Promise.all([into(b, [a]), into(c, [b])])
  expect(chain.filter(({ ok }) => ok)).toHaveLength(1)
  const [d, e] = [await accepted(), await accepted('demo-tianxiuhe')]
  const circle = await Promise.all([into(d, [e]), into(e, [d])])
  expect(circle.filter(({ ok }) => ok)).toHaveLength(1)
  const [f, g, h] = [await accepted(), await accepted(), await accepted()]
  await into(g, [f])
  const byHand = (id: string, mergedIntoId: string) => db.suggestion.update({ where: { id }, data: { mergedIntoId } })
  await expect(byHand(g.id, h.id), 'the database itself refuses a chain').rejects.toThrow()
  await expect(byHand(h.id, f.id)).rejects.toThrow()
  await expect(byHand(h.id, h.id), 'and a circle').rejects.toThrow()
})

test('a deputy and a unit cannot merge, and everyone whose suggestion it is is told', async () => {
  const [main, rider] = [await accepted(), await accepted('demo-tianxiuhe')]
  const stranger = county.cast.byLogin('demo-shiwangshan')
  expect(await merge(stranger, await held(main), [await held(rider)], { reason: '内容相近' }, county.day(5))).toMatchObject({ ok: false, refusal: { why: 'forbidden' } })
  await into(main, [rider])
  const told = async (life: Life, action: string) => db.notice.count({ where: { suggestionId: life.id, action, personId: life.author.personId } })
  expect([await told(main, 'merge.take'), await told(rider, 'merge.join')]).toEqual([1, 1])
})

test('the earliest date of the group governs the main and its unit, and says why; once that one has left, its own does again', async () => {
  const { tell, stored } = county
  const [main, rider] = [await accepted(), await accepted('demo-tianxiuhe')]
  await into(main, [rider])
  await tell(main, [8, dispatches()])
  const early = county.day(60).today
  await db.suggestion.update({ where: { id: rider.id }, data: { replyDueOn: early } })
  await tell(main, [9, signsFor()])
  expect(await stored(main)).toMatchObject({ dueOn: early, assignments: [{ dueOn: early }] })
  expect(JSON.stringify((await stored(main)).reckoning)).toContain('到期更早')
  await apart(rider, 'sameUnits')
  const after = await stored(main)
  expect(after.dueOn).toBe(after.replyDueOn)
  expect(after.assignments[0]!.dueOn).not.toBe(early)
})
