import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/platform/db'
import type { Rulebook } from '@/lib/rulebook/rulebook'
import { defaultRulebook } from '@/lib/rulebook/default'
import { presetDocument } from '@/lib/rulebook/presets'
import { beginDraft, putInForce, saveDraft } from '@/lib/rulebooks/commands'
import { getCircumstances } from '@/lib/settings/queries'
import { takeStep } from '@/lib/suggestions/commands'
import { evaluationStep } from '@/lib/suggestions/judging'
import { countLists } from '@/lib/suggestions/list'
import { readFilter } from '@/lib/suggestions/list-filter'
import { choicesFor } from '@/lib/suggestions/list-words'
import { findSuggestion } from '@/lib/suggestions/queries'
import { submits, writes } from '@/prisma/seed/deeds-author'
import { accepts, dispatches } from '@/prisma/seed/deeds-office'
import { drafts, sendsForReview, signs, signsFor, talks } from '@/prisma/seed/deeds-unit'
import type { Life } from '@/prisma/seed/life'
import { aCounty } from '../factories/county'

// Grades and classes are a place's own: what was begun under one scheme is judged, counted and shown by it, also once another is in force.

let county: Awaited<ReturnType<typeof aCounty>>
let at: Awaited<ReturnType<typeof getCircumstances>>
beforeAll(async () => {
  county = await aCounty()
})
const day = (count: number) => ({ ...county.day(count), rulebook: at.rulebook, versions: at.versions })
const who = (login: string) => county.cast.byLogin(`demo-${login}`)

const FOUR = presetDocument('chongqing-2017')
const fourGrades: Rulebook = {
  ...FOUR,
  satisfaction: {
    ...FOUR.satisfaction,
    grades: [
      { code: 'very', label: '很满意', verdict: 'satisfied' }, { code: 'satisfied', label: '满意', verdict: 'satisfied' },
      { code: 'basically', label: '基本满意', verdict: 'basically' }, { code: 'unsatisfied', label: '不满意', verdict: 'unsatisfied' },
    ],
  },
  resultClasses: [
    { code: 'A', mark: '甲类', label: '已经解决', demands: [], solved: true },
    { code: 'Z', mark: '乙类', label: '别的途径已经解决', demands: [], solved: true },
    { code: 'C', mark: '丙类', label: '条件限制', demands: ['reason'], solved: false },
  ],
}

async function inForce(document: Rulebook, on: number): Promise<void> {
  at = await getCircumstances(county.ground.congressId)
  const before = await db.rulebookVersion.findFirst({ where: { congressId: county.ground.congressId, state: 'inForce' } })
  const draft = await beginDraft(who('zhouyingchuan'), { name: '办理规则', source: 'default' }, day(on))
  if (!draft.ok) throw new Error('no draft')
  await saveDraft(who('zhouyingchuan'), { id: draft.value, version: 0 }, { name: '办理规则', note: '', document }, day(on))
  expect(await putInForce(who('lumingchuan'), { id: draft.value, version: 1, comparedWith: before?.id ?? null }, { inForceFrom: day(on).today, seen: 'on' }, day(on))).toMatchObject({ ok: true })
  at = await getCircumstances(county.ground.congressId)
}

async function replied(from: number, resultClass: Life['resultClass']): Promise<Life> {
  const life = county.aLife({ resultClass })
  const deeds = [[0, writes()], [0, submits()], [1, accepts()], [2, dispatches()], [3, signsFor()], [5, talks()], [8, drafts()], [9, sendsForReview()], [10, signs()]] as const
  for (const [count, deed] of deeds) await deed.take(life, day(from + count))
  return life
}

async function judge(life: Life, marks: Record<string, string>, { reason = '', on, as }: { reason?: string; on: number; as?: 'evaluate' }) {
  const { replies, version } = await county.stored(life)
  const grades = replies.map(({ id }) => ({ replyId: id, marks }))
  const { rulebook } = (await findSuggestion(life.author, life.id, day(on)) as { matter: { circumstances: { rulebook: Rulebook } } }).matter.circumstances
  return takeStep(life.author, { id: life.id, version, action: as ?? (evaluationStep({ grades }, rulebook, false) as 'evaluate') }, { grades, reason }, day(on))
}

