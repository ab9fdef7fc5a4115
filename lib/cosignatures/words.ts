import type { Tone } from '@/components/ui/state'
import type { CosignatureAction, CosignatureState } from '@/lib/cosignatures/lifecycle'

export const cosignatureStateWords: Record<CosignatureState, { label: string; tone: Tone }> = {
  invited: { label: '等他回答', tone: 'wait' },
  confirmed: { label: '已同意', tone: 'done' },
  declined: { label: '不联名', tone: 'idle' },
  lapsed: { label: '没有回答，不计入', tone: 'idle' },
}
export const cosignatureActionWords: Record<CosignatureAction | 'invite' | 'uninvite' | 'enter', { label: string; busy: string; happened: string }> = {
  invite: { label: '请代表联名', busy: '正在邀请…', happened: '邀请代表联名' },
  uninvite: { label: '取消邀请', busy: '正在取消…', happened: '取消联名邀请' },
  confirm: { label: '同意联名', busy: '正在确认…', happened: '同意联名' },
  decline: { label: '不联名', busy: '正在回答…', happened: '不联名' },
  enter: { label: '', busy: '', happened: '按原件上的签名记下联名' },
  disown: { label: '我没有签名', busy: '正在提交…', happened: '说没有在原件上签名，不再联名' },
  lapse: { label: '', busy: '', happened: '没有回答联名邀请，到提交时不计入' },
}
