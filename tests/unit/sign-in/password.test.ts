import { describe, expect, test, vi } from 'vitest'
import { COMMON_PASSWORDS } from '@/lib/sign-in/common-passwords'
import { aReadablePassword, hashPassword, verifyPassword } from '@/lib/sign-in/hash'
import { faultOf, LONGEST, PASSWORD_FAULTS, SHORTEST } from '@/lib/sign-in/password'
import { passwordFaultWords } from '@/lib/sign-in/words'

// What a password is compared with, as the library is asked for it: its cost stands in it, and a cost is no matter of how busy the machine is.
const compared = vi.hoisted(() => [] as string[])
vi.mock('@node-rs/argon2', async (load) => {
  const argon2 = await load<typeof import('@node-rs/argon2')>()
  return { ...argon2, verify: (hash: string, password: string) => (compared.push(hash), argon2.verify(hash, password)) }
})

const zhang = { words: ['张三丰', 'zhang.san', '青岚县人大'] }

describe('what a password may be', () => {
  test.each([
    ['一句自己记得住的话很好', null],
    ['correct horse battery', null],
    ['   山高月小 水落石出   ', null],
    ['Kp7!wq2Lz9', null],
    ['Kp7!wq2Lz', 'short'],
    ['山'.repeat(9), 'short'],
    ['aaaaaaaaaaaa', 'uniform'],
    ['ababababab12', 'uniform'],
    ['0123456789', 'run'],
    ['9876543210', 'run'],
    ['qwertyuiop', 'run'],
    ['zyxwvutsrqpo', 'run'],
    ['Admin@123456', 'common'],
    ['PASSWORD123', 'common'],
    ['woaini5201314', 'common'],
    ['我是张三丰住在山上', 'short'],
    ['我是张三丰住在武当山上', 'personal'],
    ['x9!Zhang.San#77', 'personal'],
    ['青岚县人大的密码是它', 'personal'],
  ] as const)('%s: %s', (password, fault) => {
    expect(faultOf(password, zhang)).toBe(fault)
  })

  test('as long as anyone wants, up to a limit that no password keeper reaches', () => {
    const long = Array.from({ length: LONGEST }, (_, place) => String.fromCodePoint(0x4e00 + place)).join('')
    expect(faultOf(long, zhang)).toBeNull()
    expect(faultOf(`${long}长`, zhang)).toBe('long')
  })

  test('not the one that stands', () => {
    expect(faultOf('correct horse battery', { words: [], current: 'correct horse battery' })).toBe('same')
  })

  test('a short name inside a longer word is no name', () => {
    expect(faultOf('Kp7!wq2Lz9-wu', { words: ['wu', '伍'] })).toBeNull()
  })

  test('what everyone tries first is long enough to pass the length alone, so the list has to know it', () => {
    expect(COMMON_PASSWORDS.size).toBeGreaterThan(1000)
    for (const password of COMMON_PASSWORDS) {
      expect(password.length).toBeGreaterThanOrEqual(SHORTEST)
      expect(faultOf(password, { words: [] }), password).not.toBeNull()
    }
  })

  test('every fault has its sentence', () => {
    for (const fault of PASSWORD_FAULTS) expect(passwordFaultWords[fault]).toMatch(/。$/)
  })
})

describe('how a password is kept', () => {
  test('argon2id with the cost that OWASP asks for, every time with another salt', async () => {
    const [one, other] = await Promise.all([hashPassword('correct horse battery'), hashPassword('correct horse battery')])
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(one).not.toBe(other)
    expect(await verifyPassword(one, 'correct horse battery')).toBe(true)
    expect(await verifyPassword(one, 'correct horse battery ')).toBe(false)
  })

  test('without an account nothing is right, and the work is the same', async () => {
    const kept = await hashPassword('correct horse battery')
    compared.length = 0
    for (const hash of [kept, null, undefined]) expect(await verifyPassword(hash, 'something else')).toBe(false)
    const costs = compared.map((hash) => hash.split('$').slice(0, 4).join('$'))
    expect(costs).toEqual(Array(3).fill(kept.split('$').slice(0, 4).join('$')))
  })

  test('a first password is random, readable and good enough to stand', () => {
    const made = new Set(Array.from({ length: 200 }, aReadablePassword))
    expect(made.size).toBe(200)
    for (const password of made) {
      expect(password).toMatch(/^([2-9A-HJKMNP-Z]{4}-){3}[2-9A-HJKMNP-Z]{4}$/)
      expect(faultOf(password, { words: [] })).toBeNull()
    }
  })
})
