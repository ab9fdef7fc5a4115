import { beforeAll, expect, test } from 'vitest'
import { documentFiles, readChosen } from '@/lib/documents/archive'
import { recordTaken } from '@/lib/documents/commands'
import type { Paper } from '@/lib/documents/paper'
import { findPaper } from '@/lib/documents/queries'
import { toWord } from '@/lib/documents/word'
import { db } from '@/lib/platform/db'
import { confirmsTalks, judges, UNSATISFIED, submits, writes } from '@/prisma/seed/deeds-author'
import { accepts, dispatches } from '@/prisma/seed/deeds-office'
import { drafts, opines, sendsForReview, signs, signsFor, talks } from '@/prisma/seed/deeds-unit'
import type { Life } from '@/prisma/seed/life'
import { contentsOf } from '@/lib/tables/zip'
import { aCounty } from '../factories/county'

let county: Awaited<ReturnType<typeof aCounty>>
let secret: Life
beforeAll(async () => {
  county = await aCounty()
  secret = county.aLife({ units: [['县交通运输局', 'lead'], ['县财政局', 'co']], isSecret: true })
  await county.tell(secret, [0, writes()], [1, submits()], [3, accepts()], [5, dispatches()], [7, signsFor()], [10, talks()], [11, confirmsTalks()], [15, opines()], [20, drafts()], [21, sendsForReview()])
})
const who = (login: string) => county.cast.byLogin(`demo-${login}`)
const has = async (login: string, key: string) => (await findPaper(who(login), secret.id, key, county.day(40))) !== null

test('each document is only for who may read what stands in it', async () => {
  const { assignments, replies } = await county.stored(secret)
  const lead = assignments.find(({ role }) => role === 'lead')!
  const opinion = replies.find(({ kind }) => kind === 'coOpinion')!
  const talk = await db.communication.findFirstOrThrow({ where: { suggestionId: secret.id, assignmentId: lead.id } })
  const held = async (key: string) => Object.fromEntries(await Promise.all(['zhouyingchuan', 'shiwangshan', 'tianxiuhe', 'qinzhiyuan', 'wuqinghe', 'gaoyuan'].map(async (login) => [login, await has(login, key)] as const)))
  expect(await held('sheet')).toEqual({ zhouyingchuan: true, shiwangshan: true, tianxiuhe: true, qinzhiyuan: true, wuqinghe: true, gaoyuan: false })
  expect(await held('notice')).toMatchObject({ zhouyingchuan: true, tianxiuhe: false, wuqinghe: true })
  expect(await held(`talk-${talk.id}`)).toMatchObject({ zhouyingchuan: true, shiwangshan: true, tianxiuhe: false, qinzhiyuan: true, wuqinghe: false })
  expect(await held(`opinion-${opinion.id}`)).toMatchObject({ zhouyingchuan: true, qinzhiyuan: true, wuqinghe: true, tianxiuhe: false })
  expect(await held(`draft-${lead.id}`)).toEqual({ zhouyingchuan: false, shiwangshan: false, tianxiuhe: false, qinzhiyuan: true, wuqinghe: false, gaoyuan: false })
})

test('a proposer who asked for secrecy is in no document that a unit or another deputy gets', async () => {
  await county.tell(secret, [22, signs()])
  for (const login of ['qinzhiyuan', 'wuqinghe', 'tianxiuhe']) {
    const found = await readChosen(who(login), [secret.id], county.day(40))
    let files = 0
    // What a template of the office could ask for is no more than what the built-in form says.
    const heard = async (paper: Paper) => { expect(JSON.stringify(paper), `${login}: ${paper.name}`).not.toContain('石望山'); return toWord(paper) }
    for await (const { content, name } of documentFiles(found, heard)) {
      const xml = (await contentsOf(content))!.get('word/document.xml')!.toString('utf8')
      expect(xml, `${login}: ${name}`).not.toContain('石望山')
      files += 1
    }
    expect(files, login).toBeGreaterThan(1)
  }
  const own = await findPaper(who('shiwangshan'), secret.id, 'sheet', county.day(40))
  expect(JSON.stringify(own)).toContain('石望山')
  const notice = await findPaper(who('zhouyingchuan'), secret.id, 'notice', county.day(40))
  expect(JSON.stringify(notice), 'the office may know, but its notice goes on to units and deputies').not.toContain('石望山')
})

test('what the deputy answered is on the return at once for the office, for units only when it is final', async () => {
  await county.tell(secret, [30, judges(1, UNSATISFIED)])
  const reply = (await county.stored(secret)).replies.find(({ kind }) => kind === 'reply')!
  expect(await has('zhouyingchuan', `return-${reply.id}`)).toBe(true)
  expect(await has('qinzhiyuan', `return-${reply.id}`)).toBe(false)
  expect(await has('qinzhiyuan', `consultation-${reply.id}`)).toBe(true)
})

test('that documents were taken is written down, without a word of what stands in them', async () => {
  await recordTaken(who('zhouyingchuan'), { suggestions: [secret.id], documents: 'sheet' }, county.day(41).now)
  const [event] = await db.event.findMany({ where: { kind: 'export', action: 'documents' }, orderBy: { seq: 'desc' }, take: 1 })
  expect(event).toMatchObject({ actorName: '周映川', capacity: 'office', detail: { suggestions: [secret.id], documents: 'sheet' } })
})
