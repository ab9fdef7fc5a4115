import { Prisma } from '@/prisma/generated/client'

/** So many views stand beside the named ones; more would not be found again. */
export const MOST_VIEWS = 8

/** A person's own saved views, in the order in which they were saved. */
export const ownViews = (personId: string) =>
  Prisma.sql`SELECT w.id, w.name, w.query, w.position FROM saved_view w WHERE w."personId" = ${personId} ORDER BY w.position, w.id LIMIT ${MOST_VIEWS}::int`
