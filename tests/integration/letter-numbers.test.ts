import { beforeAll, expect, test } from 'vitest'
import { takeStep as takePart } from '@/lib/assignments/commands'
import { db } from '@/lib/platform/db'
import { submits, writes } from '@/prisma/seed/deeds-author'
import { accepts, dispatches } from '@/prisma/seed/deeds-office'
import { drafts, sendsForReview, signsFor, talks } from '@/prisma/seed/deeds-unit'
import { partsOf, type Life } from '@/prisma/seed/life'
import { aCounty } from '../factories/county'

const ROADS = '县交通运输局'
let county: Awaited<ReturnType<typeof aCounty>>
beforeAll(async () => { county = await aCounty() })
const head = () => county.cast.headOf(county.ground.units.get(ROADS)!)

async function inReview(): Promise<Life> {
  const life = county.aLife({ resultClass: 'A' })
  await county.tell(life, [0, writes()], [1, submits()], [3, accepts()], [5, dispatches()], [7, signsFor()], [10, talks()], [20, drafts()], [21, sendsForReview()])
  return life
}
async function signAs(life: Life, letterNumber: string) {
  const [part] = await partsOf(life)
  return takePart(head(), { id: part!.id, version: part!.version, action: 'sign' }, { letterNumber, signedBy: '谢时雨' }, county.day(22))
}

test('of three letters that are signed at one moment with one number, one has it, and the others are asked for the next', async () => {
  const lives = [await inReview(), await inReview(), await inReview()]
  const outcomes = await Promise.all(lives.map((life, index) => signAs(life, index === 1 ? '青交函〔2026〕 7 号' : '青交函〔2026〕7号')))
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  for (const outcome of outcomes) if (!outcome.ok) expect(outcome.refusal).toMatchObject({ why: 'notYet', condition: expect.stringMatching(/文号 青交函〔2026〕7号 已经用在第 \S+ 号建议的答复上/) })
  expect(await db.reply.count({ where: { issuedAt: { not: null }, letterNumber: { contains: '7' } } })).toBe(1)
  const late = lives[outcomes.findIndex(({ ok }) => !ok)]!
  expect(await signAs(late, '青交函〔2026〕8号'), 'nothing was half written').toMatchObject({ ok: true })
})
