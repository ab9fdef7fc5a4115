import { randomBytes } from 'node:crypto'

/** Ids (UUID version 7) that sort in the order in which they are asked for: lists keep the order of the ledger. */
export function orderedIds(now: Date): () => string {
  let given = 0
  return () => {
    const time = (now.getTime() + Math.floor(given / 4096)).toString(16).padStart(12, '0')
    const place = (given % 4096).toString(16).padStart(3, '0')
    given += 1
    const random = randomBytes(8)
    random[0] = (random[0]! & 0x3f) | 0x80
    const rest = random.toString('hex')
    return `${time.slice(0, 8)}-${time.slice(8)}-7${place}-${rest.slice(0, 4)}-${rest.slice(4)}`
  }
}
