import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '@/lib/policy'
import { addMonths, monthOf, dayOfMonth, type Day } from '@/lib/rulebook/days'
import type { Reckoning } from '@/lib/rulebook/reckoning'
import { findRecord } from '@/lib/suggestions/queries'
import { submits, writes } from '@/prisma/seed/deeds-author'
import { accepts, answersRequest, dispatches, dispatchesAnew } from '@/prisma/seed/deeds-office'
import { asksExtension, asksReturn, signsFor } from '@/prisma/seed/deeds-unit'
import type { Life } from '@/prisma/seed/life'
import { aCounty } from '../factories/county'

// Domain A5 (e) and (f), end to end: what is kept is what is read, by everyone who waits for the date.
let county: Awaited<ReturnType<typeof aCounty>>
beforeAll(async () => {
  county = await aCounty()
})

const shown = async (actor: Actor, { id }: Life, on: number) => {
  const found = await findRecord(actor, id, county.day(on))
  if (!found || found === 'invited') throw new Error('not read')
  return found.view
}
/** A day as the sentences name it where it is of the year of the sentence; across a new year its year stands before it. */
const said = (day: Day) => `${monthOf(day)}月${dayOfMonth(day)}日`
const handler = (name: string) => county.cast.handlerOf(county.ground.units.get(name)!)

test('(e) after a granted return the next unit has its limit from its own dispatch; the statutory date still counts from the first, and both say so', async () => {
  const { aLife, tell, stored, day, cast } = county
  const life = aLife({})
  await tell(life, [0, writes()], [0, submits()], [1, accepts()], [3, dispatches()], [4, signsFor()], [5, asksReturn(0, '县水利局')], [7, answersRequest(0, 'grant', '同意退回')])
  expect((await shown(cast.officers[0]!, life, 8)).due?.on, 'while it is to be handed over again, that has its own limit').not.toBe((await stored(life)).replyDueOn)
  await tell(life, [40, dispatchesAnew(0, '县水利局')])
  await tell({ ...life, units: [...life.units, { unitId: county.ground.units.get('县水利局')!, role: 'sole' }] }, [41, signsFor(1)])

  const { dispatchedOn, replyDueOn, replyReckoning, dueOn, assignments } = await stored(life)
  const [first, second] = assignments
  expect(dispatchedOn).toBe(day(3).today)
  expect(replyReckoning).toMatchObject({ startOn: day(3).today, dueOn: replyDueOn })
  expect(dueOn).toBe(replyDueOn)
  expect(first).toMatchObject({ state: 'returned', dueOn: null })
  expect(second!.reckoning).toMatchObject({ startOn: day(40).today, dueOn: second!.dueOn })
  expect(second!.dueOn! >= addMonths(day(40).today, 3)).toBe(true)
  expect(second!.dueOn! > replyDueOn!).toBe(true)

  const unit = await shown(handler('县水利局'), life, 45)
  expect(unit.due).toMatchObject({ on: second!.dueOn, explained: expect.stringContaining(`${said(day(40).today)}交办`) })
  for (const actor of [cast.officers[0]!, life.author]) expect((await shown(actor, life, 45)).due).toMatchObject({ on: replyDueOn, explained: expect.stringContaining(`${said(day(3).today)}交办`) })
})

test('(f) how a date came about is read beside it by the deputy, the office and the unit, names its start, its rule and every later change, and leads to the very day that is kept', async () => {
  const { aLife, tell, stored, cast, day } = county
  const life = aLife({})
  await tell(life, [0, writes()], [0, submits()], [1, accepts()], [3, dispatches()], [4, signsFor()])
  const people = [life.author, cast.officers[0]!, handler('县交通运输局')]
  const before = await stored(life)
  for (const actor of people) {
    const { due } = await shown(actor, life, 10)
    expect(due).toMatchObject({ on: before.replyDueOn })
    for (const part of [`${said(day(3).today)}交办`, '当日不计', '三个月', said(before.replyDueOn!), '《代表法》第五十一条']) expect(due!.explained, actor.role).toContain(part)
  }
  await tell(life, [50, asksExtension(0, 30)], [52, answersRequest(0, 'grant', '同意延期')])
  const after = await stored(life)
  const { steps } = after.replyReckoning as Reckoning
  expect(steps.at(-1)).toMatchObject({ kind: 'extended', to: after.replyDueOn })
  for (const actor of people) {
    const { due } = await shown(actor, life, 53)
    expect(due).toMatchObject({ on: after.replyDueOn })
    for (const part of ['三个月', '经同意延期到', said(after.replyDueOn!), '原因：施工图审查']) expect(due!.explained, actor.role).toContain(part)
  }
})
