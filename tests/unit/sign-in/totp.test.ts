import { describe, expect, test } from 'vitest'
import { isWornOut, needsSecondFactor, Security, securityOf } from '@/lib/sign-in/security'
import { codeOf, newKey, newRecoveryCodes, otpauthUri, periodFor, periodOf, toBase32 } from '@/lib/sign-in/totp'
import { faultOf } from '@/lib/sign-in/password'

const key = Buffer.from('12345678901234567890')

describe('the codes of a telephone', () => {
  // RFC 6238, appendix B, the column of SHA-1.
  test.each([
    [59, '94287082'], [1111111109, '07081804'], [1111111111, '14050471'], [1234567890, '89005924'], [2000000000, '69279037'], [20000000000, '65353130'],
  ])('%d seconds after the beginning of time', (seconds, code) => {
    expect(codeOf(key, periodOf(new Date(seconds * 1000)), 8)).toBe(code)
    expect(codeOf(key, periodOf(new Date(seconds * 1000)))).toBe(code.slice(-6))
  })
  // RFC 4648, section 10, without padding.
  test.each([['', ''], ['f', 'MY'], ['fo', 'MZXQ'], ['foo', 'MZXW6'], ['foob', 'MZXW6YQ'], ['fooba', 'MZXW6YTB'], ['foobar', 'MZXW6YTBOI']])('base32 of %j', (text, written) => expect(toBase32(Buffer.from(text))).toBe(written))

  test('a code is good in its own period and its neighbours, once', () => {
    const at = new Date('2026-05-26T02:00:10Z')
    const now = periodOf(at)
    for (const period of [now - 1, now, now + 1]) expect(periodFor(key, codeOf(key, period), at, 0)).toBe(period)
    for (const period of [now - 2, now + 2]) expect(periodFor(key, codeOf(key, period), at, 0)).toBeNull()
    expect(periodFor(key, codeOf(key, now), at, now)).toBeNull()
    expect(periodFor(key, codeOf(key, now - 1), at, now)).toBeNull()
  })
  test('keys and recovery codes do not repeat, and the address names house and person', () => {
    expect(new Set(Array.from({ length: 50 }, () => toBase32(newKey()))).size).toBe(50)
    const codes = newRecoveryCodes()
    expect(new Set(codes).size).toBe(10)
    for (const code of codes) expect(code).toMatch(/^[A-Z2-7]{5}-[A-Z2-7]{5}$/)
    const uri = new URL(otpauthUri(key, { issuer: '青岚县人大', account: 'gao.yuan' }))
    expect(decodeURIComponent(uri.pathname)).toContain('青岚县人大:gao.yuan')
    expect(uri.searchParams.get('secret')).toBe(toBase32(key))
  })
})

describe('the rules of the door', () => {
  test('ask administrators for a second factor, unless it is said otherwise', () => {
    expect(securityOf({})).toEqual({ secondFactor: 'admins', complexity: false, rotationDays: 0 })
    expect(securityOf({ secondFactor: 'sometimes' })).toEqual(Security.parse({}))
    for (const role of ['systemAdmin', 'securityAdmin', 'auditor'] as const) expect(needsSecondFactor(securityOf({}), role)).toBe(true)
    for (const role of ['officer', 'deputy', 'handler', 'unitHead'] as const) expect(needsSecondFactor(securityOf({}), role)).toBe(false)
    expect(needsSecondFactor(securityOf({ secondFactor: 'office' }), 'officer')).toBe(true)
    expect(needsSecondFactor(securityOf({ secondFactor: 'off' }), 'systemAdmin')).toBe(false)
  })
  test('a password wears out after so many days, and never where none are named', () => {
    const [now, then] = [new Date('2026-05-26T00:00:00Z'), new Date('2026-02-20T00:00:00Z')]
    expect(isWornOut(securityOf({ rotationDays: 90 }), then, now)).toBe(true)
    expect(isWornOut(securityOf({ rotationDays: 100 }), then, now)).toBe(false)
    expect(isWornOut(securityOf({}), then, now)).toBe(false)
  })
  test('several kinds of characters are asked for only where the congress asks', () => {
    expect(faultOf('河岸上的三棵老樟树年年发新芽', { words: [] })).toBeNull()
    expect(faultOf('河岸上的三棵老樟树年年发新芽', { words: [], complexity: true })).toBe('simple')
    expect(faultOf('河岸上的三棵老樟树 Kapok 2026', { words: [], complexity: true })).toBeNull()
  })
})
