import { callingIt } from '@/lib/congresses/office'
import type { TimerName } from '@/lib/timers/timers'

/** `label` for who looks after the timers; `reminded` the timeline, `{unit}` being the unit whose part it is; '' where nobody needs to read it. */
export const timerWords: Record<TimerName, { label: string; reminded: string }> = {
  reorganise: { label: '单位到日子更名或者并入', reminded: '' },
  lapse: { label: '逾期未评价，按规则往下办', reminded: '' },
  unjudged: { label: '承诺逾期未复评，按规则了结', reminded: '' },
  silent: { label: '逾期没有答复预交办，视同认领', reminded: '' },
  claim: { label: '提醒单位认领', reminded: '提醒{unit}认领' },
  evaluation: { label: '提醒代表评价', reminded: '提醒代表评价' },
  recheck: { label: '提醒复核', reminded: '提醒复核' },
  office: { label: '提醒代工委办理', reminded: '' },
  signFor: { label: '提醒单位签收', reminded: '提醒{unit}签收' },
  opinion: { label: '提醒单位报会办意见', reminded: '提醒{unit}报会办意见' },
  reply: { label: '提醒单位答复', reminded: '提醒{unit}答复' },
  check: { label: '提醒审核答复', reminded: '' },
  request: { label: '提醒代工委裁定申请', reminded: '' },
  publish: { label: '到日子公开', reminded: '' },
  objection: { label: '提醒代工委答复代表的异议', reminded: '' },
  promise: { label: '提醒单位兑现承诺', reminded: '提醒{unit}兑现承诺' },
  quarter: { label: '季度到了，请单位报告承诺落实情况', reminded: '请{unit}报告承诺落实情况' },
  judgement: { label: '提醒代表复评承诺', reminded: '提醒代表复评承诺' },
  invitation: { label: '提醒代表回答联名邀请', reminded: '' },
  yellowCard: { label: '告诉代工委可以发黄牌', reminded: '' },
  redCard: { label: '告诉代工委可以发红牌', reminded: '' },
  demand: { label: '提醒单位落实督办要求', reminded: '提醒单位落实督办要求' },
  order: { label: '提醒单位回复催办和督办单', reminded: '提醒单位回复催办' },
  ungraded: { label: '群众逾期未评价，办结', reminded: '' },
  unpassed: { label: '代表逾期未转告，转告公开的答复', reminded: '' },
  passing: { label: '提醒代表转告建议的答复', reminded: '提醒代表转告' },
  hearing: { label: '提醒受理、分流群众意见', reminded: '提醒联络站' },
  voice: { label: '提醒答复群众意见', reminded: '提醒答复' },
  callBack: { label: '提醒回访群众', reminded: '提醒联络站回访' },
}
/** The words of a timer of which only the name was kept. */
export const wordsOfTimer = (name: string, office?: string) => callingIt(office, Object.hasOwn(timerWords, name) ? timerWords[name as TimerName] : { label: name, reminded: '' })

/** What the timeline says of a reminder `evaluation.soon`; null where it says nothing. */
export function remindedWords(action: string, unit: string): string | null {
  const [name = '', when] = action.split('.')
  const { reminded } = wordsOfTimer(name)
  return reminded ? `${reminded.replace('{unit}', unit)}${when === 'late' ? '（期限已过）' : ''}` : null
}

type Counted = { done: number; failed: number; busy: number }

export function retriedWords({ done, failed, busy }: Counted): string {
  if (done + failed + busy === 0) return '没有要再试的。'
  const rest = [failed > 0 && `${failed} 件仍没有办成`, busy > 0 && `${busy} 件正有人在办`].filter(Boolean)
  return `办成 ${done} 件${rest.length > 0 ? `，${rest.join('，')}` : ''}。`
}

export function ranWords(ran: readonly Counted[] | null): string {
  if (ran === null) return '正有一轮在走，稍后再看。'
  const sum = (of: keyof Counted) => ran.reduce((total, one) => total + one[of], 0)
  const all = { done: sum('done'), failed: sum('failed'), busy: sum('busy') }
  return all.done + all.failed + all.busy === 0 ? '走了一轮，没有到期要办的。' : `走了一轮，${retriedWords(all)}`
}
