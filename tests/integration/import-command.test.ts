import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PROJECT, run } from '@/lib/platform/launch/child.mjs'
import { db } from '@/lib/platform/db'
import { submits, writes } from '@/prisma/seed/deeds-author'
import { accepts, dispatches } from '@/prisma/seed/deeds-office'
import type { Life } from '@/prisma/seed/life'
import { aCounty } from '../factories/county'

// `npm run import -- replies FILE`, `evaluations FILE` and `opinions FILE` as an office types them: the real command, a file, what it prints and its exit code.
const HEAD = '编号,承办单位,答复文号,答复时间,办理结果,签发人,答复内容'
let county: Awaited<ReturnType<typeof aCounty>>
let life: Life
let number: string
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'deputy-liaison-files-'))
  county = await aCounty()
  life = county.aLife()
  await county.tell(life, [0, writes()], [1, submits()], [3, accepts()], [5, dispatches()])
  number = (await county.stored(life)).number!
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function command(kind: string, rows: readonly string[], ...more: string[]) {
  const file = join(folder, `${kind}.csv`)
  writeFileSync(file, rows.join('\n'))
  return run(process.execPath, [join(PROJECT, 'lib/platform/launch/import.mjs'), kind, file, ...more], { env: { DATABASE_URL: process.env['OWNER_DATABASE_URL'], DATA_DIR: join(folder, 'data') } })
}

test('replies and evaluations on paper are taken in from the command line: what was done is counted, what could not be is named by its row, and the same file again changes nothing', { timeout: 240_000 }, async () => {
  const replies = [HEAD, `${number},县交通运输局,青交建复〔2026〕18 号,${county.day(30).today},A,龙小满,已经修好并验收`, `9999,县交通运输局,青交建复〔2026〕19 号,${county.day(30).today},A,龙小满,已经修好`]
  const tried = await command('replies', replies, '--dry-run')
  expect(tried.output).toContain('试读：代录 1')
  expect((await county.stored(life)).state).toBe('handling')

  const first = await command('replies', replies)
  expect(first.output).toMatch(/✓ 登记完毕：代录 1，补记历史 0，不变 0，有错未登记 1/)
  expect(first.output).toMatch(/第 3 行 编号“9999”：.+/)
  expect(first.code).toBe(0)
  expect(await county.stored(life)).toMatchObject({ state: 'replied', resultClass: 'A', repliedOn: county.day(30).today })

  const judged = await command('evaluations', ['编号,评价,评价时间,理由', `${number},满意,${county.day(40).today},`])
  expect(judged.output).toMatch(/✓ 登记完毕：代录 1/)
  expect(await county.stored(life)).toMatchObject({ state: 'evaluated', grade: 'satisfied' })
  const again = await command('evaluations', ['编号,评价,评价时间,理由', `${number},满意,${county.day(40).today},`])
  expect(again.output).toMatch(/代录 0，补记历史 0，不变 1/)
})

test('orders of a hotline are taken in from the command line as history: looked at without writing, what could not be is named by its row and repeats nobody’s number, and the same file again changes nothing', { timeout: 240_000 }, async () => {
  const where = { congressId: county.ground.congressId, imported: true }
  const rows = ['工单编号,受理时间,来电人,联系电话,诉求内容,承办单位,处理结果,办结时间,回访满意度', 'K-1,2026-03-05,甄可辨,13987654321,粮站巷没有路灯，晚上看不见路。,县住房和城乡建设局,装了六盏路灯。,2026-03-11,满意', 'K-2,2026-03-01,王某,打他手机 139,井盖坏了很久。,,,,']
  const tried = await command('opinions', rows, '--dry-run')
  expect(tried.output).toContain('试读：新增 1，更新 0，不变 0，有错未导入 1')
  expect(await db.opinion.count({ where })).toBe(0)

  const first = await command('opinions', rows)
  expect(first.output).toMatch(/✓ 导入完毕：新增 1，更新 0，不变 0，有错未导入 1/)
  expect(first.output).toMatch(/第 3 行 联系电话.*不是电话号码/)
  for (const secret of ['甄可辨', '13987654321', '打他手机']) expect(first.output).not.toContain(secret)
  expect(first.code).toBe(0)
  expect(await db.opinion.findMany({ where, select: { externalNumber: true, state: true, grade: true } })).toEqual([{ externalNumber: 'K-1', state: 'closed', grade: 'satisfied' }])
  expect((await command('opinions', rows)).output).toMatch(/新增 0，更新 0，不变 1/)
})

test('a file that is none, and a kind that is none, are said in one sentence', { timeout: 120_000 }, async () => {
  const none = await run(process.execPath, [join(PROJECT, 'lib/platform/launch/import.mjs'), 'replies', join(folder, '没有.csv')], { env: { DATABASE_URL: process.env['OWNER_DATABASE_URL'], DATA_DIR: join(folder, 'data') } })
  expect(none.output).toContain('找不到文件')
  expect(none.code).toBe(1)
  const kind = await command('letters', ['甲,乙'])
  expect(kind.output).toContain('npm run import -- replies 文件')
  expect(kind.code).toBe(1)
})
