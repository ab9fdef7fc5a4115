import { beforeAll, expect, test } from 'vitest'
import { methodWords, stageWords } from '@/lib/communications/words'
import { commitmentStateWords } from '@/lib/commitments/words'
import { db } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'
import { exportColumns, exportRows } from '@/lib/suggestions/export'
import { readFilter } from '@/lib/suggestions/list-filter'
import { SECRET } from '@/lib/suggestions/list-row'
import type { Cell } from '@/lib/tables/write'
import { aGround, anActor, aRow, at, circumstancesOf, looksAs, type Ground } from './list-ground'

// The ledger is read two thousand rows at a time and a table at a time. Here every row is reckoned by hand from its own records alone.

const MANY = 2_100
let ground: Ground
let ids: string[]
let office: Actor
let water: Actor
const of = <T>(choices: readonly T[], n: number): T => choices[n % choices.length]!
const joined = (texts: readonly (string | null)[]) => texts.join('；') || null

beforeAll(async () => {
  ground = await aGround('青岚县')
  const { congress, units, deputy } = ground
  office = anActor('officer', congress.id)
  water = anActor('handler', congress.id, { unitId: units['县水利局']! })
  const deputies = await Promise.all(['赵一平', '钱二安', '孙三和', '李四维'].map(deputy))
  const topic = await db.keyTopic.create({ data: { congressId: congress.id, title: '水', reason: '', year: 2026, trackYear: 2026, level: 'leader', leaderName: '周主任', committee: '农委', state: 'decided', createdAt: at } })
  ids = []
  for (let n = 0; n < 48; n += 1) ids.push(await aTrickyRow(n, deputies, topic.id))
  await db.suggestion.createMany({ data: Array.from({ length: MANY }, (_, n) => ({ congressId: congress.id, title: `第 ${n} 件旧事`, termNumber: 17, sittingNumber: 1 + (n % 3), state: 'closed', number: `9${String(n).padStart(4, '0')}`, changedAt: at, imported: true, proposerText: '某人' })) })
})

/** Several units, rounds, letters, talks, promises, signers: never the same together twice. */
async function aTrickyRow(n: number, deputies: readonly string[], topicId: string): Promise<string> {
  const { units } = ground
  const round = 1 + (n % 2)
  const id = await aRow(ground, {
    round, authorId: of(deputies, n), secretProposer: n % 5 === 0, isKeyTopic: n % 3 === 0, imported: n % 7 === 0, ...(n % 7 === 0 ? { number: null } : {}),
    mergedIntoId: n % 11 === 10 ? ids[n - 1]! : null, state: of(['handling', 'replied', 'evaluated', 'dissatisfied'], n), dueOn: n % 4 ? '2026-05-20' : null,
    signers: deputies.slice(0, n % 4).map((deputyId, index) => ({ deputyId, state: of(['confirmed', 'invited', 'confirmed'], n + index) })),
  })
  const parts = Object.values(units).slice(0, n % 4).map((unitId, index) => ({
    suggestionId: id, congressId: office.congressId, unitId, role: of(['lead', 'co', 'separate'], n + index), state: of(['handling', 'done', 'returned', 'assigned'], n + 2 * index),
    signedOn: of([null, '2026-03-09', '2026-03-02'], n + index), leaderInCharge: of(['', '王局长', '李局长'], n + index), handler: of(['张三', ''], n + index), handlerPhone: of(['', '0871-1'], n),
  }))
  for (const [index, data] of parts.entries()) {
    const { id: assignmentId, unitId } = await db.assignment.create({ data })
    await db.communication.createMany({ data: Array.from({ length: (n + index) % 3 }, (_, k) => ({ suggestionId: id, assignmentId, stage: of(['before', 'during'], k), method: of(['visit', 'phone'], n + k), heldOn: `2026-04-1${9 - k}`, unitPeople: '', content: '', recordedAt: at })) })
    for (let turn = 1; turn <= round; turn += 1) {
      const issued = (n + index + turn) % 4 > 0
      const reply = { suggestionId: id, assignmentId, round: turn, kind: data.role === 'co' ? 'coOpinion' : 'reply', letterNumber: `〔2026〕${n}-${index}-${turn}`, signedBy: of(['', '局长'], n), savedAt: at, issuedAt: issued ? at : null, issuedOn: issued ? `2026-05-0${turn + index}` : null }
      const { id: replyId } = await db.reply.create({ data: reply })
      await db.evaluation.create({ data: { suggestionId: id, replyId, round: turn, marks: { attitude: 'satisfied' }, objects: false, reason: of(['', '还没有动工', '只说了困难'], n + index + turn), evaluatedAt: new Date(at.getTime() + index) } })
      await db.commitment.createMany({ data: Array.from({ length: (n + turn) % 3 }, (_, position) => ({ congressId: office.congressId, suggestionId: id, replyId, unitId, position, text: `修 ${n} 里`, dueOn: '2026-10-31', firstDueOn: '2026-10-31', responsible: '', state: of(['promised', 'drafted', 'impossible'], n + position) })) })
    }
  }
  if (n % 3 === 0) await db.keyTopicItem.create({ data: { topicId, suggestionId: id, addedOn: '2026-03-01' } })
  return id
}

