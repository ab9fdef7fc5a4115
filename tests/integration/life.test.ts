import { beforeAll, expect, test } from 'vitest'
import { takeStep as takePartStep } from '@/lib/assignments/commands'
import { db } from '@/lib/platform/db'
import { decideRequest } from '@/lib/requests/commands'
import { addMonths } from '@/lib/rulebook/days'
import { defaultRulebook } from '@/lib/rulebook/default'
import { answer, confirmsTalks, invites, judges, SATISFIED, submits, UNSATISFIED, withdraws, writes } from '@/prisma/seed/deeds-author'
import { accepts, answersRequest, closes, dispatches, dispatchesAnew, lapses, rehandles, reopens, resolves } from '@/prisma/seed/deeds-office'
import { confirmsKept, keepsPromises } from '@/prisma/seed/deeds-promises'
import { asksExtension, asksReturn, drafts, headSendsBack, opines, sendsForReview, signs, signsFor, talks } from '@/prisma/seed/deeds-unit'
import { partsOf } from '@/prisma/seed/life'
import { aCounty } from '../factories/county'

let county: Awaited<ReturnType<typeof aCounty>>
beforeAll(async () => {
  county = await aCounty()
})

const states = (parts: readonly { role: string; state: string; round: number }[]) => parts.map(({ role, state, round }) => `${role} ${state} ${round}`)

test('石望山 asks for a road with 田秀禾; 县交通运输局 leads, 县财政局 assists; he is not satisfied, then he is; it is closed', async () => {
  const { aLife, tell, stored, day, cast } = county
  const life = aLife({ cosigners: ['demo-tianxiuhe'], units: [['县交通运输局', 'lead'], ['县财政局', 'co']], resultClass: 'C' })
  await tell(life, [0, writes()], [0, invites()])
  expect((await stored(life)).cosignatures).toMatchObject([{ state: 'invited' }])
  await tell(life, [1, answer()], [2, submits()], [4, accepts()])
  expect(await stored(life)).toMatchObject({ state: 'accepted', number: 'B0001', submittedOn: day(2).today, acceptedOn: day(4).today })

  await tell(life, [8, dispatches()])
  const dispatched = await stored(life)
  expect(states(dispatched.assignments)).toEqual(['lead assigned 1', 'co assigned 1'])
  expect(dispatched.replyDueOn! >= addMonths(day(8).today, 3)).toBe(true)
  expect(dispatched.dueOn).toBe(dispatched.replyDueOn)

  await tell(life, [10, signsFor()], [15, talks()], [16, confirmsTalks()], [17, drafts()], [18, sendsForReview()])
  await expect(tell(life, [19, signs()]), 'the co-opinion is missing').rejects.toThrow(/opinionsIn/)
  await tell(life, [20, opines()], [21, headSendsBack()], [22, drafts()], [23, sendsForReview()], [24, signs()])
  expect(await stored(life)).toMatchObject({ state: 'replied', resultClass: 'C', repliedOn: day(24).today })

  await tell(life, [28, judges(0, UNSATISFIED)])
  expect(await stored(life)).toMatchObject({ state: 'dissatisfied', grade: 'unsatisfied' })
  await tell(life, [30, rehandles()])
  expect(states((await stored(life)).assignments), 'only who answers begins anew').toEqual(['lead handling 2', 'co opined 1'])

  await tell(life, [33, talks(0, 'after')], [35, drafts(0, true)], [36, sendsForReview()], [37, signs()], [40, judges(0, SATISFIED)], [42, closes()])
  expect((await stored(life)).state, 'what the reply promises is still to be done').toBe('tracking')
  await tell(life, [60, keepsPromises()], [64, confirmsKept()])
  const ended = await stored(life)
  expect(ended).toMatchObject({ state: 'closed', round: 2, grade: 'satisfied', resultClass: 'B', closedOn: day(64).today, dueOn: null })
  expect(states(ended.assignments)).toEqual(['lead done 2', 'co done 1'])
  expect(ended.replies.filter(({ kind }) => kind === 'reply').map(({ round, resultClass }) => `${round} ${resultClass}`).sort()).toEqual(['1 C', '2 B'])
  expect(ended.evaluations.map(({ round, marks, objects }) => [round, marks, objects])).toEqual([[1, { attitude: 'basically', result: 'unsatisfied' }, true], [2, { attitude: 'satisfied', result: 'satisfied' }, false]])

  const told = (await county.events(life)).map(({ action, actorName, capacity }) => `${action} ${capacity} ${actorName === life.author.name ? '石望山' : actorName}`)
  expect(told.map((line) => line.split(' ')[0])).toEqual(['begin', 'submit', 'accept', 'dispatch', 'completeReply', 'object', 'rehandle', 'completeReply', 'evaluate', 'track', 'fulfil'])
  expect(told[1]).toBe('submit author 石望山')
  expect(told[4]).toBe('completeReply system 平台')
  expect(await db.notice.count({ where: { suggestionId: life.id, personId: cast.byLogin('demo-xieshiyu').personId, action: 'assignment.submitDraft' } })).toBe(3)
  expect(await db.notice.count({ where: { suggestionId: life.id, personId: cast.byLogin('demo-qinzhiyuan').personId, action: 'suggestion.object' } }), 'a unit hears of a grade only when it is final').toBe(0)
})

