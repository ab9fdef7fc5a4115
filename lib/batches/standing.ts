import { Prisma } from '@/prisma/generated/client'

const hasPart = (state: string) => Prisma.sql`EXISTS (SELECT 1 FROM assignment p WHERE p."suggestionId" = s.id AND p.state = ${state})`

/** How a suggestion `s` of a batch stands: one of STANDINGS, reckoned where the rows are counted. */
export const standingSql = Prisma.sql`(CASE
  WHEN s.state = 'withdrawn' THEN 'gone'
  WHEN s.state NOT IN ('accepted', 'proposed') THEN 'given'
  WHEN s."dispatchedOn" IS NOT NULL THEN 'returned'
  WHEN s."mergedIntoId" IS NOT NULL THEN 'rides'
  WHEN s."dispatcherId" IS NOT NULL AND s.state = 'accepted' THEN 'entrusted'
  WHEN s.state = 'proposed' THEN CASE WHEN ${hasPart('disputed')} THEN 'disputed' WHEN ${hasPart('proposed')} THEN 'asked' ELSE 'ready' END
  WHEN s.plan IS NULL THEN 'unplanned' ELSE 'ready' END)`

/** What may still be put into a batch: accepted or asked about, never handed over, and in no other. */
export const gatherable = Prisma.sql`s.state IN ('accepted', 'proposed') AND s."dispatchedOn" IS NULL AND s."batchId" IS NULL AND NOT s.imported`
