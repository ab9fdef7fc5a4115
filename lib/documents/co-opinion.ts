import { fullName, headingOf, tight, type LetterSource } from '@/lib/assignments/letter'
import { written } from '@/lib/documents/levels'
import { text, type Paper } from '@/lib/documents/paper'
import { fullDay } from '@/lib/rulebook/words'

export type OpinionGiven = { source: LetterSource; text: string; letterNumber: string; issuedOn: string; contact: string; leads: readonly string[] }

/** 会办意见: what a co-unit tells the lead, who writes it into the reply. */
export function coOpinionPaper({ source, text: said, letterNumber, issuedOn, contact, leads }: OpinionGiven): Paper {
  const organ = fullName(source)
  return {
    kind: 'opinion', values: { 建议编号: source.number ?? '', 建议标题: source.title, 主办单位: leads.join('、') },
    name: '会办意见', form: 'letter', organ, number: tight(letterNumber) || undefined, title: headingOf(source, '会办意见'), salutation: `${leads.join('、') || '主办单位'}：`,
    blocks: [...text(`你单位主办的《${source.title}》收悉。结合我单位职能，提出会办意见如下：`), ...written(tight(said))],
    signature: organ, date: issuedOn ? fullDay(issuedOn) : undefined, note: contact ? `联系人：${tight(contact)}` : undefined, annexes: [],
  }
}
