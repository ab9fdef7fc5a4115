import { Prisma } from '@/prisma/generated/client'
import { assignmentRefusals } from '@/lib/assignments/words'
import type { Tx } from '@/lib/platform/db'
import { Refused } from '@/lib/platform/refused'

/** A unit gives a letter's number once, however many of its heads sign at one moment. A letter on paper that answers several suggestions is recorded as it is. */
export async function claimNumber(tx: Tx, { unitId, replyId }: { unitId: string; replyId: string }, letterNumber: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`letters:${unitId}`}, 0))`
  const bare = letterNumber.replace(/\s/g, '')
  const [other] = await tx.$queryRaw<{ number: string | null }[]>(Prisma.sql`
    SELECT s.number FROM reply y JOIN assignment p ON p.id = y."assignmentId" JOIN suggestion s ON s.id = y."suggestionId"
    WHERE p."unitId" = ${unitId} AND y.kind = 'reply' AND y.id <> ${replyId} AND (y."issuedAt" IS NOT NULL OR y."signedBy" <> '') AND regexp_replace(y."letterNumber", '\\s', '', 'g') = ${bare} LIMIT 1`)
  if (other) throw new Refused({ why: 'notYet', condition: assignmentRefusals.numberTaken(bare, other.number) })
}
