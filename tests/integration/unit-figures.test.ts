import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/platform/db'
import { takeStep } from '@/lib/suggestions/commands'
import { evaluationStep } from '@/lib/suggestions/judging'
import { readFilter } from '@/lib/suggestions/list-filter'
import { saveReplyDraft } from '@/lib/assignments/reply-drafts'
import { countFigures, groundOf } from '@/lib/reports/figures'
import { submits, writes } from '@/prisma/seed/deeds-author'
import { accepts, dispatches } from '@/prisma/seed/deeds-office'
import { drafts, sendsForReview, signs, signsFor, talks } from '@/prisma/seed/deeds-unit'
import { partsOf, type Life } from '@/prisma/seed/life'
import { aCounty } from '../factories/county'
import { looksAs } from './list-ground'

// 分办: several units answer one suggestion, each for itself. One solved its part and pleased the deputy, the other did neither.

let county: Awaited<ReturnType<typeof aCounty>>
let life: Life
beforeAll(async () => {
  county = await aCounty()
  life = county.aLife({ units: [['县交通运输局', 'separate'], ['县水利局', 'separate']], resultClass: 'A' })
  await county.tell(life, [0, writes()], [0, submits()], [1, accepts()], [2, dispatches()], [3, signsFor()], [5, talks()], [8, drafts()])
  const [, second] = await partsOf(life)
  const { version } = await db.reply.findFirstOrThrow({ where: { assignmentId: second!.id } })
  const draft = { resultClass: 'C', text: '现阶段建设条件还不具备，资金落实以后再作安排，届时及时向您通报。', reason: '资金和土地都没有落实，今年内无法安排。', reportedTo: '', publicity: 'open', publicityReason: '', contactName: '经办人', contactPhone: '0571-0000 1234', commitments: [] }
  expect(await saveReplyDraft(county.cast.handlerOf(second!.unitId), { assignmentId: second!.id, version }, draft as never, county.day(9))).toMatchObject({ ok: true })
  await county.tell(life, [10, sendsForReview()], [11, signs()])
  const replies = await db.reply.findMany({ where: { suggestionId: life.id, kind: 'reply' }, orderBy: { assignmentId: 'asc' } })
  const grades = replies.map(({ id, resultClass }) => ({ replyId: id, marks: Object.fromEntries(county.day(12).rulebook.satisfaction.axes.map(({ code }) => [code, resultClass === 'A' ? 'satisfied' : 'unsatisfied'])) }))
  const input = { grades, reason: '这一部分没有答复到点子上，希望再办。' }
  const { version: now } = await county.stored(life)
  expect(await takeStep(life.author, { id: life.id, version: now, action: evaluationStep(input, county.day(12).rulebook, false) }, input, county.day(12))).toMatchObject({ ok: true })
  const studied = await county.stored(life)
  if (studied.state === 'dissatisfied') expect(await takeStep(county.cast.officers[0]!, { id: life.id, version: studied.version, action: 'rehandle' }, { instruction: '请重新研究' }, county.day(13))).toMatchObject({ ok: true })
})

/** By hand, from the letters and the forms as they lie there. */
const byHand = (unitName: string) => db.$queryRaw<{ solved: number; satisfied: number; unsatisfied: number }[]>`
  SELECT count(*) FILTER (WHERE r."resultClass" = 'A')::int AS solved, count(*) FILTER (WHERE NOT e.objects)::int AS satisfied, count(*) FILTER (WHERE e.objects)::int AS unsatisfied
  FROM unit u JOIN assignment a ON a."unitId" = u.id JOIN reply r ON r."assignmentId" = a.id JOIN evaluation e ON e."replyId" = r.id AND e.round = 1
  WHERE u.name = ${unitName} AND u."congressId" = ${county.ground.congressId}`

test('each unit is counted by its own reply and by what the deputy said of it, the whole suggestion by the worst', async () => {
  const ground = groundOf(readFilter({}), looksAs(county.cast.officers[0]!), ['A', 'B', 'C'])
  const rows = await countFigures(ground, 'unit')
  for (const name of ['县交通运输局', '县水利局']) {
    const [hand] = await byHand(name)
    const { sums } = rows.find(({ key }) => key === county.ground.units.get(name))!
    expect([name, { solved: sums.solved, satisfied: sums.firstSatisfied, unsatisfied: sums.firstUnsatisfied }]).toEqual([name, hand])
  }
  expect(rows.map(({ sums }) => [sums.solved, sums.firstSatisfied]).sort()).toEqual([[0, 0], [1, 1]])
  const [whole] = await countFigures(ground, null)
  expect(whole!.sums).toMatchObject({ all: 1, classed: 1, solved: 0, judged: 1, firstSatisfied: 0, firstUnsatisfied: 1, classes: { A: 0, C: 1 } })
})
