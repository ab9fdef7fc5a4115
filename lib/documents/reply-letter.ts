import { letterOf, type LetterSource, type LetterText } from '@/lib/assignments/letter'
import { CONSULTATION, consultationAnnex, valuesOf, type Scale } from '@/lib/documents/consultation'
import { leveled } from '@/lib/documents/levels'
import { tableOfPromises, type Promised } from '@/lib/documents/promises'
import type { Block, Paper } from '@/lib/documents/paper'
import { fullDay } from '@/lib/rulebook/words'

export type ReplyGiven = { source: LetterSource; letter: LetterText; commitments: readonly Promised[]; office: string; /** null while the letter is only looked at: what it encloses is named */ scale: Scale | null }

/** The reply to the deputy (信函格式, domain A8 and G1), with what it promises as a table and the form on which the deputy answers. */
export function replyPaper({ source, letter, commitments, office, scale }: ReplyGiven): Paper {
  const { organ, letter: classLetter, publicity, number, title, salutation, paragraphs, signature, date, note } = letterOf(source, letter)
  const blocks: Block[] = paragraphs.flatMap(leveled)
  const thanks = paragraphs.at(-1)?.includes('感谢') ? blocks.splice(-1) : []
  const { proposer: { names }, coUnits } = source
  const asked = { source, scale: scale ?? { axes: [], grades: [] }, letterNumber: number, issuedOn: letter.issuedOn, office }
  const promised = commitments.map(({ text, dueOn, responsible }, index) => ({ 序号: String(index + 1), 事项: text, 完成时限: dueOn ? fullDay(dueOn) : '', 责任人: responsible }))
  return {
    kind: 'reply', values: { ...valuesOf(asked, null), 代表: names ?? '有关代表', 会办单位: coUnits.join('、'), 承诺事项: promised },
    name: '答复函', form: 'letter', organ, classLetter, publicity, number, title, salutation, signature, date, note,
    blocks: [...blocks, ...tableOfPromises(commitments), ...thanks],
    copies: [office, ...source.coUnits],
    annexes: [scale ? consultationAnnex({ source, scale, letterNumber: number, issuedOn: letter.issuedOn, office }) : { title: CONSULTATION, blocks: [] }],
  }
}
