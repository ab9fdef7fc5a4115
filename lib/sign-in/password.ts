import { COMMON_PASSWORDS } from './common-passwords'

/** ASVS 5.0 V6.2: length and not being guessable are what counts. Composition and rotation are left to a local profile. */
export const SHORTEST = 10
export const LONGEST = 128

export const PASSWORD_FAULTS = ['short', 'long', 'uniform', 'run', 'common', 'personal', 'same', 'simple'] as const
export type PasswordFault = (typeof PASSWORD_FAULTS)[number]

/** What others know of this person: login name, name, the congress's names. */
export type Known = { words: readonly string[]; /** The password that stands now, as typed. */ current?: string; /** the congress asks for several kinds of characters (等保三级) */ complexity?: boolean }

const KINDS = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/]
const RUNS = ['0123456789012345678909876543210', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiopasdfghjklzxcvbnm', '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p']

/** Why this cannot be a password, or null if it can. It is taken exactly as typed: no trimming, any character. */
export function faultOf(password: string, { words, current, complexity }: Known): PasswordFault | null {
  const length = [...password].length
  const small = password.toLowerCase()
  if (length < SHORTEST) return 'short'
  if (length > LONGEST) return 'long'
  if (new Set(small).size < 5) return 'uniform'
  if (RUNS.some((run) => run.includes(small) || reversed(run).includes(small))) return 'run'
  if (COMMON_PASSWORDS.has(small)) return 'common'
  if (words.some((word) => tells(word, small))) return 'personal'
  if (current !== undefined && current === password) return 'same'
  if (complexity && KINDS.filter((kind) => kind.test(password)).length < 3) return 'simple'
  return null
}

const reversed = (text: string) => [...text].reverse().join('')

/** Names of two Chinese characters or four letters are long enough to be recognised inside a password. */
function tells(word: string, small: string): boolean {
  const known = word.toLowerCase().trim()
  const longEnough = /[^\x00-\x7f]/.test(known) ? known.length >= 2 : known.length >= 4
  return longEnough && small.includes(known)
}
