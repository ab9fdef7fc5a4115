import type { EventRow } from '@/lib/suggestions/record-rows'

/** 0165 号, or what can be said of a suggestion without a number. */
export const numbered = (number: unknown) => (typeof number === 'string' && number !== '' ? ` ${number} 号` : '另一件建议')

/** What the timeline says; never whose the other suggestion is. */
export function mergeWords({ action, detail }: Pick<EventRow, 'action' | 'detail'>, who: string): string | null {
  const other = numbered(detail.number)
  switch (action) {
    case 'join': return `${who}把这件并入${other}一并办理`
    case 'take': return `${who}把${other}并入这件一并办理`
    case 'part': return `${who}撤销并案，这件单独办理`
    case 'release': return `${who}撤销并案，${other}单独办理`
    default: return null
  }
}

export const joinWords = {
  label: '并案', busy: '正在并案…',
  means: ['由主件的承办单位一并办理，别的单位不再办这几件。', '各件的期限分别计算，主件和单位按最早的一个办。', '每件各发一份答复，由各自的代表分别评价；不满意的单独重新办理。', '答复发出以前可以撤销。提出人和单位会收到通知。'],
} as const

export const undoWords = { label: '撤销并案', busy: '正在撤销…', confirm: '撤销后这件单独办理，原来的期限不变，代表和单位会收到通知。' }

export const aloneWords = '回到待交办，单独交办'

/** Under a title, in a ledger, at the head of a record. */
export const mergedInto = (number: string) => `并入 ${number} 号`

/** Said to whoever writes and whoever signs the reply. */
export const lettersWords = (count: number) => `另有 ${count} 件并案，各发一份答复`

export const howWords: Record<'sameUnits' | 'toDispatch', string> = { sameUnits: '由现在的单位单独办理，各单位重新签收', toDispatch: '退回待交办，另选单位' }

/** Why something cannot be merged, be the main one, or be parted again. */
export const problemWords = {
  self: '这就是主件本身。',
  closedHere: '本地规则没有开放并案。',
  imported: '导入的历史建议不能并案。',
  merged: '已经并入另一件，请先撤销那次并案。',
  hasRiders: '已有别的建议并入，不能再并到别处。请把它作为主件，或者先撤销那些并案。',
  tooFar: '已经办到本地规则不允许并案的阶段。',
  proposed: '正在预交办，请先调整方案收回，再并案。',
  notOpen: '不在待交办或办理中，不能并案。',
  replied: '已经有答复发出，不能并案。',
  inReview: '答复正在审签，请等退回或签发后再看。',
  asked: '单位的申请还没有裁定，请先裁定再并案。',
  notMerged: '没有并入别的建议。',
  repliesOut: '答复已经发出，不能撤销并案。这件的评价和以后的办理本来就单独进行。',
} as const
export type Problem = keyof typeof problemWords
