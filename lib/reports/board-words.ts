import type { BoardPage } from '@/lib/reports/board'

/** The board's sentence; the bad news is said apart, because it is marked. */
export function boardSentence({ sums }: Pick<BoardPage, 'sums'>): { said: string; late: string } {
  return { said: `${sums.all} 件建议，${sums.replied} 件已答复`, late: sums.overdue > 0 ? `${sums.overdue} 件超期未答复` : '' }
}

/** What stands behind the sentence: how much is still to be answered, and with whom. */
export function boardLead({ sums, units }: Pick<BoardPage, 'sums' | 'units'>): string {
  if (sums.unreplied === 0) return '交办的都已答复。'
  const [first, second] = units
  const most = first ? `，最多的是${first.unit}（${first.count} 件）${second ? `和${second.unit}（${second.count} 件）` : ''}` : ''
  return `交办后还没有答复的 ${sums.unreplied} 件${most}。`
}