test('a return is granted, nobody is left, the office has it again and dispatches it anew; the statutory date stays', async () => {
  const { aLife, tell, stored } = county
  const life = aLife({})
  await tell(life, [0, writes()], [0, submits()], [1, accepts()], [3, dispatches()], [4, signsFor()], [5, asksReturn(0, '县水利局')])
  const { replyDueOn } = await stored(life)
  expect(await stored(life), 'until it is answered, the unit goes on').toMatchObject({ state: 'handling', assignments: [{ state: 'handling' }] })
  await tell(life, [7, answersRequest(0, 'grant', '同意退回')])
  expect(await stored(life)).toMatchObject({ state: 'accepted', assignments: [{ state: 'returned', dueOn: null }] })
  await tell(life, [20, dispatchesAnew(0, '县水利局')])
  expect(await stored(life)).toMatchObject({ state: 'handling', replyDueOn, dueOn: replyDueOn, assignments: [{ state: 'returned' }, { state: 'assigned', role: 'sole' }] })
})

test('a unit that asked to return and signs its reply waits for no answer any more: its wish lapses, and nobody can decide it', async () => {
  const { aLife, tell, stored } = county
  const life = aLife({})
  await tell(life, [0, writes()], [0, submits()], [1, accepts()], [3, dispatches()], [4, signsFor()], [5, talks()], [6, asksReturn(0, '县水利局')], [7, drafts()], [8, sendsForReview()], [9, signs()])
  expect((await stored(life)).state).toBe('replied')
  const [request] = await db.request.findMany({ where: { suggestionId: life.id } })
  expect(request).toMatchObject({ state: 'lapsed', dueOn: null })
  expect((await county.events(life, 'request')).map(({ action, capacity }) => `${action} ${capacity}`)).toEqual(['ask unit', 'lapse system'])
  const decided = await decideRequest(county.cast.officeHead, { id: request!.id, version: request!.version, action: 'grant' }, { reason: '同意退回' }, county.day(10))
  expect(decided).toEqual({ ok: false, refusal: { why: 'wrongState' } })
  expect((await stored(life)).state).toBe('replied')
})

test('more time that is granted moves the unit\'s date and the statutory one, and says why; a second wish is refused', async () => {
  const { aLife, tell, stored } = county
  const life = aLife({})
  await tell(life, [0, writes()], [0, submits()], [1, accepts()], [3, dispatches()], [4, signsFor()], [9, talks()])
  const before = await stored(life)
  await tell(life, [40, asksExtension(0, 30)], [42, answersRequest(0, 'grant', '同意延期')])
  const after = await stored(life)
  expect(after.replyDueOn! > before.replyDueOn!).toBe(true)
  expect(after.assignments[0]!.dueOn).toBe(after.replyDueOn)
  expect(after.dueOn).toBe(after.replyDueOn)
  expect(JSON.stringify(after.replyReckoning)).toContain('施工图审查')
  await expect(tell(life, [45, asksExtension(0, 20)])).rejects.toThrow(/noExtensionLeft/)
})

test('an extension beyond six months from the dispatch is refused (代表法 art. 51), and so is one asked too late', async () => {
  const { aLife, tell } = county
  const life = aLife({})
  await tell(life, [0, writes()], [0, submits()], [1, accepts()], [3, dispatches()], [4, signsFor()])
  await expect(tell(life, [40, asksExtension(0, 120)])).rejects.toThrow(/beyondSixMonths/)
  await expect(tell(life, [130, asksExtension(0, 10)])).rejects.toThrow(/tooLateToExtend/)
})

