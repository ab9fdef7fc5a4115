import type { Tx } from '@/lib/platform/db'

const RUN = /[\p{Letter}\p{Number}]+/gu

/** Two-character pieces of every run of letters and figures: how Chinese is found without a dictionary. */
export function piecesOf(text: string): string[] {
  const runs = text.normalize('NFKC').toLowerCase().match(RUN) ?? []
  const pieces = runs.flatMap((run) => {
    const characters = [...run]
    return characters.length === 1 ? characters : characters.slice(1).map((next, index) => characters[index] + next)
  })
  return [...new Set(pieces)]
}

/** The query that finds every word of what was typed, for `search @@ …::tsquery`; null if there is nothing to look for. */
export function toQuery(typed: string): string | null {
  const pieces = piecesOf(typed.slice(0, 100))
  return pieces.length > 0 ? pieces.map((piece) => `'${piece.replaceAll("'", "''")}'`).join(' & ') : null
}

type Words = { plain: (string | null)[]; units: string[] }

/** Writes anew what a suggestion is found by. A proposer who asked for secrecy is not found by name. */
export async function indexForSearch(tx: Tx, suggestionId: string): Promise<void> {
  const [row] = await tx.$queryRaw<Words[]>`
    SELECT ARRAY[s.title, s.number, s.place, CASE WHEN s."secretProposer" THEN '' ELSE concat_ws(' ', p.name, d.name, s."proposerText") END] AS plain,
           ARRAY(SELECT u.name FROM assignment a JOIN unit u ON u.id = a."unitId" WHERE a."suggestionId" = s.id) AS units
    FROM suggestion s
    LEFT JOIN deputy y ON y.id = s."authorId"
    LEFT JOIN person p ON p.id = y."personId"
    LEFT JOIN delegation d ON d.id = s."delegationId"
    WHERE s.id = ${suggestionId}`
  const pieces = piecesOf([...row!.plain, ...row!.units].filter(Boolean).join(' '))
  await tx.$executeRaw`UPDATE suggestion SET search = array_to_tsvector(${pieces}::text[]) WHERE id = ${suggestionId}`
}
