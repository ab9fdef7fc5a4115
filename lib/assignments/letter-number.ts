import { Prisma } from '@/prisma/generated/client'
import { assignmentRefusals } from '@/lib/assignments/words'
import type { Tx } from '@/lib/platform/db'
import { Refused } from '@/lib/platform/refused'

type Letter = { unitId: string; /** the reply itself, where there is one already */ replyId?: string }

type Asking = Pick<Tx, '$queryRaw'>

/** A unit gives a letter's number once, however many of its heads sign at one moment. A letter on paper that answers several suggestions is recorded as it is. */
export async function claimNumber(tx: Tx, letter: Letter, letterNumber: string): Promise<void> {
  await holdLetters(tx, letter.unitId)
  const other = await takenBy(tx, letter, letterNumber)
  if (other) throw new Refused({ why: 'notYet', condition: assignmentRefusals.numberTaken(bare(letterNumber), other.number) })
}

/** The first number of a series that the unit has not given yet; nobody else gives it before this is committed. */
export async function claimNext(tx: Tx, letter: Letter, series: (position: number) => string, from: number): Promise<string> {
  await holdLetters(tx, letter.unitId)
  return firstFree(tx, letter, series, from)
}

/** The same without holding it: what a page proposes. */
export async function firstFree(client: Asking, letter: Letter, series: (position: number) => string, from: number): Promise<string> {
  for (let position = from; ; position += 1) {
    const number = series(position)
    if (!(await takenBy(client, letter, number))) return number
  }
}

const holdLetters = (tx: Tx, unitId: string) => tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`letters:${unitId}`}, 0))`

const bare = (letterNumber: string) => letterNumber.replace(/\s/g, '')

/** Which suggestion a unit's number went to; found by the index reply_letter_number, of the same expression. */
export async function takenBy(client: Asking, { unitId, replyId = '' }: Letter, letterNumber: string): Promise<{ number: string | null } | undefined> {
  const [other] = await client.$queryRaw<{ number: string | null }[]>(Prisma.sql`
    SELECT s.number FROM reply y JOIN assignment p ON p.id = y."assignmentId" JOIN suggestion s ON s.id = y."suggestionId"
    WHERE regexp_replace(y."letterNumber", '\\s', '', 'g') = ${bare(letterNumber)} AND y."letterNumber" <> ''
      AND p."unitId" = ${unitId} AND y.kind = 'reply' AND y.id <> ${replyId} AND (y."issuedAt" IS NOT NULL OR y."signedBy" <> '') LIMIT 1`)
  return other
}