test('where the rules say until the reply, a deputy withdraws what is being handled: every unit is let go, what was asked ends', async () => {
  const { aLife, stored, day } = county
  const until = { ...defaultRulebook, withdrawal: { ...defaultRulebook.withdrawal, until: 'handling' as const } }
  const under = (count: number) => ({ ...day(count), rulebook: until, versions: { current: null, byId: new Map(), default: until } })
  const life = aLife({ units: [['县交通运输局', 'lead'], ['县财政局', 'co']] })
  for (const [count, deed] of [[0, writes()], [0, submits()], [1, accepts()], [2, dispatches()], [4, signsFor()], [8, opines()], [9, asksExtension(0, 10)], [10, withdraws()]] as const) await deed.take(life, under(count))
  const ended = await stored(life)
  expect(ended).toMatchObject({ state: 'withdrawn', dueOn: null })
  expect(states(ended.assignments)).toEqual(['lead relieved 1', 'co done 1'])
  expect(await db.request.findMany({ where: { suggestionId: life.id }, select: { state: true } })).toEqual([{ state: 'lapsed' }])
})

test('a deputy withdraws before the dispatch; after it, no more', async () => {
  const { aLife, tell, stored, cast } = county
  const life = aLife({})
  await tell(life, [0, writes()], [0, submits()], [1, accepts()], [2, withdraws()])
  expect(await stored(life)).toMatchObject({ state: 'withdrawn', dueOn: null })
  await expect(tell(life, [3, dispatches()])).rejects.toThrow(/wrongState/)
  const other = aLife({})
  await tell(other, [0, writes()], [0, submits()], [1, accepts()], [2, dispatches()])
  await expect(tell(other, [3, withdraws()])).rejects.toThrow(/stillWithdrawable/)
  const stranger = { ...other, author: cast.byLogin('demo-tianxiuhe') }
  await expect(tell(stranger, [3, withdraws()]), 'and nobody else ever').rejects.toThrow(/forbidden/)
})

test('a co-unit that never spoke does not hold up the reply for ever, and owes nothing once it is closed', async () => {
  const { aLife, tell, stored } = county
  const life = aLife({ units: [['县交通运输局', 'lead'], ['县财政局', 'co']] })
  await tell(life, [0, writes()], [0, submits()], [1, accepts()], [2, dispatches()], [3, signsFor(0, 'main')], [9, talks()], [12, drafts()], [13, sendsForReview()])
  await expect(tell(life, [14, signs(0, { without: true })]), 'not before it is overdue').rejects.toThrow(/opinionsOverdue/)
  await tell(life, [60, signs(0, { without: true })], [64, judges(0, SATISFIED)], [66, closes()])
  expect(states((await stored(life)).assignments)).toEqual(['lead done 1', 'co relieved 1'])
})

test('nobody judges: the evaluation lapses and can be given late; a closed one is reopened; after the last round the head explains', async () => {
  const { aLife, tell, stored } = county
  const life = aLife({ resultClass: 'C' })
  await tell(life, [0, writes()], [0, submits()], [1, accepts()], [2, dispatches()], [3, signsFor()], [9, talks()], [12, drafts()], [13, sendsForReview()], [14, signs()])
  await expect(tell(life, [20, lapses()]), 'not while there is time').rejects.toThrow(/evaluationOverdue/)
  await tell(life, [60, lapses()], [62, judges(0, { ...SATISFIED, late: true })], [63, closes()], [80, reopens()])
  expect(await stored(life)).toMatchObject({ state: 'handling', round: 2, grade: null, closedOn: null, assignments: [{ state: 'handling', round: 2 }] })
  await tell(life, [82, drafts()], [83, sendsForReview()], [84, signs()], [86, judges(0, UNSATISFIED)])
  await expect(tell(life, [87, rehandles()])).rejects.toThrow(/roundsLeft/)
  await tell(life, [88, resolves()], [89, closes()])
  expect((await stored(life)).state).toBe('closed')
})

test('what one may not read does not exist, and a stale page is told so', async () => {
  const { aLife, tell, day, cast } = county
  const life = aLife({})
  await tell(life, [0, writes()], [0, submits()], [1, accepts()], [2, dispatches()])
  const [part] = await partsOf(life)
  const input = { leaderInCharge: '谢时雨', handler: '覃知远', handlerPhone: '139 0000 0000' }
  const press = (login: string, version: number) => takePartStep(cast.byLogin(login), { id: part!.id, version, action: 'signFor' }, input, day(3))
  expect(await press('demo-wuqinghe', 0)).toEqual({ ok: false, refusal: { why: 'missing' } })
  expect(await press('demo-qinzhiyuan', 7)).toEqual({ ok: false, refusal: { why: 'movedOn' } })
  expect(await press('demo-zhouyingchuan', 0)).toEqual({ ok: false, refusal: { why: 'forbidden' } })
  expect(await press('demo-qinzhiyuan', 0)).toMatchObject({ ok: true })
})
