import type { Tone } from '@/components/ui/state'
import type { RequestAction, RequestKind, RequestState } from '@/lib/requests/lifecycle'

export const kindWords: Record<RequestKind, string> = { return: '申请退回', extension: '申请延期' }
export const requestStateWords: Record<RequestState, { label: string; tone: Tone }> = {
  asked: { label: '待裁定', tone: 'wait' },
  granted: { label: '已同意', tone: 'done' },
  refused: { label: '未同意', tone: 'late' },
  lapsed: { label: '已失效', tone: 'idle' },
}
export const requestActionWords: Record<RequestKind, Record<Exclude<RequestAction, 'lapse'>, { label: string; busy: string }>> = {
  return: { grant: { label: '同意退回', busy: '正在办理…' }, refuse: { label: '不同意退回', busy: '正在办理…' } },
  extension: { grant: { label: '同意延期', busy: '正在办理…' }, refuse: { label: '不同意延期', busy: '正在办理…' } },
}
export const conditionWords: Record<string, string> = {
  assignmentGoesOn: '这个单位还在办理，申请还等裁定。',
  assignmentStillOpen: '这个单位的办理已经结束，不用再裁定。',
  notInHand: '现在不在这个单位办理的阶段，不能申请。',
  requestOpen: '已经有一项申请在等代工委裁定。裁定之前请继续办理。',
  mustKeep: '这件已经指定由您单位承办，不能再申请退回。',
  returnWindowPassed: '已过退回期限。请继续办理，职责有争议可请代工委协调。',
  tooLateToExtend: '已经到期，不能再申请延期。请尽快答复，并向代表说明。',
  noExtensionLeft: '已经延过期，不能再延。',
  notLater: '新的期限要晚于现在的到期日。',
  beyondSixMonths: '这一天晚于规则允许延到的最晚日期。请选更早的日期。',
}
