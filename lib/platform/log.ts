import { randomBytes } from 'node:crypto'

const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

/** Writes a surprise to the log as one JSON line and returns the number that the person can quote. */
export function report(error: unknown, about: Record<string, string>): string {
  const number = [...randomBytes(6)].map((byte) => LETTERS[byte % LETTERS.length]).join('')
  const { name, message, stack } = error instanceof Error ? error : { name: 'Unknown', message: String(error), stack: undefined }
  console.error(JSON.stringify({ level: 'error', number, ...about, name, message, stack }))
  return number
}
