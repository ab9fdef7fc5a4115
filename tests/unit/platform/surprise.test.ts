import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { surpriseWords } from '@/lib/platform/surprise'

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined))
afterEach(() => vi.restoreAllMocks())

const said = (error: unknown) => surpriseWords(error, { action: 'suggestion.save' }, '您写的没有丢。')

test('a full disk is called one, whoever noticed it, and says what to do', () => {
  const byDatabase = Object.assign(new Error('Invalid invocation'), { code: 'P2010', meta: { driverAdapterError: { cause: { originalCode: '53100', originalMessage: 'could not extend file "base/16384/17279": No space left on device' } } } })
  const byFiles = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
  const within = new Error('the step failed', { cause: new Error('Database error. Code: `53100`.') })
  for (const error of [byDatabase, byFiles, within]) {
    expect(said(error)).toMatch(/^服务器的磁盘满了，这一步没有写进去。您写的没有丢。请告诉代工委（编号 [A-Z2-9]{6}），腾出空间以后再试。$/)
  }
})

test('a database that is away is a matter of waiting', () => {
  for (const error of [Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:35201'), { code: 'ECONNREFUSED' }), new Error('Connection terminated unexpectedly'), Object.assign(new Error('x'), { code: 'P1001' })]) {
    expect(said(error)).toMatch(/^平台暂时连不上数据库.*请过一会儿再试/)
  }
})

test('everything else is a number to quote and not a word of what went wrong inside', () => {
  expect(said(new TypeError('Cannot read properties of undefined (reading 53_100)'))).toMatch(/^出了我们没有料到的问题。您写的没有丢。请把编号 [A-Z2-9]{6} 告诉代工委。$/)
  for (const odd of [null, undefined, 'a string', { cause: { cause: {} } }]) expect(said(odd)).toContain('出了我们没有料到的问题')
})
