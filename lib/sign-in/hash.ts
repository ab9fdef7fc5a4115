import { randomBytes, randomInt } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

// OWASP Password Storage: argon2id, 19 MiB, two passes, one lane.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> => hash(password, COST)

let nobody: Promise<string> | undefined

/** Whether this is the password. Without a hash the same work is done for nothing, so that time does not tell who exists. */
export async function verifyPassword(kept: string | null | undefined, password: string): Promise<boolean> {
  const right = await verify(kept ?? (await (nobody ??= hashPassword(randomBytes(24).toString('hex')))), password)
  return right && Boolean(kept)
}

// No 0 O 1 I L: it is read from paper and typed by hand. 31 letters, 16 of them: 79 bits.
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** A first password to be handed over on paper. */
export const aReadablePassword = (): string =>
  Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('')).join('-')
