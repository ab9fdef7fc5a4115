import { keyedDigest } from '@/lib/platform/seal'

/** What is kept of a key: recognised, never read back. */
export const clientKeyDigest = (key: string): string => keyedDigest('client', key).toString('base64url')
