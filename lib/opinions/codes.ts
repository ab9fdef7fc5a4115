import { keyedDigest } from '@/lib/platform/seal'

// 32 signs of which none can be taken for another: no I, L, O, U.
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 16 // × 5 bits = 80

/** The code by which a person finds their word again: 80 bits, four groups of four. The same key always gives the same code, and only here. */
export function progressCode(clientKey: string): string {
  const digest = keyedDigest('progress code', clientKey)
  const bits = [...digest.subarray(0, 10)].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const signs = Array.from({ length: LENGTH }, (_, at) => SIGNS[Number.parseInt(bits.slice(at * 5, at * 5 + 5), 2)])
  return (signs.join('').match(/.{4}/g) ?? []).join('-')
}

/** A code as it may be typed: small letters, spaces, O for 0 and I or L for 1. Null if it cannot be one. */
export function typedCode(typed: string): string | null {
  const plain = typed.normalize('NFKC').toUpperCase().replace(/[\s\-—–_]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  return plain.length === LENGTH && [...plain].every((sign) => SIGNS.includes(sign)) ? plain : null
}

/** Under what a code is recognised: the code itself is kept nowhere. */
export const codeDigest = (code: string): string => keyedDigest('progress index', code.replace(/-/g, '')).toString('base64url')
export const keyDigest = (clientKey: string): string => keyedDigest('opinion key', clientKey).toString('base64url')
/** The same for a text however it is spaced and stopped. */
export const textDigest = (text: string): string => keyedDigest('opinion text', text.normalize('NFKC').replace(/[\s\p{P}]/gu, '').toLowerCase()).toString('base64url')
export const senderDigest = (address: string): string => keyedDigest('opinion sender', address).toString('base64url')
