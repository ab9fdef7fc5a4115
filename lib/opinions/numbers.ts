import type { Tx } from '@/lib/platform/db'

const DIGITS = 5

/** 202600007: the year and a count of five digits; of six and more where a congress hears more than that in a year. */
export const opinionNumber = (year: string, count: number): string => `${year}${String(count).padStart(DIGITS, '0')}`

/** How far the count of a year has come. The longest first: as texts, 2026100000 stands before 202699999. */
export async function lastCount(tx: Tx, congressId: string, year: string): Promise<number> {
  const [last] = await tx.$queryRaw<{ number: string }[]>`
    SELECT number FROM opinion WHERE "congressId" = ${congressId} AND left(number, 4) = ${year} ORDER BY length(number) DESC, number DESC LIMIT 1`
  return Number(last?.number.slice(4) ?? 0)
}
