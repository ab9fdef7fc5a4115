import type { Tone } from '@/components/ui/state'
import type { CommunicationAction, CommunicationStage, CommunicationState, Method } from '@/lib/communications/lifecycle'

export const stageWords: Record<CommunicationStage, string> = { before: '办前', during: '办中', after: '办后' }
export const methodWords: Record<Method, string> = {
  faceToFace: '面商', visit: '走访', symposium: '座谈', onSite: '现场', phone: '电话', message: '微信', email: '邮件', letter: '书面',
}
export const communicationStateWords: Record<CommunicationState, { label: string; tone: Tone }> = {
  recorded: { label: '待确认', tone: 'wait' },
  confirmed: { label: '已确认', tone: 'done' },
  objected: { label: '有异议', tone: 'late' },
}
export const communicationActionWords: Record<CommunicationAction | 'record', { label: string; busy: string; happened: string }> = {
  record: { label: '记一次沟通', busy: '正在记录…', happened: '记录与代表的沟通' },
  confirm: { label: '确认属实', busy: '正在确认…', happened: '确认沟通记录' },
  object: { label: '与事实不符', busy: '正在提交…', happened: '对沟通记录提出异议' },
  revise: { label: '按代表意见改正', busy: '正在改正…', happened: '改正沟通记录' },
}
