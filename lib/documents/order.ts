import { label, type Paper } from '@/lib/documents/paper'
import { fullDay } from '@/lib/rulebook/words'
import type { PushRow } from '@/lib/supervision/unit-queries'
import { channelWords, pushKindWords } from '@/lib/supervision/words'

/** 督办单, or a card, with its receipt below. */
export function orderPaper(push: PushRow, office: { organ: string; phone: string }): Paper {
  const { label: kind } = pushKindWords[push.kind]
  const day = (on: string | null) => (on ? fullDay(on) : '')
  return {
    kind: 'order',
    values: {
      督办文号: push.number, 种类: kind, 承办单位: push.unit, 建议编号: push.suggestionNumber ?? '', 建议标题: push.title, 发出日期: day(push.sentOn), 方式: channelWords[push.channel], 督办的事: push.text,
      回复期限: day(push.dueOn), 联系电话: office.phone, 签收日期: day(push.receivedOn), 回复日期: day(push.answeredOn), 办理情况: push.answer,
    },
    name: kind, form: 'sheet', organ: office.organ, title: [push.kind === 'order' ? '代表建议督办单' : `代表建议办理${kind}`], lead: push.number || undefined, annexes: [],
    blocks: [
      { kind: 'form', shares: [20, 30, 20, 30], rows: [
        [label('承办单位'), { text: push.unit }, label('建议编号'), { text: push.suggestionNumber ?? '' }],
        [label('标题'), { text: push.title, span: 3 }],
        [label('发出日期'), { text: day(push.sentOn) }, label('方式'), { text: channelWords[push.channel] }],
        [label('督办的事'), { text: push.text, span: 3, lines: 5 }],
        [label('回复期限'), { text: day(push.dueOn) }, label('联系电话'), { text: office.phone }],
        [label('发出单位'), { text: `${office.organ}（${push.sentByName}）`, span: 3 }],
      ] },
      { kind: 'heading', text: '回执' },
      { kind: 'form', shares: [20, 30, 20, 30], rows: [
        [label('签收日期'), { text: day(push.receivedOn) }, label('回复日期'), { text: day(push.answeredOn) }],
        [label('办理情况'), { text: push.answer, span: 3, lines: 6 }],
        [label('负责人签名'), { text: '' }, label('单位盖章'), { text: '', lines: 3 }],
      ] },
    ],
  }
}
