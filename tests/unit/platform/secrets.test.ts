import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { secretWeakness } from '@/lib/platform/env'
import { hashOfSetupCode } from '@/lib/platform/launch/setup-code'

test.each([
  ['', '太短'],
  ['secret', '太短'],
  ['a'.repeat(64), '过于简单'],
  ['secret-secret-secret-secret-changeme', '过于简单'],
  ['your-nextauth-secret-changeme-example', '是常见的示例值'],
])('the secret %j is refused: %s', (secret, why) => expect(secretWeakness(secret)).toBe(why))

test('random secrets in every usual spelling are taken', () => {
  for (const spelling of ['base64', 'base64url', 'hex'] as const) expect(secretWeakness(randomBytes(32).toString(spelling))).toBeNull()
})

test('a set-up code is known again however it is typed, and only under its own secret', () => {
  const kept = hashOfSetupCode('ABCDE-FGHJK-23456-789MN', 'one')
  expect(hashOfSetupCode(' abcde fghjk 23456 789mn ', 'one')).toBe(kept)
  expect(hashOfSetupCode('ABCDE-FGHJK-23456-789MP', 'one')).not.toBe(kept)
  expect(hashOfSetupCode('ABCDE-FGHJK-23456-789MN', 'two')).not.toBe(kept)
})
