import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { env } from '@/lib/platform/env'

const keyFor = (use: string) => Buffer.from(hkdfSync('sha256', env.NEXTAUTH_SECRET, '', `deputy-liaison ${use}`, 32))
const keys = new Map<string, Buffer>()
const key = (use: string): Buffer => keys.get(use) ?? keys.set(use, keyFor(use)).get(use)!

const IV = 12
const TAG = 16

/** Personal numbers as they stand in a column: AES-256-GCM, unreadable without the installation's secret. */
export function seal(text: string): string {
  const iv = randomBytes(IV)
  const cipher = createCipheriv('aes-256-gcm', key('sealing'), iv)
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return `1.${Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')}`
}

/** What was sealed; throws if it was changed or belongs to another secret. */
export function unseal(sealed: string): string {
  const [version, packed = ''] = sealed.split('.')
  if (version !== '1') throw new Error('sealed in an unknown way')
  const bytes = Buffer.from(packed, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', key('sealing'), bytes.subarray(0, IV), { authTagLength: TAG })
  decipher.setAuthTag(bytes.subarray(IV, IV + TAG))
  return Buffer.concat([decipher.update(bytes.subarray(IV + TAG)), decipher.final()]).toString('utf8')
}

/** A digest that only this installation can make: for codes that are recognised but not kept. `use` keeps one kind apart from another. */
export const keyedDigest = (use: string, text: string): Buffer => createHmac('sha256', key(use)).update(text).digest()

/** Under what a sealed number is found again: the same for every way of writing it, and nothing can be read from it. */
export const indexOf = (text: string): string =>
  createHmac('sha256', key('index')).update(text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()).digest('base64url')
