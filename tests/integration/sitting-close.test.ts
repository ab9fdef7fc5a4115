import { expect, test } from 'vitest'
import { db } from '@/lib/platform/db'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import type { Reckoning } from '@/lib/rulebook/reckoning'
import type { Limit } from '@/lib/rulebook/rulebook'
import { submits, writes } from '@/prisma/seed/deeds-author'
import { accepts, dispatches } from '@/prisma/seed/deeds-office'
import { signsFor } from '@/prisma/seed/deeds-unit'
import { aCounty } from '../factories/county'

const fromClose = (length: number): Limit => ({ unit: 'month', length, start: 'sittingClosed', basis: '《青岚县人大代表建议办理办法》第十二条', restDay: 'nextWorkingDay' })

test('where the rules count from the close of the sitting, what was handed in there does, for the office and for the unit; what came later does not', async () => {
  const { aLife, day, stored, ground } = await aCounty()
  const at = (count: number): Circumstances => {
    const { versions: _, ...given } = day(count)
    return { ...given, rulebook: { ...given.rulebook, limitsInSession: { dispatch: fromClose(11), reply: fromClose(12) } } }
  }
  const told = async (channel: 'inSession' | 'outOfSession') => {
    const life = aLife({ channel })
    for (const [count, deed] of [[0, writes()], [0, submits()], [2, accepts()]] as const) await deed.take(life, at(count))
    const accepted = (await stored(life)).reckoning as Reckoning
    for (const [count, deed] of [[4, dispatches()], [5, signsFor()]] as const) await deed.take(life, at(count))
    const { replyReckoning, assignments, sittingNumber } = await stored(life)
    const reckonings = [accepted, assignments[0]!.reckoning as Reckoning, replyReckoning as Reckoning]
    return { sittingNumber, starts: reckonings.map(({ startOn, startWords }) => `${startOn} ${startWords}`) }
  }

  const inside = await told('inSession')
  const { endsOn } = await db.sitting.findFirstOrThrow({ where: { number: inside.sittingNumber!, term: { congressId: ground.congressId } } })
  expect(endsOn).not.toBeNull()
  expect(inside.starts, 'the law counts from the dispatch, whatever the rules here say').toEqual([`${endsOn} 会议闭幕`, `${endsOn} 会议闭幕`, `${day(4).today} 交办`])
  expect((await told('outOfSession')).starts).toEqual([`${day(2).today} 受理`, `${day(4).today} 交办`, `${day(4).today} 交办`])
})
