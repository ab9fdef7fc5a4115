import { db, type Tx } from '@/lib/platform/db'

/** So many tries within a window; the last of them closes the door for a while, unless it turns out right. */
export type Brake = { tries: number; windowSeconds: number; blockSeconds: number }

const MINUTES = 60
export const ACCOUNT_BRAKE: Brake = { tries: 5, windowSeconds: 15 * MINUTES, blockSeconds: 15 * MINUTES }
export const ADDRESS_BRAKE: Brake = { tries: 30, windowSeconds: 15 * MINUTES, blockSeconds: 15 * MINUTES }

export type Counted = { /** May this try be looked at? */ allowed: boolean; /** Is it the one that closes the door? */ last: boolean; minutesLeft: number }
type Row = { count: number; secondsLeft: number }

/**
 * Counts a try before it is looked at, in one statement: of forty at the same moment, only so many are let through as the
 * brake allows. By the database's clock, so that several servers agree and a changed clock opens nothing.
 */
export async function countTry(key: string, brake: Brake, client: Tx | typeof db = db): Promise<Counted> {
  const [row] = await client.$queryRaw<Row[]>`
    INSERT INTO throttle AS t (key, count, "windowStartedAt") VALUES (${key}, 1, now())
    ON CONFLICT (key) DO UPDATE SET (count, "windowStartedAt", "blockedUntil") = (
      SELECT next.count, next.began,
        CASE WHEN next.count >= ${brake.tries}::int THEN coalesce(next.until, now() + make_interval(secs => ${brake.blockSeconds}::int)) END
      FROM (SELECT CASE WHEN over THEN 1 ELSE t.count + 1 END AS count,
              CASE WHEN over THEN now() ELSE t."windowStartedAt" END AS began,
              CASE WHEN over THEN NULL ELSE t."blockedUntil" END AS until
            FROM (SELECT coalesce(t."blockedUntil", t."windowStartedAt" + make_interval(secs => ${brake.windowSeconds}::int)) <= now() AS over) AS age) AS next)
    RETURNING count, coalesce(ceil(extract(epoch FROM "blockedUntil" - now())), 0)::int AS "secondsLeft"`
  return countedOf(row!, brake)
}

export const countedOf = ({ count, secondsLeft }: Row, { tries }: Brake): Counted =>
  ({ allowed: count <= tries, last: count === tries, minutesLeft: Math.max(1, Math.ceil(secondsLeft / MINUTES)) })

/** The try was right: it does not count, and a door that it closed is open again. */
export async function takeBack(key: string, brake: Brake, client: Tx | typeof db = db): Promise<void> {
  await client.$executeRaw`
    UPDATE throttle SET count = greatest(count - 1, 0), "blockedUntil" = CASE WHEN count - 1 >= ${brake.tries}::int THEN "blockedUntil" END WHERE key = ${key}`
}

/** Everything tried under this key is forgotten. */
export const forget = (key: string, client: Tx | typeof db = db) => client.throttle.deleteMany({ where: { key } })
