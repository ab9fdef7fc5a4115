import type { Tone } from '@/components/ui/state'
import type { ObjectionAction, ObjectionState } from '@/lib/objections/lifecycle'

export const objectionStateWords: Record<ObjectionState, { label: string; tone: Tone }> = {
  raised: { label: '等代工委答复', tone: 'wait' },
  upheld: { label: '已同意调整', tone: 'done' },
  kept: { label: '维持原单位', tone: 'idle' },
  withdrawn: { label: '代表已收回', tone: 'idle' },
  lapsed: { label: '已失效', tone: 'idle' },
}
export const objectionActionWords: Record<ObjectionAction | 'raise', { label: string; busy: string; happened: string; confirm?: string }> = {
  raise: { label: '对承办单位有异议', busy: '正在提交…', happened: '对承办单位提出异议', confirm: '由代工委答复。答复之前，这个单位继续办理，期限照走。' },
  uphold: { label: '同意调整承办单位', busy: '正在办理…', happened: '同意调整承办单位', confirm: '同意后这个单位不再办理，会立即收到通知。请随后另选承办单位。' },
  keep: { label: '维持原承办单位', busy: '正在答复…', happened: '答复异议，维持原承办单位', confirm: '代表会看到理由。对同一个单位不再重复提出异议。' },
  withdraw: { label: '收回异议', busy: '正在收回…', happened: '收回对承办单位的异议' },
  lapse: { label: '失效', busy: '', happened: '单位已经不在办理，异议不用再答复' },
}
export const conditionWords: Record<string, string> = {
  unitNotInHand: '这个单位现在不在办理，不用对它提异议。',
  objectionOpen: '您对这个单位的异议，代工委还没有答复。',
  objectionAnswered: '对这个单位的异议，代工委已经答复维持。对答复不满意的，可以在评价时写明。',
  unitStillHasIt: '这个单位已经不在办理，不用再调整。',
  unitStillHandles: '这个单位还在办理，异议还等答复。',
}

/** One line of the timeline. */
export function objectionHappened(action: string, who: string, unit: string): string | null {
  switch (action) {
    case 'raise': return `${who}对${unit}承办提出异议`
    case 'uphold': return `${who}同意代表的异议，${unit}不再办理`
    case 'keep': return `${who}答复代表的异议，维持由${unit}承办`
    case 'withdraw': return `${who}${objectionActionWords.withdraw.happened}`
    case 'lapse': return `${unit}已不在办理，对它的异议不用再答复`
    default: return null
  }
}

export function objectionNote({ reason, suggestedUnit }: Record<string, unknown>): string | null {
  if (typeof reason !== 'string' || reason === '') return null
  return typeof suggestedUnit === 'string' && suggestedUnit !== '' ? `${reason}（建议由${suggestedUnit}办理）` : reason
}
