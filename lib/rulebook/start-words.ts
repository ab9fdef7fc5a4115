import type { Start } from './limit'

/** What happens on the day from which a limit counts, as it is read in 「3月4日交办，当日不计」. */
export const startWords: Record<Start, string> = {
  submitted: '收到建议',
  accepted: '受理',
  sittingClosed: '会议闭幕',
  proposed: '预交办',
  disputed: '提出异议',
  dispatched: '交办',
  signed: '签收',
  asked: '收到单位申请',
  returned: '退回',
  assignmentObjected: '代表对交办提出异议',
  opinionAsked: '要求补充',
  oldDueDate: '原定到期',
  sentForCheck: '送交审核',
  replied: '收到答复',
  objected: '收到不满意评价',
  rehandled: '启动重新办理',
  escalated: '启动协调研究',
  evaluated: '评价结束', // the deputy has judged, or the time for it is over
  opinionReceived: '收到群众意见',
  opinionAccepted: '受理群众意见',
  opinionRouted: '转办群众意见',
  opinionAnswered: '答复群众',
  opinionObjected: '群众表示不满意',
}

/** What documents of the first form wrote, where it is said otherwise now. */
const former: [string, Start][] = [['收到代表评价', 'evaluated']]
const named = new Map<unknown, string>([...Object.entries(startWords).map(([start, words]): [string, string] => [words, start]), ...former])

/** The name of a start for its words; anything else as it was given. */
export const startOf = (given: unknown): unknown => named.get(given) ?? given
