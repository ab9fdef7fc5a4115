import { afterAll, beforeAll, expect, test } from 'vitest'
import { saveEmail } from '@/lib/messages/commands'
import { askToConfirm, confirmOwn } from '@/lib/messages/confirm'
import { deliver } from '@/lib/messages/deliver'
import { saveOwn } from '@/lib/messages/own-commands'
import { db } from '@/lib/platform/db'
import { transact } from '@/lib/platform/transact'
import { tell } from '@/lib/notices/commands'
import { systemOf, type Actor } from '@/lib/policy'
import { submits, writes } from '@/prisma/seed/deeds-author'
import type { Life } from '@/prisma/seed/life'
import { aCounty } from '../factories/county'
import { confirmed } from './confirmed'
import { aLetterBox } from './outside'

const AT = new Date('2026-06-10T10:00:00+08:00')
let box: Awaited<ReturnType<typeof aLetterBox>>
let admin: Actor
let deputy: Actor
let life: Life

beforeAll(async () => {
  box = await aLetterBox()
  const county = await aCounty()
  admin = county.cast.byLogin('demo-gaoyuan')
  life = county.aLife()
  deputy = life.author
  await county.tell(life, [0, writes()], [0, submits()])
  await db.person.updateMany({ data: { messageChoices: {} } })
  expect(await saveEmail(admin, 0, { host: '127.0.0.1', port: box.port, security: 'none', user: '', from: 'liaison@qinglan.example', enabled: true, password: '' }, AT)).toMatchObject({ ok: true })
})
afterAll(() => box.close())
const remind = (of: Life) => transact((tx) => tell(tx, { happened: 'evaluation.soon', suggestionId: of.id, parties: { congressId: admin.congressId, authorId: of.author.deputyId }, dueOn: '2026-06-20', now: AT }, systemOf(admin.congressId)))
const open = () => db.outbox.findMany({ where: { sentAt: null, deadAt: null, droppedAt: null } })

test('nothing goes to an address before its owner has opened the letter that went there, signed in; another address has to be confirmed anew', async () => {
  expect(await saveOwn(deputy, { email: 'shi@qinglan.example', choices: { reminder: { email: 'daily', sms: 'never' } } }, AT)).toEqual({ ok: true, value: true })
  await remind(life)
  expect(await open(), 'not even kept for it').toEqual([])
  expect(await confirmOwn(deputy, 'a'.repeat(32), AT)).toMatchObject({ ok: false, refusal: { condition: expect.stringContaining('再发一封') } })
  const key = await confirmed(deputy, { email: 'shi@qinglan.example', choices: { reminder: { email: 'daily', sms: 'never' } } }, { box, at: AT })
  expect(await confirmOwn(admin, key, AT), 'somebody else’s link').toMatchObject({ ok: false })
  expect(await askToConfirm(deputy, AT), 'asked once is enough').toBeNull()
  await remind(life)
  expect(await deliver(new Date('2026-06-11T08:30:00+08:00'))).toMatchObject({ sent: 1 })
  expect(box.letters[0]!.to).toEqual(['shi@qinglan.example'])

  await remind(life)
  await saveOwn(deputy, { email: 'slip@qinglan.example', choices: {} }, AT)
  expect(await confirmOwn(deputy, key, AT), 'the old link fits no new address').toMatchObject({ ok: false })
  expect(await deliver(new Date('2026-06-12T08:30:00+08:00')), 'what waited does not go there').toMatchObject({ sent: 0, dropped: 1 })
  expect(box.letters).toHaveLength(1)
})
