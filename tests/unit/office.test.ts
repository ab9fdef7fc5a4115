import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { callingIt, organOf } from '@/lib/congresses/office'
import { saidOf } from '@/lib/notices/words'
import { defaultRulebook } from '@/lib/rulebook/default'
import { editorOf } from '@/lib/rulebooks/editor'
import { whyDeputy, whyUnderWay } from '@/lib/suggestions/desk-words'

const TOWN = '人大主席团'

test('the rulebook is edited in the words of its congress; what was typed into it stays', () => {
  const document = { ...defaultRulebook, categories: [{ ...defaultRulebook.categories[0]!, label: '代工委转来的' }] }
  const { limits, groups } = editorOf(document, () => '', TOWN)
  const ours = JSON.stringify([limits, groups.map(({ title, fields, lists }) => [title, fields.map(({ label, hint, options }) => [label, hint, options]), lists.map(({ label, hint, columns }) => [label, hint, columns])])])
  expect(ours).toContain('由人大主席团审核后发出')
  expect(ours).not.toContain('代工委')
  expect(JSON.stringify(groups.flatMap(({ lists }) => lists.map(({ rows }) => rows)))).toContain('代工委转来的')
})

describe('what a congress calls its office', () => {
  test('a county reads 代工委, a town the name of its presidium, in the same sentence', () => {
    expect(saidOf('suggestion.accept')).toBe('代工委已受理')
    expect(saidOf('suggestion.accept', null, 1, TOWN)).toBe('人大主席团已受理')
    const underWay = { id: 's', number: '0001', title: '路灯', state: 'submitted', parts: [], own: true, objected: false, dueOn: null } as unknown as Parameters<typeof whyUnderWay>[0] // the columns that the sentence does not read are left out
    expect(whyUnderWay(underWay, TOWN)).toBe('现在轮到人大主席团审核。')
    expect(whyDeputy({ deed: 'revise' } as Parameters<typeof whyDeputy>[0], '2026-06-01', TOWN)).toBe('人大主席团退回，请按意见修改后再提交。') // this deed reads nothing else of the row
  })

  test('what somebody typed stays as they typed it', () => {
    const answer = { message: '请联系代工委。', values: { reason: '县代工委已经说过' }, fields: { reason: '代工委要看到理由。' } }
    expect(callingIt(TOWN, answer)).toEqual({ message: '请联系人大主席团。', values: { reason: '县代工委已经说过' }, fields: { reason: '人大主席团要看到理由。' } })
    expect(callingIt(undefined, answer)).toBe(answer)
  })

  test('the organ at the foot of a page never says 人大 twice', () => {
    expect(organOf('云溪镇人大', '人大主席团')).toBe('云溪镇人大主席团')
    expect(organOf('青岚县人大', '常委会代表工作委员会')).toBe('青岚县人大常委会代表工作委员会')
    expect(organOf('本级人大', '')).toBe('本级人大')
  })
})

const ROOT = join(import.meta.dirname, '../..')
const listed = (folder: string): string[] => readdirSync(folder).flatMap((name) => {
  const path = join(folder, name)
  return statSync(path).isDirectory() ? listed(path) : /\.tsx?$/.test(name) ? [path] : []
})

test('no page and no part of a page names the office but by what the congress calls it', () => {
  const named = ['app', 'components'].flatMap((folder) => listed(join(ROOT, folder))).flatMap((file) =>
    readFileSync(file, 'utf8').split('\n').filter((line) => line.includes('代工委') && !/callingIt\(|called\(|^\s*(\/\/|\/?\*)|message: /.test(line)).map((line) => `${file.slice(ROOT.length + 1)}: ${line.trim()}`),
  )
  expect(named, 'write <Office />, or callingIt(actor.office, …) around the sentence').toEqual([])
})
