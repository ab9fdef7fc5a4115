import { db } from '@/lib/platform/db'

/** So many views stand beside the named ones; more would not be found again. */
export const MOST_VIEWS = 8

/** A person's own saved views, in the order in which they were saved. */
export const listViews = (personId: string) =>
  db.savedView.findMany({ where: { personId }, orderBy: [{ position: 'asc' }, { id: 'asc' }], take: MOST_VIEWS, select: { id: true, name: true, query: true } })
