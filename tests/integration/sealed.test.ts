import { PDFDocument } from 'pdf-lib'
import { beforeAll, expect, test } from 'vitest'
import { attach, removeAttachment } from '@/lib/attachments/commands'
import { findFile } from '@/lib/attachments/queries'
import { findSealedPage } from '@/lib/attachments/sealed'
import { db } from '@/lib/platform/db'
import { findRecord } from '@/lib/suggestions/queries'
import { submits, writes } from '@/prisma/seed/deeds-author'
import { accepts, dispatches } from '@/prisma/seed/deeds-office'
import { drafts, sendsForReview, signs, signsFor, talks } from '@/prisma/seed/deeds-unit'
import type { Life } from '@/prisma/seed/life'
import { aCounty } from '../factories/county'

let county: Awaited<ReturnType<typeof aCounty>>
let life: Life
let replyId: string
let pdf: Uint8Array
beforeAll(async () => {
  county = await aCounty()
  life = county.aLife({ resultClass: 'A' })
  await county.tell(life, [0, writes()], [1, submits()], [3, accepts()], [5, dispatches()], [7, signsFor()], [10, talks()], [20, drafts()], [21, sendsForReview()])
  replyId = (await county.stored(life)).replies[0]!.id
  const paper = await PDFDocument.create()
  paper.addPage()
  pdf = await paper.save()
})
const who = (login: string) => county.cast.byLogin(`demo-${login}`)
const seal = (login: string, content: Uint8Array = pdf, name = '复函 盖章.pdf') => attach(who(login), { suggestionId: life.id, replyId, isSealed: true }, { name, body: new Blob([new Uint8Array(content)]).stream() }, county.day(30))
const opened = async (login: string) => {
  const found = await findRecord(who(login), life.id, county.day(30))
  if (!found || found === 'invited') throw new Error(`${login} reads nothing`)
  return found
}
const scansSeenBy = async (login: string) => (await opened(login)).view.attachments.filter(({ isSealed }) => isSealed).length

test('before the letter is signed there is nothing to seal', async () => {
  expect(await seal('qinzhiyuan')).toMatchObject({ ok: false, refusal: { why: 'missing' } })
  expect(await findSealedPage(who('qinzhiyuan'), { id: life.id, replyId }, county.day(30))).toBeNull()
})

test('once it is signed the unit adds the scan, the deputy and the office read it, and it replaces nothing', async () => {
  await county.tell(life, [22, signs()])
  const before = (await county.stored(life)).replies
  const outcome = await seal('qinzhiyuan')
  expect(outcome).toMatchObject({ ok: true, value: { name: '复函 盖章.pdf', mime: 'application/pdf' } })
  expect((await county.stored(life)).replies).toEqual(before)
  for (const login of ['qinzhiyuan', 'zhouyingchuan']) expect(await scansSeenBy(login), login).toBe(1)
  const id = outcome.ok ? outcome.value.id : ''
  const deputy = who('shiwangshan')
  expect(await findFile(deputy, id, county.day(30)), 'the deputy to whom it went').not.toBeNull()
  expect(await findFile(who('gaoyuan'), id, county.day(30)), 'who may not read the record').toBeNull()
  expect(await db.event.findFirst({ where: { kind: 'attachment', recordId: id } })).toMatchObject({ action: 'seal', capacity: 'unit', detail: { replyId } })
})

test('only the unit whose letter it is adds one, only a scan, and it may take a wrong one away', async () => {
  for (const login of ['zhouyingchuan', 'shiwangshan', 'wuqinghe']) expect(await seal(login), login).toMatchObject({ ok: false })
  expect(await seal('qinzhiyuan', new TextEncoder().encode('<html>'), 'x.pdf')).toMatchObject({ ok: false, refusal: { why: 'notYet' } })
  const [row] = await db.attachment.findMany({ where: { replyId, isSealed: true, removedAt: null } })
  expect(await removeAttachment(who('zhouyingchuan'), row!.id, county.day(31))).toMatchObject({ ok: false })
  expect(await removeAttachment(who('qinzhiyuan'), row!.id, county.day(31))).toMatchObject({ ok: true })
  expect(await scansSeenBy('qinzhiyuan')).toBe(0)
})
