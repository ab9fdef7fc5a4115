const total = (rows: readonly { open: number; overdue: number }[], which: 'open' | 'overdue') => rows.reduce((sum, row) => sum + row[which], 0)

/** The page's sentence: what is the case below, with the bad news in it. */
export function belowSentence(rows: readonly { open: number; overdue: number }[]): string {
  if (rows.length === 0) return '还没有下级人大'
  const overdue = total(rows, 'overdue')
  return `下级 ${rows.length} 个人大在办 ${total(rows, 'open')} 件，${overdue > 0 ? `${overdue} 件已超期` : '没有超期的'}`
}

/** A share with its fraction; nothing is claimed of nothing, and of fewer than five no share that points at someone. */
export function shareWords(part: number, base: number, none = '没有评价'): string {
  if (base === 0) return none
  if (base < 5) return `不足 5 件，不列`
  return `${Math.round((part / base) * 1000) / 10}%（${part}/${base}）`
}
