import { beforeAll, describe, expect, test } from 'vitest'
import { answerInvitation, inviteCosigner } from '@/lib/cosignatures/commands'
import { findDeputiesToAsk, findInvitation, listCosigners } from '@/lib/cosignatures/queries'
import { now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { getCircumstances } from '@/lib/settings/queries'
import { takeStep } from '@/lib/suggestions/commands'
import { beginDraft, draftNeeds, saveDraft } from '@/lib/suggestions/drafts'
import { findDraft } from '@/lib/suggestions/queries-drafts'
import { likenessOf, tellingPieces } from '@/lib/suggestions/likeness'
import { listSimilar } from '@/lib/suggestions/similar'

let author: Actor
let other: Actor
let third: Actor
let office: Actor
let circumstances: Circumstances
let delegationId: string

const whole = draftNeeds.parse({
  title: '关于云溪镇大坪村增设公交\n停靠点的建议', situation: '大坪村到镇上 7 公里，没有公交。\r\n老人赶集要包车。', proposal: '在村委会门口增设停靠点。', proposerKind: 'single',
})

beforeAll(async () => {
  const congress = await db.congress.create({ data: { name: '青岚县人民代表大会', shortName: '青岚县人大', level: 'county', regionCode: '520000', path: 'x/', officeName: '代工委' } })
  const term = await db.term.create({ data: { congressId: congress.id, number: 18, startsOn: '2021-11-01' } })
  const delegation = await db.delegation.create({ data: { termId: term.id, name: '云溪镇代表团' } })
  delegationId = delegation.id
  const actor = { sessionId: '', grantId: '', congressId: congress.id, unitId: null, mayAct: true }
  const deputy = async (name: string): Promise<Actor> => {
    const person = await db.person.create({ data: { name } })
    const { id: deputyId } = await db.deputy.create({ data: { personId: person.id, congressId: congress.id, termId: term.id, delegationId } })
    return { ...actor, personId: person.id, name, role: 'deputy', deputyId }
  }
  author = await deputy('石望山')
  other = await deputy('田秀禾')
  third = await deputy('罗闻溪')
  office = { ...actor, personId: 'office', name: '周映川', role: 'officer', deputyId: null }
  circumstances = await getCircumstances(congress.id, now())
})

const begin = async (draftKey: string, actor = author) => {
  const outcome = await beginDraft(actor, { draftKey }, circumstances)
  if (!outcome.ok) throw new Error(outcome.refusal.why)
  return outcome.value
}
const stored = (id: string) => db.suggestion.findUniqueOrThrow({ where: { id } })

describe('writing', () => {
  test('pressed twice at once, begun once', async () => {
    const first = await begin('twice')
    expect((await begin('twice')).id).toBe(first.id)
    expect(await db.suggestion.count({ where: { draftKey: 'twice' } })).toBe(1)
    expect(await beginDraft(other, { draftKey: 'twice' }, circumstances)).toMatchObject({ ok: false, refusal: { why: 'missing' } })
  })
  test('a title is one line, and a line end counts once', async () => {
    const held = await begin('lines')
    await saveDraft(author, held, whole, circumstances)
    expect(await stored(held.id)).toMatchObject({ title: '关于云溪镇大坪村增设公交停靠点的建议', situation: '大坪村到镇上 7 公里，没有公交。\n老人赶集要包车。' })
  })
  test('the same save sent again, because its answer was lost, is no clash', async () => {
    const held = await begin('lost')
    expect(await saveDraft(author, held, whole, circumstances)).toMatchObject({ ok: true, value: { version: 1 } })
    expect(await saveDraft(author, held, whole, circumstances)).toMatchObject({ ok: true, value: { version: 1 } })
    expect((await stored(held.id)).version).toBe(1)
  })
  test('another text on the old version is refused, and what the other device wrote stays', async () => {
    const held = await begin('clash')
    await saveDraft(author, held, { ...whole, title: '关于手机上写的标题' }, circumstances)
    expect(await saveDraft(author, held, { ...whole, title: '关于电脑上写的标题' }, circumstances)).toMatchObject({ ok: false, refusal: { why: 'movedOn' } })
    expect((await stored(held.id)).title).toBe('关于手机上写的标题')
  })
  test('a draft does not exist for anybody else, the office included', async () => {
    const held = await begin('own')
    for (const actor of [other, office]) {
      expect(await findDraft(actor, held.id, circumstances)).toBeNull()
      expect(await saveDraft(actor, held, whole, circumstances)).toMatchObject({ ok: false, refusal: { why: 'missing' } })
    }
  })
  test('only who heads the delegation speaks for it', async () => {
    const held = await begin('delegation')
    expect(await saveDraft(author, held, { ...whole, proposerKind: 'delegation' }, circumstances)).toMatchObject({ ok: false, refusal: { why: 'notYet' } })
    await db.delegation.update({ where: { id: delegationId }, data: { headId: author.deputyId } })
    expect(await saveDraft(author, held, { ...whole, proposerKind: 'delegation' }, circumstances)).toMatchObject({ ok: true })
    expect((await findDraft(author, held.id, circumstances))?.headOf).toBe('云溪镇代表团')
  })
  test('handed in, it is no longer under the pen', async () => {
    const held = await begin('handedIn')
    const saved = await saveDraft(author, held, whole, circumstances)
    if (!saved.ok) throw new Error()
    expect(await takeStep(author, { ...saved.value, action: 'submit' }, {}, circumstances)).toMatchObject({ ok: true })
    expect(await saveDraft(author, { id: held.id, version: 2 }, whole, circumstances)).toMatchObject({ ok: false, refusal: { why: 'wrongState' } })
    expect(await findDraft(author, held.id, circumstances)).toMatchObject({ underThePen: false, state: 'submitted' })
  })
})

describe('joining', () => {
  test('who is asked reads it, answers in their own name, and may be asked again', async () => {
    const held = await begin('joint')
    await saveDraft(author, held, whole, circumstances)
    expect((await findDeputiesToAsk(author, held.id, '田')).map(({ name }) => name)).toEqual(['田秀禾'])
    expect(await findInvitation(other, held.id, circumstances)).toBeNull()
    await inviteCosigner(author, held, other.deputyId!, circumstances)
    expect(await findDeputiesToAsk(author, held.id, '田')).toEqual([])
    expect(await findInvitation(other, held.id, circumstances)).toMatchObject({ state: 'invited', open: true, author: '石望山' })
    expect(await answerInvitation(third, { id: held.id, action: 'confirm' }, circumstances)).toMatchObject({ ok: false, refusal: { why: 'missing' } })

    await answerInvitation(other, { id: held.id, action: 'decline' }, circumstances)
    expect(await findInvitation(other, held.id, circumstances)).toEqual({ state: 'declined' })
    await inviteCosigner(author, held, other.deputyId!, circumstances)
    await answerInvitation(other, { id: held.id, action: 'confirm' }, circumstances)
    expect(await listCosigners(held.id)).toMatchObject([{ name: '田秀禾', state: 'confirmed' }])
  })
  test('oneself is never found to be asked', async () => expect(await findDeputiesToAsk(author, (await begin('self')).id, '石望山')).toEqual([]))
})

describe('what was asked before', () => {
  test('alike, accepted, and without the name of one who asked for secrecy', async () => {
    const held = await begin('before', third)
    const saved = await saveDraft(third, held, { ...whole, title: '关于延长公交线路到大坪村停靠的建议', secretProposer: true }, circumstances)
    if (!saved.ok) throw new Error()
    const title = '关于大坪村增设公交停靠点的建议'
    await takeStep(third, { ...saved.value, action: 'submit' }, {}, circumstances)
    expect(await listSimilar(author, title, circumstances)).toEqual([])
    await takeStep(office, { id: held.id, version: 2, action: 'accept' }, { category: 'construction' }, circumstances)
    expect(await listSimilar(author, title, circumstances)).toMatchObject([{ id: held.id, proposer: null, state: 'accepted', answered: null }])
    expect(await listSimilar(office, title, circumstances)).toMatchObject([{ id: held.id, proposer: null }])
    expect(await listSimilar(author, '关于县医院增加床位的建议', circumstances)).toEqual([])
    expect(await listSimilar(author, title, circumstances, held.id)).toEqual([])
  })
  test('likeness is a share: the same is 1, nothing in common 0', () => {
    const pieces = tellingPieces('关于大坪村增设公交停靠点的建议')
    expect(likenessOf(pieces, pieces)).toBe(1)
    expect(likenessOf(pieces, tellingPieces('县医院床位'))).toBe(0)
  })
})
