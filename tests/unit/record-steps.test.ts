import { expect, test } from 'vitest'
import { z } from 'zod'
import { assignmentLifecycle } from '@/lib/assignments/lifecycle'
import { COMMITMENT_MOVES, commitmentLifecycle } from '@/lib/commitments/lifecycle'
import { communicationLifecycle, recordNeeds } from '@/lib/communications/lifecycle'
import { cosignatureLifecycle } from '@/lib/cosignatures/lifecycle'
import { registrationLifecycle } from '@/lib/registrations/lifecycle'
import { nothing, reason } from '@/lib/needs'
import { noteNeeds } from '@/lib/notes/needs'
import { objectionLifecycle, raiseNeeds } from '@/lib/objections/lifecycle'
import { askExtension, askReturn, requestLifecycle } from '@/lib/requests/lifecycle'
import { defaultRulebook } from '@/lib/rulebook/default'
import { suggestionLifecycle } from '@/lib/suggestions/lifecycle'
import { stepFields } from '@/lib/suggestions/step-fields'
import { doneWords } from '@/lib/suggestions/step-words'
import { planProblem } from '@/lib/suggestions/plan'
import { givenPlan, roleIn, shapesBeside } from '@/lib/assignments/given-plan'
import { inChinese, letterOf, nextLetterNumber, numbersFrom } from '@/lib/assignments/letter'
import { stagesOf } from '@/lib/suggestions/record'

const needsOf = (table: Record<string, { needs: z.ZodObject }>) => Object.fromEntries(Object.entries(table).map(([action, { needs }]) => [action, needs]))
const needs: Record<string, Record<string, z.ZodObject>> = {
  suggestion: needsOf(suggestionLifecycle as never), assignment: needsOf(assignmentLifecycle), request: needsOf(requestLifecycle),
  wish: { return: askReturn, extension: askExtension }, communication: { record: recordNeeds, ...needsOf(communicationLifecycle) }, commitment: needsOf(commitmentLifecycle), objection: { raise: raiseNeeds, ...needsOf(objectionLifecycle) }, note: { add: noteNeeds },
  registration: needsOf(registrationLifecycle), cosignature: needsOf(cosignatureLifecycle), withdrawal: { ask: reason, agree: nothing, refuse: reason, callOff: nothing },
}
const steps = Object.entries(stepFields).flatMap(([kind, actions]) => Object.keys(actions).map((action) => [kind, action] as const))

test.each(steps)('the form of %s.%s asks for exactly what the step needs', (kind, action) => {
  const fields = stepFields[kind]![action]!({ rulebook: defaultRulebook, today: '2026-11-21' })
  expect(fields.map(({ name }) => name).sort()).toEqual(Object.keys(needs[kind]![action]!.shape).sort())
})

test.each(steps)('%s.%s says what is the case once it is done', (kind, action) => expect(doneWords[kind]?.[action]).toBeTruthy())

test('every step that a person takes from the table has a form, or a page of its own', () => {
  const elsewhere = ['submit', 'register', 'giveUp', 'prepare', 'propose', 'proposeMore', 'dispatch', 'addUnits', 'changeUnits', 'evaluate', 'object', 'lateEvaluate', 'lateObject', 'recordEvaluation', 'recordObjection']
  for (const [action, { by }] of Object.entries(suggestionLifecycle)) {
    if ((by as readonly string[]).every((capacity) => capacity === 'system') || elsewhere.includes(action)) continue
    expect(Object.keys(stepFields.suggestion!), action).toContain(action)
  }
  for (const [action, { by }] of Object.entries(assignmentLifecycle)) {
    if ((by as readonly string[]).every((capacity) => capacity === 'system')) continue
    expect(Object.keys(stepFields.assignment!), action).toContain(action)
  }
  expect(Object.keys(stepFields.commitment!).sort()).toEqual([...COMMITMENT_MOVES].sort())
})

test('rows left empty are no units; the first of a joint plan leads', () => {
  expect(givenPlan.parse({ act: 'dispatch', shape: 'joint', unitIds: ['a', '', 'b'] })).toEqual({ act: 'dispatch', plan: [{ unitId: 'a', role: 'lead' }, { unitId: 'b', role: 'co' }], instruction: '' })
  expect(givenPlan.parse({ act: 'propose', shape: 'sole', unitIds: ['a'], readers: ['', 'b'] }).plan).toEqual([{ unitId: 'a', role: 'sole' }, { unitId: 'b', role: 'reference' }])
  expect(givenPlan.safeParse({ act: 'dispatch', shape: 'separate', unitIds: ['a', 'a'] }).success).toBe(false)
  expect(givenPlan.safeParse({ act: 'dispatch', shape: 'sole', unitIds: ['', ''] }).success).toBe(false)
  expect(givenPlan.safeParse({ act: 'dispatch', unitIds: ['a'] }).success).toBe(false)
  expect(roleIn('separate', 0)).toBe('separate')
})

