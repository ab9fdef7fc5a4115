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

/** A joint suggestion is withdrawn with every cosigner's word where the local rules want it. */
export const withdrawalWords: Record<'askWithdrawal' | 'agreeWithdrawal' | 'refuseWithdrawal' | 'callOffWithdrawal', { label: string; busy: string; happened: string; confirm?: string }> = {
  askWithdrawal: { label: '请联名代表同意撤回', busy: '正在发出…', happened: '请联名代表同意撤回', confirm: '本地规则规定，联名建议经全体联名代表同意才能撤回。他们都同意以后自动撤回；有一位不同意，就继续办理。' },
  agreeWithdrawal: { label: '同意撤回', busy: '正在回答…', happened: '同意撤回', confirm: '全体联名代表都同意以后，这件建议就撤回，不再办理。' },
  refuseWithdrawal: { label: '不同意撤回', busy: '正在回答…', happened: '不同意撤回，继续办理', confirm: '领衔代表会立即收到您的理由，这件建议继续办理。' },
  callOffWithdrawal: { label: '不撤回了', busy: '正在办理…', happened: '不再撤回，继续办理', confirm: '联名代表会收到通知。' },
}

/** While the cosigners are asked: why, and how many have not answered. */
export const askedWords = (author: string, { reason, awaited }: { reason: string; awaited: number }) => `${author}请联名代表同意撤回，还有 ${awaited} 位没有回答。理由：${reason}`
