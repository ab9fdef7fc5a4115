import { piecesOf } from '@/lib/suggestions/search'

/** Pieces that stand in every second title tell nothing, and would fetch half the ledger. */
const EVERYWHERE = new Set(['关于', '建议', '的建', '加强', '加快', '推进', '推动', '完善', '提升', '提高', '进一', '一步', '建设', '发展', '工作', '问题', '我县', '我市', '我省', '我区', '进我', '强我'])

export const tellingPieces = (title: string) => piecesOf(title.slice(0, 100)).filter((piece) => !EVERYWHERE.has(piece))

type Weight = (piece: string) => number

/** What many of the titles share, a place above all, tells less than what few share. */
export function weightsAmong(titles: readonly (readonly string[])[]): Weight {
  const times = new Map<string, number>()
  for (const piece of titles.flat()) times.set(piece, (times.get(piece) ?? 0) + 1)
  return (piece) => Math.log(1 + titles.length / (times.get(piece) ?? 1))
}

/** The share of what two titles say that both say, from 0 to 1. */
export function likenessOf(one: readonly string[], other: readonly string[], weight: Weight = () => 1): number {
  const held = new Set(other)
  const sum = (pieces: readonly string[]) => pieces.reduce((total, piece) => total + weight(piece), 0)
  return held.size === 0 ? 0 : (2 * sum(one.filter((piece) => held.has(piece)))) / (sum(one) + sum(other))
}
