'use server'

import { revalidatePath } from 'next/cache'
import { anAction, noBound } from '@/lib/platform/action'
import { paths } from '@/lib/platform/paths'
import { bulkNeeds, takeEach } from '@/lib/publications/bulk'

/** Publishes, plans or takes back what is ticked, together. */
export const bulk = anAction({ name: 'publication.bulk', permission: 'publication.prepare', bound: noBound, needs: bulkNeeds }, async ({ actor, input, circumstances }) => {
  const { done, words } = await takeEach(actor, input, circumstances)
  revalidatePath(paths.publications())
  return done > 0 ? { done: true, message: words } : { message: words }
})
