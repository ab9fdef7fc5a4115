import { capacitiesOf, unitLine, type Actor } from '@/lib/policy'
import { Prisma } from '@/prisma/generated/client'

/** Whether someone looks after a whole congress, and not one station of it. */
export const keepsWholeCongress = (actor: Actor): boolean => {
  const held = capacitiesOf(actor, { congressId: actor.congressId, townCongressId: actor.congressId })
  return held.includes('office') || held.includes('townOffice')
}

/** The rule of `can(actor, 'opinion.read', …)` as a condition on the opinion `o`. A test walks everyone over everything to prove that the two agree. */
export function opinionsReadableBy(actor: Actor): Prisma.Sql {
  const held = capacitiesOf(actor, { congressId: actor.congressId, unitIds: actor.unitId ? [actor.unitId] : [], stationId: actor.stationId ?? null, townCongressId: actor.congressId })
  const anyOf: Prisma.Sql[] = []
  if (['system', 'office', 'constituent'].some((capacity) => held.includes(capacity as never))) anyOf.push(Prisma.sql`o."congressId" = ${actor.congressId}`)
  if (held.includes('townOffice')) anyOf.push(Prisma.sql`o."stationId" IN (SELECT t.id FROM station t WHERE t."townCongressId" = ${actor.congressId})`)
  if (held.includes('station')) anyOf.push(Prisma.sql`o."stationId" = ${actor.stationId}`)
  if (held.includes('unit')) anyOf.push(Prisma.sql`o."unitId" = ANY(${unitLine(actor)})`)
  if (actor.deputyId && held.includes('peer')) {
    anyOf.push(Prisma.sql`o."deputyId" = ${actor.deputyId}`, Prisma.sql`o."suggestionId" IN (SELECT s.id FROM suggestion s WHERE s."authorId" = ${actor.deputyId})`)
  }
  return anyOf.length > 0 ? Prisma.sql`(${Prisma.join(anyOf, ' OR ')})` : Prisma.sql`FALSE`
}
