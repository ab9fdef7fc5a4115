import type { Tone } from '@/components/ui/state'
import { quarterOf } from '@/lib/commitments/figures'
import type { CommitmentState } from '@/lib/commitments/commitment'
import type { CommitmentAction } from '@/lib/commitments/lifecycle'
import type { EntryRow } from '@/lib/commitments/view'

export const commitmentStateWords: Record<CommitmentState, { label: string; tone: Tone }> = {
  drafted: { label: '拟稿中', tone: 'idle' },
  promised: { label: '未启动', tone: 'wait' },
  underway: { label: '推进中', tone: 'run' },
  postponed: { label: '已改期', tone: 'wait' },
  kept: { label: '已兑现，待复评', tone: 'wait' },
  impossible: { label: '不能兑现，待签发说明', tone: 'late' },
  confirmed: { label: '已兑现', tone: 'done' },
  lapsed: { label: '已兑现，逾期未复评', tone: 'done' },
  explained: { label: '不能兑现，已书面说明', tone: 'idle' },
  replaced: { label: '重新办理，不再追踪', tone: 'idle' },
  dropped: { label: '不转入下一年，停止追踪', tone: 'idle' },
}

/** `label` is the button, `happened` the timeline after the name of who did it, `confirm` what others will feel. */
export const commitmentActionWords: Record<CommitmentAction, { label: string; busy: string; happened: string; confirm?: string }> = {
  promise: { label: '承诺', busy: '', happened: '作出承诺' },
  begin: { label: '报进展', busy: '正在上报…', happened: '开始兑现承诺' },
  report: { label: '报进展', busy: '正在上报…', happened: '报告承诺进展' },
  postpone: { label: '改期', busy: '正在改期…', happened: '承诺改期', confirm: '新的时限和原因会立即告诉代表和代工委。改期会计次数。' },
  keep: { label: '已兑现，二次答复', busy: '正在答复…', happened: '承诺兑现，二次答复', confirm: '代表会立即收到二次答复，请代表复评。' },
  finish: { label: '已兑现', busy: '正在上报…', happened: '承诺兑现', confirm: '代表和代工委会立即收到您写的情况，这项承诺随即了结。' },
  confirm: { label: '确认已兑现', busy: '正在提交…', happened: '复评：承诺已兑现' },
  dispute: { label: '还没有办好', busy: '正在提交…', happened: '复评：还没有办好', confirm: '单位和代工委会收到您写的话，这项承诺继续办。' },
  lapse: { label: '按逾期未复评处理', busy: '正在办理…', happened: '逾期未复评' },
  cannot: { label: '不能兑现，写说明', busy: '正在送签…', happened: '说明承诺不能兑现', confirm: '说明由您单位负责人签发后，告诉代表和代工委。' },
  forgo: { label: '不能兑现，写说明', busy: '正在提交…', happened: '书面说明承诺不能兑现', confirm: '代表和代工委会立即收到书面说明，这项承诺随即了结。' },
  resume: { label: '撤回说明，继续办', busy: '正在办理…', happened: '撤回说明，继续兑现承诺' },
  explain: { label: '签发书面说明', busy: '正在签发…', happened: '签发不能兑现承诺的书面说明', confirm: '签发后代表和代工委会立即收到书面说明。' },
  drop: { label: '不转入下一年', busy: '正在办理…', happened: '不转入下一年，停止追踪承诺', confirm: '单位和代表会收到您写的理由，这项承诺不再追踪。' },
  replace: { label: '代替', busy: '', happened: '重新办理，原来的承诺不再追踪' },
}

export const doneWords: Partial<Record<CommitmentAction, string>> = {
  begin: '进展已报告。', report: '进展已报告。', postpone: '已改期，代表和代工委会收到新的时限和原因。', keep: '二次答复已发给代表，等代表复评。',
  confirm: '已确认兑现。', dispute: '已告诉单位继续办。', lapse: '已按逾期未复评处理。代表仍可补评。',
  finish: '已告知代表和代工委，这项承诺已了结。', forgo: '书面说明已告知代表和代工委。', drop: '已停止追踪，单位和代表会收到您写的理由。',
  cannot: '说明已送您单位负责人签发。', resume: '说明已撤回，请继续兑现。', explain: '书面说明已签发，代表和代工委会收到。',
}

export const conditionWords: Record<string, string> = {
  judgementOverdue: '代表复评的期限还没有过。',
  judgedAgain: '本地规则不要代表再次评价，请用“已兑现”。',
  notJudged: '本地规则要代表再次评价，请写二次答复。',
  headSigns: '本地规则不要求负责人签字。',
  nobodySigns: '本地规则要求说明由单位负责人签字。',
  notCarriedOver: '只有本地规则不把承诺转入下一年、而承诺是往年作出的，才能停止追踪。',
  gradeUnknown: '请选这里有的等次。没有办好，请用“还没有办好”。',
  secondReplySigned: '请写二次答复的签发人。',
  postponeLater: '新的时限要晚于现在的时限，也要晚于今天。',
  notYetHappened: '日期不能晚于今天。',
}

type Origin = { promisedOn: string | null; termNumber: number | null; /** The term in which the suggestion was made is over: the unit answers to the deputy of that time (domain A12). */ isOfFormerTerm: boolean }
/** From which year and term a promise has been carried over; null for one of this year and term. */
export function originWords({ promisedOn, termNumber, isOfFormerTerm }: Origin, today: string): string | null {
  if (!promisedOn) return null
  const year = promisedOn.slice(0, 4)
  if (isOfFormerTerm) return `${termNumber ? `第 ${termNumber} 届` : '上届'} ${year} 年承诺，转入本届`
  return year < today.slice(0, 4) ? `${year} 年承诺，往年转入` : null
}

const QUARTERS = ['一', '二', '三', '四']
/** In the quarter in which the local rules ask for it, units report on this year's promises and the last's (domain A12); null otherwise. */
export const reportWords = (quarter: number | null, today: string): string | null =>
  quarter !== null && quarter === quarterOf(today) ? `第${QUARTERS[quarter - 1]}季度，请各单位报告今年和去年承诺的落实情况。台账可以导出，统计按年看。` : null

/** What each line of a promise's history is. */
export const entryWords: Record<EntryRow['kind'], string> = { progress: '进展', kept: '二次答复，已兑现', postponed: '改期', impossible: '不能兑现的书面说明', forgone: '不能兑现的书面说明', dropped: '不转入下一年，停止追踪', disputed: '代表：还没有办好', confirmed: '代表：已兑现' }
