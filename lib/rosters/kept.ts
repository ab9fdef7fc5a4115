import { seal, unseal } from '@/lib/platform/seal'
import type { Kind } from '@/lib/rosters/roster'

// A ledger of what people said carries their names and telephones: while it waits to be looked over it lies sealed, as they do afterwards.

export const fileToKeep = (kind: Kind, content: Buffer<ArrayBuffer>): Buffer<ArrayBuffer> => (kind === 'opinions' ? Buffer.from(seal(content.toString('base64'))) : content)

export const fileKept = (kind: Kind, content: Uint8Array): Buffer<ArrayBuffer> =>
  kind === 'opinions' ? Buffer.from(unseal(Buffer.from(content).toString()), 'base64') : Buffer.from(content)
