import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/platform/db'
import type { Rulebook } from '@/lib/rulebook/rulebook'
import { findSuggestion } from '@/lib/suggestions/queries'
import { judges, SATISFIED, submits, UNSATISFIED, writes } from '@/prisma/seed/deeds-author'
import { accepts, closes, confers, dispatches, escalates, rehandles, resolves } from '@/prisma/seed/deeds-office'
import { drafts, sendsForReview, signs, signsFor, talks } from '@/prisma/seed/deeds-unit'
import type { Deed, Life } from '@/prisma/seed/life'
import { aCounty } from '../factories/county'

let county: Awaited<ReturnType<typeof aCounty>>
beforeAll(async () => {
  county = await aCounty()
})

const answersAt = (from: number): [number, Deed][] => [[from, talks(0, 'after')], [from + 1, drafts()], [from + 2, sendsForReview()], [from + 3, signs()]]
const objectedOnce = async (): Promise<Life> => {
  const life = county.aLife({ resultClass: 'C' })
  await county.tell(life, [0, writes()], [0, submits()], [1, accepts()], [2, dispatches()], [3, signsFor()], ...answersAt(6), [12, judges(0, UNSATISFIED)])
  return life
}
const asSeenBy = async (login: string, { id }: Life, day: number) => {
  const found = await findSuggestion(county.cast.byLogin(login), id, county.day(day))
  if (!found || found === 'invited') throw new Error(`${login} does not see it`)
  return found.view
}

test('twice not satisfied: a new round with its own limit, then face to face, then the opinion, then closed; everyone sees every round', async () => {
  const { tell, stored, day } = county
  const life = await objectedOnce()
  await tell(life, [14, rehandles()])
  const again = await stored(life)
  expect(again).toMatchObject({ state: 'handling', round: 2, assignments: [{ state: 'handling', round: 2 }] })
  expect(again.dueOn! > day(14).today && again.dueOn! < again.replyDueOn!, 'its own limit, not the statutory one').toBe(true)
  const unit = await asSeenBy('demo-qinzhiyuan', life, 14)
  expect(unit.parts[0]!.instruction, 'the unit reads what is asked of it').toContain('逐条说明')
  expect(unit.rounds).toMatchObject([{ round: 1, replies: [{ evaluation: { grades: [{}, { axis: '办理结果', label: '不满意' }] } }] }, { round: 2, asked: { words: expect.stringContaining('逐条说明') }, replies: [] }])

  await tell(life, ...answersAt(20), [26, judges(0, UNSATISFIED)])
  await expect(tell(life, [27, rehandles()]), 'the rounds are used up').rejects.toThrow(/roundsLeft/)
  expect((await asSeenBy('demo-qinzhiyuan', life, 27)).state, 'no unit hears of a grade that is not final').toBe('replied')
  await tell(life, [28, escalates()])
  expect(await stored(life)).toMatchObject({ state: 'escalated' })
  expect((await stored(life)).dueOn! > day(28).today).toBe(true)
  expect((await asSeenBy('demo-qinzhiyuan', life, 28)).state, 'who is asked to the table knows why').toBe('escalated')
  await tell(life, [33, confers()], [35, resolves()], [37, closes()])
  expect(await stored(life)).toMatchObject({ state: 'closed', round: 2, grade: 'unsatisfied' })
  const view = await asSeenBy(life.author.personId === county.cast.byLogin('demo-shiwangshan').personId ? 'demo-shiwangshan' : '', life, 40)
  expect(view.rounds.map(({ replies }) => replies.map(({ evaluation }) => evaluation?.grades.at(-1)?.label))).toEqual([['不满意'], ['不满意']])
  expect(view.escalations).toMatchObject([{ title: '安排面商' }, { title: '协调情况', on: day(33).today, who: expect.stringContaining('石望山') }, { title: '处理意见' }])
  for (const action of ['suggestion.escalate', 'suggestion.confer', 'suggestion.resolve']) {
    expect(await db.notice.count({ where: { suggestionId: life.id, action, personId: life.author.personId } }), action).toBe(1)
  }
})

test('satisfied with the second reply: what the first came to is still counted as what it was', async () => {
  const { tell, stored } = county
  const life = await objectedOnce()
  await tell(life, [14, rehandles()], ...answersAt(20), [26, judges(0, SATISFIED)])
  expect(await stored(life)).toMatchObject({ state: 'evaluated', round: 2, verdict: 'satisfied', firstVerdict: 'unsatisfied' })
})

test('face to face they may agree to handle it once more', async () => {
  const { tell, stored } = county
  const life = await objectedOnce()
  await tell(life, [14, rehandles()], ...answersAt(20), [26, judges(0, UNSATISFIED)], [28, escalates()], [33, confers()], [34, rehandles()], ...answersAt(40), [46, judges(0, SATISFIED)], [48, closes()])
  expect(await stored(life)).toMatchObject({ state: 'closed', round: 3, grade: 'satisfied' })
})

test('where the rulebook lets nobody study the reason, the next round begins at once, with the deputy\'s own words; after the last it is for the office', async () => {
  const { day } = county
  const automatic = (rulebook: Rulebook): Rulebook => ({ ...rulebook, stages: { ...rulebook.stages, study: 'none' }, rounds: { ...rulebook.rounds, restart: 'automatic', after: ['faceToFace'] } })
  const life = county.aLife({ resultClass: 'C' })
  const tell = async (...deeds: [number, Deed][]) => {
    for (const [count, deed] of deeds) {
      const at = day(count)
      await deed.take(life, { ...at, rulebook: automatic(at.rulebook), versions: undefined })
    }
  }
  await tell([0, writes()], [0, submits()], [1, accepts()], [2, dispatches()], [3, signsFor()], ...answersAt(6), [12, judges(0, UNSATISFIED)])
  const stored = await county.stored(life)
  expect(stored).toMatchObject({ state: 'handling', round: 2, assignments: [{ state: 'handling', round: 2, instruction: UNSATISFIED.reason }] })
  expect((await county.events(life)).slice(-2).map(({ action, capacity }) => `${action} ${capacity}`)).toEqual(['object author', 'rehandle system'])
  await tell(...answersAt(20), [26, judges(0, UNSATISFIED)])
  expect((await county.stored(life)).state).toBe('dissatisfied')
  await expect(tell([27, resolves()]), 'here they must talk first').rejects.toThrow(/mayResolve/)
  await tell([28, escalates()], [33, confers()], [35, resolves()])
  expect((await county.stored(life)).state).toBe('evaluated')
})