const shown = async (login: string, life: Life, on: number) => {
  const found = await findSuggestion(who(login), life.id, day(on))
  if (!found || found === 'invited') throw new Error('not to be seen')
  return found.view
}

test('under four grades on one question, then under the default, each record is judged by what it began under', async () => {
  await inForce(fourGrades, 0)
  const [pleased, cross, refused] = [await replied(1, 'A'), await replied(1, 'C'), await replied(1, 'C')]
  expect(await county.stored(cross)).toMatchObject({ resultClass: 'C', solved: false })
  await inForce(defaultRulebook, 30)
  const later = await replied(31, 'C')

  expect(await judge(pleased, { result: 'very' }, { on: 50 })).toMatchObject({ ok: true })
  expect(await judge(cross, { result: 'unsatisfied' }, { on: 50, reason: '没有说什么时候能办。' })).toMatchObject({ ok: true })
  expect(await judge(later, { attitude: 'unsatisfied', result: 'satisfied' }, { on: 50, reason: '没有当面听意见。' })).toMatchObject({ ok: true })

  expect(await county.stored(pleased)).toMatchObject({ state: 'evaluated', grade: 'very', verdict: 'satisfied', resultClass: 'A', solved: true, evaluations: [{ marks: { result: 'very' }, objects: false }] })
  expect(await county.stored(cross)).toMatchObject({ state: 'dissatisfied', grade: 'unsatisfied', verdict: 'unsatisfied', evaluations: [{ objects: true }] })
  expect(await county.stored(later), 'either of two axes is enough').toMatchObject({ state: 'dissatisfied', verdict: 'unsatisfied', evaluations: [{ marks: { attitude: 'unsatisfied', result: 'satisfied' }, objects: true }] })

  expect((await shown('zhouyingchuan', pleased, 51)).replies[0]).toMatchObject({ resultClass: '甲类', evaluation: { grades: [{ axis: '办理情况', label: '很满意', tone: 'done' }] } })
  expect((await shown('zhouyingchuan', later, 51)).replies[0]).toMatchObject({ resultClass: 'C', evaluation: { grades: [{ axis: '办理态度', label: '不满意', tone: 'late' }, { axis: '办理结果', label: '满意' }] } })

  // What these rules do not know is not taken, and what is not satisfied is not taken for satisfied.
  for (const marks of [{ attitude: 'satisfied', result: 'satisfied' }, { result: 'fine' }, {}] as Record<string, string>[]) {
    const outcome = await judge(refused, marks, { on: 52 })
    expect(outcome.ok, JSON.stringify(marks)).toBe('attitude' in marks) // an axis that these rules do not have is not kept
    if (outcome.ok) expect((await county.stored(refused)).evaluations[0]!.marks).toEqual({ result: 'satisfied' })
  }
  const unexplained = await replied(31, 'A')
  expect(await judge(unexplained, { attitude: 'satisfied', result: 'unsatisfied' }, { on: 53 })).toMatchObject({ ok: false, refusal: { condition: 'objectionExplained' } })
  expect(await judge(unexplained, { attitude: 'satisfied', result: 'unsatisfied' }, { on: 53, reason: '没有办好。', as: 'evaluate' })).toMatchObject({ ok: false, refusal: { condition: 'gradesFitStep' } })

  const looking = { actor: who('zhouyingchuan'), standpoint: 'office' as const, today: day(55).today, visibleToDeputies: at.rulebook.visibleToDeputies }
  expect(await countLists([readFilter({ view: 'unsatisfied' }), readFilter({ grade: 'very' }), readFilter({ grade: 'satisfied' }), readFilter({ class: 'C' })], looking)).toEqual([2, 1, 1, 3])
  const choices = choicesFor('office', day(55), { sittings: [], units: [], delegations: [], periods: [] })
  expect(choices.grade.map(({ label }) => label)).toEqual(['满意', '基本满意', '不满意', '很满意', '逾期未评价'])
  expect(choices.class.map(({ value }) => value)).toEqual(['A', 'B', 'C', 'Z'])
})