/** The ledger of this person, by 标题. */
async function ledgerOf(actor: Actor): Promise<Map<Cell, Record<string, Cell>>> {
  const rows = new Map<Cell, Record<string, Cell>>()
  let position = 0
  for await (const cells of exportRows(readFilter({ view: 'all', order: 'number' }), looksAs(actor), await circumstancesOf(office.congressId), [])) {
    if (cells.length === 0) continue
    const row = Object.fromEntries(exportColumns.map(({ head }, index) => [head, cells[index]]))
    expect(row['序号']).toBe((position += 1))
    rows.set(row['标题']!, row)
  }
  expect(rows.size).toBe(position) // none twice
  return rows
}

/** One row by hand; of a unit's only what is its own. */
async function byHand(id: string, unitId?: string): Promise<Record<string, Cell>> {
  const s = await db.suggestion.findUniqueOrThrow({
    where: { id },
    include: { cosignatures: true, keyTopics: { include: { topic: true } }, mergedInto: true, author: { include: { person: true } }, assignments: { include: { unit: true }, orderBy: { id: 'asc' } }, communications: { orderBy: [{ heldOn: 'asc' }, { id: 'asc' }] }, replies: { orderBy: { id: 'asc' } }, evaluations: true, commitments: { orderBy: [{ replyId: 'asc' }, { position: 'asc' }] } },
  })
  const parts = s.assignments.filter(({ state }) => state !== 'returned')
  const main = parts.filter((part) => part.role !== 'co' && (!unitId || part.unitId === unitId))
  const mine = (assignmentId: string) => !unitId || s.assignments.some((part) => part.id === assignmentId && part.unitId === unitId)
  const leads = !unitId || s.assignments.some((part) => part.role === 'lead' && part.unitId === unitId)
  const issued = s.replies.filter(({ round, issuedAt }) => round === s.round && issuedAt)
  const talks = s.communications.filter(({ assignmentId }) => mine(assignmentId))
  const opinions = issued.filter(({ kind, assignmentId }) => kind === 'coOpinion' && (leads || mine(assignmentId))).sort((a, b) => a.issuedOn!.localeCompare(b.issuedOn!) || (a.id < b.id ? -1 : 1))
  const promises = s.commitments.filter((one) => one.state !== 'drafted' && (!unitId || one.unitId === unitId))
  const shownState = (state: string) => commitmentStateWords[(state === 'impossible' && !unitId ? 'underway' : state) as keyof typeof commitmentStateWords].label
  return {
    编号: s.number,
    并案: s.mergedInto && s.round === 1 ? expect.stringContaining(s.mergedInto.number!) as unknown as string : '',
    提出人: unitId && s.secretProposer ? SECRET : s.author!.person.name,
    联名人数: s.cosignatures.filter(({ state }) => state === 'confirmed').length,
    主办单位: parts.filter(({ role }) => role !== 'co').map(({ unit }) => unit.name).join('；'),
    会办单位: parts.filter(({ role }) => role === 'co').map(({ unit }) => unit.name).join('；'),
    签收时间: main.map(({ signedOn }) => signedOn).filter((day) => day !== null).sort()[0] ?? null,
    督办领导和委员会: s.isKeyTopic && !unitId ? '周主任，农委' : null,
    分管负责人: joined(main.map(({ leaderInCharge }) => leaderInCharge).filter(Boolean)),
    承办人: joined(main.filter(({ handler }) => handler).map(({ handler, handlerPhone }) => `${handler} ${handlerPhone}`)),
    沟通次数: talks.length,
    沟通的时间和方式: talks.map(({ stage, heldOn, method }) => `${stageWords[stage as 'before']} ${heldOn} ${methodWords[method as 'visit']}`).join('；'),
    会办意见时间: joined(opinions.map(({ issuedOn }) => issuedOn)),
    答复文号: joined(issued.filter(({ kind }) => kind === 'reply').map(({ letterNumber }) => letterNumber)),
    办理轮次: s.round,
    '承诺事项、时限和进展': promises.map(({ text, dueOn, state }) => `${text}（${dueOn}，${shownState(state)}）`).join('；'),
    ...(unitId ? {} : { 评价理由: joined([...new Set(s.evaluations.filter(({ round, reason }) => round === s.round && reason).map(({ reason }) => reason))].sort()) }),
  }
}

test('every row of the office’s ledger is its own: what other tables hold is nobody else’s, and no page loses or doubles a row', async () => {
  const rows = await ledgerOf(office)
  expect(rows.size).toBe(ids.length + MANY)
  for (const id of ids) {
    const { title } = await db.suggestion.findUniqueOrThrow({ where: { id } })
    expect(rows.get(title), title).toMatchObject(await byHand(id))
  }
  expect(rows.get('第 7 件旧事')).toMatchObject({ 联名人数: 0, 主办单位: '', 签收时间: null, 沟通次数: 0, 沟通的时间和方式: '', '承诺事项、时限和进展': '', 答复文号: null, 评价理由: null })
})

test('a unit’s ledger has of each row its own part only, and no name that it may not know', async () => {
  const rows = await ledgerOf(water)
  expect(rows.size).toBeGreaterThan(20)
  for (const id of ids) {
    const { title } = await db.suggestion.findUniqueOrThrow({ where: { id } })
    if (rows.has(title)) expect(rows.get(title), title).toMatchObject(await byHand(id, water.unitId!))
  }
})
