import type { LedgerFigure } from '@/lib/commitments/ledger'
import type { Figure } from '@/lib/reports/measures'

/** What each figure counts, as a list is called by it. */
export const figureWords: Record<Figure, string> = {
  all: '受理的', dispatched: '已交办', replied: '已答复', unreplied: '交办后未答复', timed: '看是否按时答复', onTime: '按时答复', late: '没有按时答复', overdue: '超期未答复',
  judged: '代表已评价', firstSatisfied: '首次评价满意', firstBasically: '首次评价基本满意', firstContent: '首次评价满意或基本满意', firstUnsatisfied: '首次评价不满意',
  finalJudged: '最终评价已定', finalSatisfied: '最终满意', finalBasically: '最终基本满意', finalContent: '最终满意或基本满意', finalUnsatisfied: '最终不满意',
  classed: '答复写明结果类别', solved: '已解决', turnable: '没有解决、写了承诺', turned: 'B 转 A', met: '当面商量过', rehandled: '重新办理过', topical: '重点督办', published: '已公开', voiced: '写进了群众意见', imported: '导入的历史', inHand: '还在单位手里', handLate: '还在单位手里、已超期', closed: '已办结',
}

/** 2026 → 2026 年; 2026-03 → 2026 年 3 月 */
export const periodWords = (period: string) => (period.length === 4 ? `${period} 年` : `${period.slice(0, 4)} 年 ${Number(period.slice(5))} 月`)

const YEARS_BACK = 5
/** The years that a list offers, and whatever else was asked for. */
export function periodsOf(today: string, asked: string | null): string[] {
  const thisYear = Number(today.slice(0, 4))
  const years = Array.from({ length: YEARS_BACK + 1 }, (_, index) => String(thisYear - index))
  return asked && !years.includes(asked) ? [asked, ...years] : years
}

export const promiseFigureWords: Record<LedgerFigure, string> = { carried: '往年转入的承诺', promised: '答复中的承诺', owed: '应兑现的承诺', kept: '已兑现的承诺', late: '逾期的承诺', postponed: '改过期的承诺', unkept: '不能兑现的承诺' }
