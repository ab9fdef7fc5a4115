import { ask } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { readableBy } from '@/lib/suggestions/readable'
import { Prisma } from '@/prisma/generated/client'

/** Whether someone may still open a suggestion: a step may have been the last that it had for them. */
export async function isInSight(actor: Actor, id: string, { rulebook }: Circumstances): Promise<boolean> {
  const found = await ask(Prisma.sql`SELECT 1 FROM suggestion s WHERE s.id = ${id} AND ${readableBy(actor, rulebook.visibleToDeputies)}`)
  return found.length > 0
}
