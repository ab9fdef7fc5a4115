import type { BoardPage } from '@/lib/reports/board'
import type { Piece } from '@/lib/reports/measure-words'

/** The board's sentence; the bad news is marked. */
export function boardSentence({ sums }: Pick<BoardPage, 'sums'>): Piece[] {
  if (sums.all === 0) return [{ words: '还没有受理的建议' }]
  return [
    { words: `${sums.all} 件建议`, figure: 'all' }, { words: '，' }, { words: `${sums.replied} 件已答复`, figure: 'replied' },
    ...(sums.overdue > 0 ? [{ words: '，' }, { words: `${sums.overdue} 件超期未答复`, figure: 'overdue' as const, late: true }] : []),
  ]
}

/** What stands behind the sentence: how much is still to be answered, and with whom. */
export function boardLead({ sums, units }: Pick<BoardPage, 'sums' | 'units'>): Piece[] {
  if (sums.unreplied === 0) return [{ words: nothingLeft(sums) }]
  const [first, second] = units
  const most = first ? `，最多的是${first.unit}（${first.count} 件）${second ? `和${second.unit}（${second.count} 件）` : ''}` : ''
  return [{ words: '交办后还没有答复的 ' }, { words: `${sums.unreplied} 件`, figure: 'unreplied' }, { words: `${most}。` }]
}

/** Nothing is left to be answered: of nothing, or because all was. */
export const nothingLeft = ({ dispatched }: Pick<BoardPage['sums'], 'dispatched'>) => (dispatched === 0 ? '今年还没有交办的建议。' : '交办的都已答复。')