test('beside a lead only co-units may come, beside one alone nobody, and readers beside any', () => {
  expect(shapesBeside([{ role: 'lead', state: 'handling' }])).toEqual(['co', 'reference'])
  expect(shapesBeside([{ role: 'sole', state: 'handling' }])).toEqual(['reference'])
  expect(shapesBeside([{ role: 'sole', state: 'returned' }])).toEqual(['sole', 'joint', 'separate'])
  expect(shapesBeside([{ role: 'lead', state: 'relieved' }, { role: 'co', state: 'handling' }])).toEqual(['joint'])
})

test('somebody may be sent it to read also when one of two that answer separately is left', () => {
  const left = [{ id: 'a', unitId: 'u-1', role: 'separate', state: 'handling', round: 1 }, { id: 'b', unitId: 'u-2', role: 'separate', state: 'relieved', round: 1 }] as const
  expect(planProblem([{ unitId: 'u-3', role: 'reference' }], left)).toBeNull()
  expect(planProblem([{ unitId: 'u-3', role: 'co' }], left)).not.toBeNull()
})

test('a letter number follows the unit\'s last one, and begins anew with the year', () => {
  expect(nextLetterNumber('青交建复〔2026〕17 号', 2026)).toBe('青交建复〔2026〕18 号')
  expect(nextLetterNumber('青交建复〔2025〕17号', 2026)).toBe('青交建复〔2026〕1号')
  expect(nextLetterNumber('没有样子的文号', 2026)).toBeUndefined()
  expect(nextLetterNumber(null, 2026)).toBeUndefined()
  expect([0, 1].map(numbersFrom('青交建复〔2026〕17 号'))).toEqual(['青交建复〔2026〕17 号', '青交建复〔2026〕18 号'])
  expect(numbersFrom('没有样子的文号')(1)).toBe('没有样子的文号之二')
})

test('a reply becomes a letter with what letters have, and nothing twice', () => {
  const source = { organ: '县交通运输局', congress: '青岚县人大', termNumber: 18, sittingNumber: 5, channel: 'inSession' as const, number: '0036', title: '关于甲的建议', proposer: { names: '罗闻溪', kind: 'joint' as const }, coUnits: ['县财政局'] }
  const text = { resultClass: 'B', publicity: 'open', letterNumber: '青交建复〔2026〕18 号', issuedOn: '2026-05-18', contact: '', text: '一、关于经费的问题。全县 1286 公里，已列入预算。' }
  const letter = letterOf(source, text)
  expect(letter).toMatchObject({ organ: '青岚县交通运输局', salutation: '罗闻溪等代表：', number: '青交建复〔2026〕18号', title: ['关于青岚县十八届人大五次会议', '第0036号建议的答复'], date: '2026年5月18日' })
  expect(letter.paragraphs).toEqual([
    '您提出的《关于甲的建议》收悉。经商县财政局，现答复如下：',
    '一、关于经费的问题。全县1286公里，已列入预算。',
    '感谢您对我们工作的关心和支持。',
  ])
  const whole = letterOf(source, { ...text, text: '罗闻溪等代表：\n您提出的建议收悉，答复如下：\n已经修好。\n感谢您的关心。\n县交通运输局' })
  expect(whole.paragraphs).toEqual(['您提出的建议收悉，答复如下：', '已经修好。', '感谢您的关心。'])
  expect(letterOf({ ...source, proposer: { names: null, kind: 'single' } }, text).salutation).toBe('有关代表：')
  expect([inChinese(5), inChinese(10), inChinese(18), inChinese(20), inChinese(21)]).toEqual(['五', '十', '十八', '二十', '二十一'])
})

test('the stepper says how far it came, also where it ended early', () => {
  const days = { submittedOn: '2026-02-03', acceptedOn: null, dispatchedOn: null, signedOn: null, repliedOn: null, evaluatedOn: null, closedOn: '2026-02-09' }
  const words = { waits: '', resultClass: null, grade: null, lapsed: false }
  expect(stagesOf('refused', days, words).map(({ state }) => state)).toEqual(['done', 'todo', 'todo', 'todo', 'todo', 'todo', 'todo'])
  expect(stagesOf('submitted', days, { ...words, waits: '待审核' })[1]).toEqual({ label: '受理', state: 'now', on: null, note: '待审核' })
  expect(stagesOf('closed', days, words).every(({ state }) => state === 'done')).toBe(true)
})
