import { describe, expect, test, vi } from 'vitest'
import { addressOf, PEER } from '@/lib/platform/address'
import { indexOf, seal, unseal } from '@/lib/platform/seal'
import { sessionIdOf, tokenOf } from '@/lib/platform/token'
import { ROLES } from '@/lib/policy'
import { ownPath } from '@/lib/sign-in/callback'
import { DEMO_PEOPLE } from '@/lib/sign-in/demo-people'
import { Setup } from '@/lib/sign-in/needs'
import { countedOf } from '@/lib/sign-in/throttle'
import { deviceWords, signInRefusalWords } from '@/lib/sign-in/words'

// Before anything is imported: the brake's module opens a pool, which connects to nothing here.
vi.hoisted(() => {
  Object.assign(process.env, { DATABASE_URL: 'postgresql://a:b@127.0.0.1/c', NEXTAUTH_SECRET: 'q7Wn4ZtK9vXr2BmYp6LcHd8FsJ3gTeUa' })
})

describe('where one goes after signing in', () => {
  test.each(['/desk', '/suggestions?state=replied&page=2', '/suggestions/0197-ab/print', '/'])('%s is ours', (path) => {
    expect(ownPath(path)).toBe(path)
  })
  test.each(['//evil.test', '/\\evil.test', 'https://evil.test/', '/\t/evil.test', '\\\\evil.test', 'javascript:alert(1)', 'desk', '', '/..//evil.test', '/./\\evil.test', '/api/auth/signout', '/sign-in?callbackUrl=/sign-in', '/setup', ['/desk'], null, { toString: () => '/desk' }])(
    '%j is not',
    (path) => {
      expect(ownPath(path)).toBe('')
    },
  )
})

describe('where a request comes from', () => {
  const from = (peer: string, forwarded?: string) => new Headers({ [PEER]: peer, ...(forwarded ? { 'x-forwarded-for': forwarded } : {}) })
  test('without a proxy of our own, what the client forwards is not believed', () => {
    expect(addressOf(from('203.0.113.9', '198.51.100.1'), 0)).toBe('203.0.113.9')
    expect(addressOf(from('::ffff:203.0.113.9'), 0)).toBe('203.0.113.9')
  })
  test('each proxy of our own adds one entry; what stands before them was invented', () => {
    expect(addressOf(from('127.0.0.1', '1.1.1.1, 203.0.113.9'), 1)).toBe('203.0.113.9')
    expect(addressOf(from('127.0.0.1', '1.1.1.1, 203.0.113.9, 10.0.0.2'), 2)).toBe('203.0.113.9')
    expect(addressOf(from('127.0.0.1'), 1)).toBe('127.0.0.1')
  })
  test('a household with a whole IPv6 network is one place', () => {
    expect(addressOf(from('2001:db8:1:2:aaaa::1'), 0)).toBe(addressOf(from('2001:DB8:1:2::ffff'), 0))
    expect(addressOf(from('2001:db8:1:2::1'), 0)).not.toBe(addressOf(from('2001:db8:1:3::1'), 0))
    expect(addressOf(from('::1'), 0)).toBe('0:0:0:0::/64')
  })
  test('nothing known is one place too, so it cannot be used to try without end', () => {
    expect(addressOf(new Headers(), 0)).toBe('unknown')
  })
})

describe('the token', () => {
  test('carries the id of a session and nothing about the person', async () => {
    const token = await tokenOf('an-id')
    expect(await sessionIdOf(token)).toBe('an-id')
  })
  test('changed, made with another secret or empty, it names no session', async () => {
    const token = await tokenOf('an-id')
    const { encode } = await import('next-auth/jwt')
    const changed = token.at(-8) === 'x' ? 'y' : 'x' // not at the end, where the last bits of base64 mean nothing
    expect(await sessionIdOf(`${token.slice(0, -8)}${changed}${token.slice(-7)}`)).toBeNull()
    expect(await sessionIdOf(await encode({ token: { sid: 'an-id' }, secret: 'another secret of thirty-two signs' }))).toBeNull()
    expect(await sessionIdOf(await encode({ token: { sid: 'an-id' }, secret: process.env['NEXTAUTH_SECRET']!, maxAge: -60 }))).toBeNull()
    expect(await sessionIdOf(undefined)).toBeNull()
    expect(await sessionIdOf('eyJhbGciOiJub25lIn0.eyJzaWQiOiJhbi1pZCJ9.')).toBeNull()
  })
})

