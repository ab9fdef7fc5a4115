import { describe, expect, test } from 'vitest'
import { namesFor, Opening } from '@/lib/accounts/accounts'
import { mistakesOf } from '@/lib/platform/form'

const named = (names: readonly string[], rule: { rule: 'name' | 'number'; prefix: string }, taken: readonly string[] = []) =>
  namesFor(names.map((name) => ({ name })), rule, taken).map(({ loginName }) => loginName)

describe('login names by a rule', () => {
  test('are the person’s own name, of two alike the second with a 2, and never one that is taken', () => {
    const rule = { rule: 'name', prefix: '' } as const
    expect(named(['石望山', '石望山', '田秀禾'], rule)).toEqual(['石望山', '石望山2', '田秀禾'])
    expect(named(['石望山', '石望山'], rule, ['石望山', '石望山2'])).toEqual(['石望山3', '石望山4'])
    expect(named(['阿依·买买提', 'ＡＮＮ Lee'], rule)).toEqual(['阿依买买提', 'annlee'])
  })
  test('or letters and a running number, going on after those that are taken', () => {
    expect(named(['石望山', '田秀禾'], { rule: 'number', prefix: 'qldb' }, ['qldb0001'])).toEqual(['qldb0002', 'qldb0003'])
  })
})

test('whoever ticked nobody is told so, and letters that cannot begin a login name are named', () => {
  const faults = (given: object) => {
    const parsed = Opening.safeParse(given)
    return parsed.success ? null : mistakesOf(parsed.error, new FormData()).fields
  }
  expect(faults({ whom: 'chosen' })).toEqual({ chosen: expect.stringContaining('还没有勾选人') })
  expect(faults({ whom: 'all', rule: 'number', prefix: '代表' })).toEqual({ prefix: expect.stringContaining('开头的字母') })
  expect(faults({ whom: 'all', rule: 'number', prefix: '' })).toBeNull()
})
