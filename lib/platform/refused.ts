import type { Refusal } from '@/lib/lifecycle'

/** Thrown inside a transaction so that nothing of it stays; `transact` turns it into a value. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(`refused: ${refusal.why}`)
  }
}