describe('sealed numbers', () => {
  test('come back as they were, and look different every time', () => {
    expect(unseal(seal('139 0000 0142'))).toBe('139 0000 0142')
    expect(seal('13900000142')).not.toBe(seal('13900000142'))
    expect(seal('13900000142')).not.toContain('13900000142')
  })
  test('changed by a single bit, they do not open', () => {
    const sealed = seal('13900000142')
    const bytes = Buffer.from(sealed.slice(2), 'base64url')
    bytes[bytes.length - 1]! ^= 1
    expect(() => unseal(`1.${bytes.toString('base64url')}`)).toThrow()
  })
  test('are found again however they are written', () => {
    expect(indexOf('139 0000-0142')).toBe(indexOf('１３９００００0142'))
    expect(indexOf('13900000142')).not.toBe(indexOf('13900000143'))
  })
})

test('the brake lets through as many as it says, and the last of them closes it', () => {
  const brake = { tries: 5, windowSeconds: 900, blockSeconds: 900 }
  expect([1, 4, 5, 6, 40].map((count) => countedOf({ count, secondsLeft: 0 }, brake)).map(({ allowed, last }) => [allowed, last])).toEqual([[true, false], [true, false], [true, true], [false, false], [false, false]])
  expect(countedOf({ count: 6, secondsLeft: 841 }, brake).minutesLeft).toBe(15)
})

test('a refusal says what is the case and what can be done', () => {
  expect(signInRefusalWords({ why: 'lockedOut', minutesLeft: 15 })).toBe('这个登录名连续输错多次，15 分钟后可以再试，也可以请安全管理员解除。')
})

test('a browser is named so that its owner knows it', () => {
  expect(deviceWords('Mozilla/5.0 (Linux; Android 13; V2) AppleWebKit/537.36 Chrome/116.0 Mobile Safari/537.36 MicroMessenger/8.0')).toBe('安卓手机，微信')
  expect(deviceWords('Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Safari/537.36')).toBe('Windows 电脑，Chrome')
  expect(deviceWords('')).toBe('其他设备')
})

test('a demo offers every role, and a person with two', () => {
  expect(new Set(DEMO_PEOPLE.flatMap(({ grants }) => grants.map(({ role }) => role)))).toEqual(new Set(ROLES))
  expect(DEMO_PEOPLE.some(({ grants }) => grants.length === 2)).toBe(true)
  expect(DEMO_PEOPLE.every(({ loginName }) => /^demo-[a-z]+$/.test(loginName))).toBe(true)
})

describe('the set-up page asks', () => {
  const given = {
    code: 'ABCDE-FGHJK-MNPQR-STUVW', level: 'county', name: '青岚县人民代表大会', shortName: '青岚县人大', regionCode: '522999', officeName: '代表工作委员会', officePhone: '0855-000 0142',
    termNumber: '18', termStartsOn: '2026-01-08', sittingNumber: '', sittingStartsOn: '', admin: { name: '高远', loginName: 'Gao.Yuan' }, newPassword: 'p', passwordAgain: 'p', separation: 'one',
  }
  test('once, for what it needs', () => {
    expect(Setup.parse(given)).toMatchObject({ termNumber: 18, sittingNumber: null, sittingStartsOn: null, admin: { loginName: 'gao.yuan' } })
  })
  test.each([
    ['a sitting without its day', { sittingNumber: '1' }, 'sittingStartsOn'],
    ['two passwords that differ', { passwordAgain: 'q' }, 'passwordAgain'],
    ['a login name of the demo', { admin: { name: '高远', loginName: 'demo-gaoyuan' } }, 'admin.loginName'],
    ['three duties for two people', { separation: 'three', security: { name: '安', loginName: 'an.ying' }, audit: { name: '明', loginName: 'an.ying' } }, 'audit.loginName'],
    ['one person under two names for two duties', { separation: 'three', security: { name: '安', loginName: 'GAO.yuan' }, audit: { name: '明', loginName: 'ming.wei' } }, 'security.loginName'],
  ])('and refuses %s', (_, change, field) => {
    const parsed = Setup.safeParse({ ...given, ...change })
    expect(parsed.error?.issues.map(({ path }) => path.join('.'))).toContain(field)
  })
})
