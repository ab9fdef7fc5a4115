import { describe, expect, test } from 'vitest'
import { Refused } from '@/lib/platform/refused'
import { defaultRulebook } from '@/lib/rulebook/default'
import { Rulebook } from '@/lib/rulebook/rulebook'
import { readDraft } from '@/lib/rulebooks/draft'
import { columnsIn, rowsOf } from '@/lib/rulebooks/rows'
import { groundWords, prescribed } from '@/lib/suggestions/refusing'

const why = (code: string, consequence = '') => {
  try {
    return prescribed({ code, consequence, words: '说明' }, defaultRulebook).consequence
  } catch (error) {
    return error instanceof Refused ? error.refusal.condition : error
  }
}

describe('what becomes of a suggestion that is not accepted', () => {
  test('is what its ground prescribes, and nobody chooses otherwise', () => {
    expect(why('JUDICIAL')).toBe('letter')
    expect(why('JUDICIAL', 'letter')).toBe('letter')
    expect(why('JUDICIAL', 'reference')).toBe('consequencePrescribed')
  })
  test('is for the office to say where the ground says nothing', () => {
    expect(why('PERSONAL', 'reference')).toBe('reference')
    expect(why('PERSONAL')).toBe('consequenceNeeded')
    expect(why('PERSONAL', 'nowhere')).toBe('groundUnknown')
    expect(why('NOSUCH', 'letter')).toBe('groundUnknown')
  })
  test('stands beside the ground in the form, in the words of the local rules', () => {
    expect(defaultRulebook.refusal.codes.filter(({ consequence }) => consequence).map((ground) => groundWords(ground, defaultRulebook))).toContain('没有具体内容（建议代表撤回）')
  })
})

describe('the rulebook', () => {
  const refusal = { codes: [{ code: 'EMPTY', label: '空', consequence: 'gone' }], consequences: [{ code: 'letter', label: '转作来信' }] }
  test('prescribes nothing that there is not', () => {
    expect(Rulebook.safeParse({ ...defaultRulebook, refusal }).success).toBe(false)
  })
  test('offers its own consequences beside each ground, and forgets one that was taken out', () => {
    expect(columnsIn(defaultRulebook, 'refusal.codes').find(({ name }) => name === 'consequence')!.options!.map(({ label }) => label)).toEqual(['由代工委选', '转作代表来信', '转有关部门作工作参考', '建议代表撤回'])
    const left = rowsOf(defaultRulebook, 'refusal.consequences').filter(({ code }) => code !== 'letter')
    const read = readDraft(defaultRulebook, { asked: { refusal: { consequences: '2' } }, refusal: { consequences: left } })
    expect(read.ok && read.document.refusal.codes.find(({ code }) => code === 'JUDICIAL')).toEqual({ code: 'JUDICIAL', label: '涉及正在办理的具体案件或者仲裁' })
  })
})
