import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { findFile } from '@/lib/attachments/queries'
import { findInvitation } from '@/lib/cosignatures/queries'
import { db } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'
import { register } from '@/lib/registrations/commands'
import { readLogFilter } from '@/lib/settings/log'
import { eachLogRow, listLog } from '@/lib/settings/log-queries'
import { exportRows } from '@/lib/suggestions/export'
import { listSuggestions } from '@/lib/suggestions/list'
import { readFilter } from '@/lib/suggestions/list-filter'
import { findRecord } from '@/lib/suggestions/queries'
import { listSimilar } from '@/lib/suggestions/similar'
import { invites, writes } from '@/prisma/seed/deeds-author'
import { accepts, dispatches } from '@/prisma/seed/deeds-office'
import { drafts, opines, sendsForReview, signs, signsFor, talks } from '@/prisma/seed/deeds-unit'
import { looksThrough } from '@/prisma/seed/deeds-registration'
import { aCounty } from '../factories/county'
import { looksAs } from './list-ground'

const NAME = '雒无痕'
const TITLE = '关于加固青石滩小学围墙的建议'
let county: Awaited<ReturnType<typeof aCounty>>
let id: string
let proposer: Actor
const strangers = ['demo-jiangheming', 'demo-qinzhiyuan', 'demo-xieshiyu', 'demo-wuqinghe'] as const

// A deputy of a name that nobody else has hands in a paper and asks for secrecy; it goes to two units, who talk, opine and reply.
beforeAll(async () => {
  county = await aCounty()
  const { cast, day } = county
  proposer = cast.byLogin('demo-shiwangshan')
  await db.person.update({ where: { id: proposer.personId }, data: { name: NAME } })
  proposer = { ...proposer, name: NAME }
  const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } }).png().toBuffer()
  const paper = { as: 'paper' as const, draftKey: randomUUID(), receivedOn: day(0).today, channel: 'outOfSession' as const, lead: NAME, cosigners: '田秀禾', onBehalfOfDelegation: false, title: TITLE, situation: '围墙开裂，雨季有倒塌的危险。', analysis: '', proposal: '请在开学前加固。', category: '', suggestedUnits: '', publicityWish: 'titleOnly' as const, publicityWhy: '', secretProposer: true, faceReplyWish: false }
  const outcome = await register(cast.officers[0]!, paper, [{ name: `${NAME}的签名.png`, body: new Blob([new Uint8Array(picture)]).stream() }], day(0))
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  id = outcome.value.id
  const life = { ...county.aLife({ author: 'demo-shiwangshan', units: [['县交通运输局', 'lead'], ['县财政局', 'co']] }), id, author: proposer }
  await county.tell(life, [1, looksThrough()], [2, accepts()], [3, dispatches()], [4, signsFor()], [5, talks()], [6, opines()], [7, drafts()], [8, sendsForReview()], [9, signs()])
  // The unit learned the name by telephone, and wrote it where it should not stand.
  await db.reply.updateMany({ where: { suggestionId: id, kind: 'reply' }, data: { text: `${NAME}代表：\n您提出的建议收悉，围墙已经加固。` } })
  await db.communication.updateMany({ where: { suggestionId: id }, data: { content: `与${NAME}通了电话，约好看现场。` } })
}, 120_000)

describe('a proposer who asked for secrecy is named to none but those who may know', () => {
  test.each(strangers)('%s: record, list, export, hints', async (login) => {
    const actor = county.cast.byLogin(login)
    const at = county.day(20)
    const looking = { ...looksAs(actor), today: at.today }
    const found = await findRecord(actor, id, at)
    expect(found, 'it is read').not.toBeNull()
    const rows: unknown[] = []
    for await (const row of exportRows(readFilter({ order: 'changed' }), looking, at, [])) rows.push(row)
    const list = await listSuggestions(readFilter({ order: 'changed', view: 'all' }), null, looking, at)
    const hints = await listSimilar(actor, '关于加固青石滩小学围墙的建议和操场', at)
    const everything = JSON.stringify([found !== 'invited' && found?.view, found !== 'invited' && found?.steps, found !== 'invited' && found?.merged, rows, list, hints])
    expect(everything).toContain(TITLE)
    expect(everything).not.toContain(NAME)
    expect(everything).not.toContain('田秀禾')
  })
  test('is found by name by nobody, not even by those who may know', async () => {
    for (const login of [...strangers, 'demo-zhouyingchuan', 'demo-mowanqing']) {
      const looking = looksAs(county.cast.byLogin(login))
      expect((await listSuggestions(readFilter({ q: NAME, view: 'all', order: 'changed' }), null, looking, county.day(20))).rows.map((row) => row.id), login).not.toContain(id)
    }
  })
  test('the signed original is no file for units and other deputies; the office opens it', async () => {
    const { id: file } = await db.attachment.findFirstOrThrow({ where: { suggestionId: id } })
    for (const login of strangers) expect(await findFile(county.cast.byLogin(login), file, county.day(20)), login).toBeNull()
    expect(await findFile(county.cast.byLogin('demo-zhouyingchuan'), file, county.day(20))).toMatchObject({ name: `${NAME}的签名.png` })
  })
  test('no notice names them', async () => {
    const notices = await db.notice.findMany({ where: { suggestionId: id } })
    expect(notices.length).toBeGreaterThan(4)
    expect(JSON.stringify(notices)).not.toContain(NAME)
  })
  test('the auditor’s log tells what was done about it without their name, and does not find it by name', async () => {
    const auditor = county.cast.byLogin('demo-mingwei')
    const rows = []
    for await (const row of eachLogRow(auditor, readLogFilter({}))) rows.push(row)
    expect(rows.find(({ kind, action }) => kind === 'registration' && action === 'confirm')).toMatchObject({ actorName: '（代表要求保密）' })
    expect((await listLog(auditor, readLogFilter({ who: NAME, kind: 'registration' }))).rows).toEqual([])
  })
})

test('whoever asks others to join under secrecy is named to them only once they have joined', async () => {
  const life = { ...county.aLife({ author: 'demo-shiwangshan', cosigners: ['demo-jiangheming'], isSecret: true }), author: proposer }
  await county.tell(life, [30, writes()], [31, invites()])
  const jiang = county.cast.byLogin('demo-jiangheming')
  expect(await findInvitation(jiang, life.id, county.day(32))).toMatchObject({ state: 'invited', author: '一位代表' })
})
