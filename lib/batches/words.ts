import type { Tone } from '@/components/ui/state'
import type { BatchKind, BatchState, Standing } from '@/lib/batches/batch'
import type { BatchAction } from '@/lib/batches/lifecycle'
import { fullDay, measured } from '@/lib/rulebook/words'

export const kindWords: Record<BatchKind, string> = { session: '大会期间交办', recess: '闭会交办' }

export const batchStateWords: Record<BatchState, { label: string; tone: Tone }> = {
  collecting: { label: '正在编', tone: 'wait' },
  dispatching: { label: '正在交办', tone: 'run' },
  dispatched: { label: '已交办', tone: 'done' },
  discarded: { label: '已作废', tone: 'idle' },
}
export const batchStepWords: Record<BatchAction, { label: string; happened: string }> = {
  handOver: { label: '正式交办', happened: '正式交办整个批次' },
  goOn: { label: '接着交办', happened: '接着交办' },
  finish: { label: '交办完毕', happened: '交办完毕' },
  discard: { label: '作废', happened: '作废交办批次' },
}
export const standingWords: Record<Standing, { label: string; tone: Tone }> = {
  ready: { label: '可以交办', tone: 'run' },
  unplanned: { label: '还没有拟定承办单位', tone: 'late' },
  asked: { label: '等单位认领', tone: 'wait' },
  disputed: { label: '有异议，等协调', tone: 'late' },
  entrusted: { label: '已转交政府办，由其分办', tone: 'wait' },
  rides: { label: '随并案的主件交办', tone: 'idle' },
  given: { label: '已交办', tone: 'done' },
  returned: { label: '已交办，单位都已退出，请另行交办', tone: 'late' },
  gone: { label: '代表已撤回', tone: 'idle' },
}

export const batchConditionWords: Record<string, string> = {
  someReady: '现在没有一件可以交办：先拟定承办单位，或者等各单位认领、异议协调完。',
  isEmpty: '批次里还有建议，请先全部取出再作废。',
  isStill: '正在逐件交办，请稍等片刻。',
}
export const batchRefusals = {
  closed: '这个批次已经作废，或者正在逐件交办，现在不能改。',
  notCollecting: '批次已经交办，通知和日期不能再改。要改期限，请逐件延期。',
  notGiven: '只有还没有交办、也不在别的批次里的建议才能编入。请刷新再看。',
  given: '这件已经交办，不能从批次里取出。',
} as const

/** 交办了 36 件；3 件没有交办。 */
export const outcomeWords = ({ given, left }: { given: number; left: number }): string =>
  left > 0 ? `已交办 ${measured(given, '件')}，还有 ${measured(left, '件')}没有交办，原因写在下表里。` : `${measured(given, '件')}都已交办。`

/** 代工委编入交办批次《…》 */
export function batchTimelineWords({ action, detail }: { action: string; detail: Record<string, unknown> }, who: string): string | null {
  const title = typeof detail.title === 'string' ? `《${detail.title}》` : ''
  if (action === 'gather') return `${who}编入交办批次${title}`
  return action === 'release' ? `${who}从交办批次${title}取出` : null
}

type Dates = { signForOn: string | null; coOpinionOn: string | null; replyOn: string | null }
/** 请于 5月8日前签收、6月30日前答复。 Nothing where the notice fixes no date. */
export function datesSentence({ signForOn, coOpinionOn, replyOn }: Dates): string {
  const said = [signForOn && `${fullDay(signForOn)}前签收`, coOpinionOn && `${fullDay(coOpinionOn)}前报会办意见`, replyOn && `${fullDay(replyOn)}前答复`].filter(Boolean)
  return said.length > 0 ? `请于 ${said.join('、')}。` : ''
}
