import type { Tx, db } from '@/lib/platform/db'
import { missing, refuse } from '@/lib/settings/allowed'
import { personRefusals } from './words'
import { Prisma } from '@/prisma/generated/client'

/**
 * Which congress keeps a person's account: the one that entered them, else the first that gave them a role or a seat.
 * Others may see them and give them roles of their own, but not lock them out of the whole installation.
 */
const homeSql = (personId: Prisma.Sql) => Prisma.sql`coalesce(
      (SELECT "congressId" FROM event WHERE kind = 'person' AND "recordId" = ${personId} AND action = 'create' ORDER BY seq LIMIT 1),
      (SELECT "congressId" FROM role_grant WHERE "personId" = ${personId} ORDER BY "createdAt", id LIMIT 1),
      (SELECT "congressId" FROM deputy WHERE "personId" = ${personId} ORDER BY id LIMIT 1))`

export async function homeOf(client: Tx | typeof db, personId: string): Promise<string | null> {
  const [row] = await client.$queryRaw<{ home: string | null }[]>`SELECT ${homeSql(Prisma.sql`${personId}`)} AS home`
  return row?.home ?? null
}

/** The same as a condition, for many at once; `personId` is a column. */
export const isHomeOf = (congressId: string, personId: Prisma.Sql) => Prisma.sql`${homeSql(personId)} = ${congressId}`

/** Whether this congress knows the person at all: home, role or seat. */
export async function isKnownIn(client: Tx | typeof db, congressId: string, personId: string): Promise<boolean> {
  const [row] = await client.$queryRaw<{ known: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM role_grant WHERE "personId" = ${personId} AND "congressId" = ${congressId})
        OR EXISTS (SELECT 1 FROM deputy WHERE "personId" = ${personId} AND "congressId" = ${congressId})
        OR EXISTS (SELECT 1 FROM event WHERE kind = 'person' AND "recordId" = ${personId} AND action = 'create' AND "congressId" = ${congressId}) AS known`
  return row?.known ?? false
}

/** Holds the person for this transaction; missing where this congress does not know them. */
export async function holdPerson(tx: Tx, congressId: string, personId: string) {
  await tx.$executeRaw`SELECT 1 FROM person WHERE id = ${personId} FOR UPDATE`
  const person = await tx.person.findUnique({ where: { id: personId } })
  if (!person || !(await isKnownIn(tx, congressId, personId))) return missing()
  return person
}

export async function holdOwnPerson(tx: Tx, congressId: string, personId: string) {
  const person = await holdPerson(tx, congressId, personId)
  if ((await homeOf(tx, personId)) !== congressId) refuse(personRefusals.notHome)
  return person
}
