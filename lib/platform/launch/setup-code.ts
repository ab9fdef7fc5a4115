import { createHmac, randomInt } from 'node:crypto'
import type pg from 'pg'

// No 0 O 1 I L: the code is read from a terminal and typed by hand. 31 letters, 20 of them: 99 bits.
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const LENGTH = 20

/** What is kept of the code; spaces, dashes and small letters that a person types make no difference. */
export const hashOfSetupCode = (code: string, secret: string): string =>
  createHmac('sha256', secret).update(`setup-code:${code.toUpperCase().replace(/[^0-9A-Z]/g, '')}`).digest('hex')

/** Makes a fresh one-time code for the set-up page; the one before it is void. Runs as the owner of the database. */
export async function issueSetupCode(client: pg.Client, secret: string): Promise<string> {
  const code = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
  await client.query(
    `insert into installation (id, "isDemo", "setupCodeHash") values (1, false, $1)
     on conflict (id) do update set "setupCodeHash" = excluded."setupCodeHash"`,
    [hashOfSetupCode(code, secret)],
  )
  return code.replace(/(.{5})(?!$)/g, '$1-')
}
