import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { toWord } from '@/lib/documents/word'
import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { chooseTemplate, uploadTemplate } from '@/lib/templates/commands'
import { examples } from '@/lib/templates/examples'
import { findTemplate, listTemplates, writerFor } from '@/lib/templates/queries'
import { starterOf } from '@/lib/templates/starter'
import { aCounty } from '../factories/county'
import { partsOf, plain } from '../factories/opened-docx'

let county: Awaited<ReturnType<typeof aCounty>>
beforeAll(async () => { county = await aCounty() })
const who = (login: string) => county.cast.byLogin(`demo-${login}`)
const now = () => county.day(10).now

/** An office's own form of the co-opinion, which says of itself which one it is. */
const ownForm = async (mark: string) => {
  const starter = starterOf('opinion')
  return new File([new Uint8Array(await toWord({ ...starter, blocks: [...starter.blocks, { kind: 'text', text: mark }] }))], '会办意见 模板.docx')
}
const printed = async () => plain((await partsOf(await writerFor(who('zhouyingchuan').congressId)(examples.opinion()))).get('word/document.xml')!)
const kept = async () => (await readdir(join(env.DATA_DIR, 'files'), { recursive: true }).catch(() => [])).filter((path) => /[a-f0-9]{64}$/.test(path)).length

test('an office replaces a paper by its own form, takes an earlier one again, and goes back to the built-in one', async () => {
  const office = who('zhouyingchuan')
  expect(await uploadTemplate(office, 'opinion', await ownForm('甲式'), now())).toEqual({ ok: true, value: 1 })
  expect(await printed()).toMatch(/资金可以安排。.*甲式/)
  expect(await uploadTemplate(office, 'opinion', await ownForm('乙式'), now())).toEqual({ ok: true, value: 2 })
  expect(await printed()).toContain('乙式')
  await chooseTemplate(office, { kind: 'opinion', number: 1 }, now())
  expect(await printed()).toContain('甲式')
  await chooseTemplate(office, { kind: 'opinion', number: null }, now())
  expect(await printed()).not.toMatch(/甲式|乙式/)
  expect((await listTemplates(office, 'opinion'))?.map(({ number, inUse }) => [number, inUse])).toEqual([[2, false], [1, false]])
  expect(plain((await partsOf((await findTemplate(office, 'opinion', 2))!.content)).get('word/document.xml')!)).toContain('{{文书标题}}')
  const told = await db.event.findMany({ where: { kind: 'template' }, orderBy: { seq: 'asc' }, select: { action: true, actorName: true } })
  expect(told.map(({ action }) => action)).toEqual(['upload', 'upload', 'use', 'reset'])
})

test('of two who upload at once each gets a number of their own, and one form is in use', async () => {
  const office = who('zhouyingchuan')
  const files = await Promise.all(['丙式', '丁式', '戊式'].map(ownForm))
  const outcomes = await Promise.all(files.map((file) => uploadTemplate(office, 'opinion', file, now())))
  expect(outcomes.map((outcome) => outcome.ok && outcome.value).sort()).toEqual([3, 4, 5])
  expect(await db.paperTemplate.count({ where: { kind: 'opinion', inUse: true } })).toBe(1)
})

test('a file that cannot serve leaves nothing behind and the form in use as it is', async () => {
  const before = [await db.paperTemplate.count(), await kept(), await printed()]
  const outcome = await uploadTemplate(who('zhouyingchuan'), 'opinion', new File([new Uint8Array(await toWord({ ...examples.opinion(), title: ['{{没有这个}}'] }))], 'x.docx'), now())
  expect(outcome).toMatchObject({ ok: false, file: expect.stringContaining('{{没有这个}}') })
  expect([await db.paperTemplate.count(), await kept(), await printed()]).toEqual(before)
})

test('nobody but the office keeps templates, and whose it is not finds none', async () => {
  for (const login of ['qinzhiyuan', 'shiwangshan', 'gaoyuan']) {
    expect(await uploadTemplate(who(login), 'opinion', await ownForm('己式'), now()), login).toMatchObject({ ok: false, refusal: { why: 'forbidden' } })
    expect(await listTemplates(who(login)), login).toBeNull()
    expect(await findTemplate(who(login), 'opinion', 1), login).toBeNull()
  }
})
