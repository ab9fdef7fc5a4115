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

/** Writes anew what a suggestion is found by. A proposer who asked for secrecy is not found by name. */
export async function indexForSearch(tx: Tx, suggestionId: string): Promise<void> {
  const row = await tx.suggestion.findUniqueOrThrow({
    where: { id: suggestionId },
    select: {
      title: true, number: true, place: true, proposerText: true, secretProposer: true,
      author: { select: { person: { select: { name: true } } } },
      delegation: { select: { name: true } },
      assignments: { select: { unit: { select: { name: true } } } },
    },
  })
  const proposer = row.secretProposer ? [] : [row.author?.person.name, row.delegation?.name, row.proposerText]
  const words = [row.title, row.number, row.place, ...proposer, ...row.assignments.map(({ unit }) => unit.name)]
  const pieces = piecesOf(words.filter(Boolean).join(' '))
  await tx.$executeRaw`UPDATE suggestion SET search = array_to_tsvector(${pieces}::text[]) WHERE id = ${suggestionId}`
}
