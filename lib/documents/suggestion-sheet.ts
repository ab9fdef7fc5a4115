import { roleWords } from '@/lib/assignments/words'
import { written } from '@/lib/documents/levels'
import { heading, label, text, type Block, type Cell, type Paper } from '@/lib/documents/paper'
import type { RecordView } from '@/lib/suggestions/record'
import { channelWords, proposerKindWords, publicityWords } from '@/lib/suggestions/words'

export type SheetGiven = Pick<RecordView, 'proposer' | 'text' | 'number' | 'title' | 'series' | 'channel' | 'category' | 'phone'> & { office: Pick<RecordView['office'], 'congress'>; parts: readonly Pick<RecordView['parts'][number], 'unit' | 'role'>[] }

/** 代表建议纸: what was handed in, with who handles it once that is known. Holds what the reader of `view` may see, no more. */
export function suggestionSheet(view: SheetGiven): Paper {
  const { proposer, office, text: said, number, title, series, channel, category, phone, parts } = view
  const units = parts.map(({ unit, role }) => `${unit}（${roleWords[role]}）`).join('、')
  const rows: Cell[][] = [
    [label('编号'), { text: number ?? '' }, label('届次'), { text: [series, channelWords[channel]].filter(Boolean).join(' ') }],
    [label('标题'), { text: title, span: 3 }],
    [label('提出人'), { text: proposer.names ?? '（要求不公开姓名）' }, label('代表团'), { text: proposer.delegation ?? '' }],
    [label('提出方式'), { text: proposerKindWords[proposer.kind] }, label('联系电话'), { text: phone ?? '' }],
    ...(proposer.cosigners.length > 0 ? [[label('联名代表'), { text: proposer.cosigners.join('、'), span: 3 }]] : []),
    [label('类别'), { text: category }, label('公开意愿'), { text: publicityWords[said.publicity].label }],
    [label('希望承办'), { text: said.suggestedUnits || '没有写', span: 3 }],
    [label('承办单位'), { text: units, span: 3 }],
  ]
  const values = {
    建议编号: number ?? '', 届次: [series, channelWords[channel]].filter(Boolean).join(' '), 建议标题: title, 提出人: proposer.names ?? '（要求不公开姓名）', 代表团: proposer.delegation ?? '', 提出方式: proposerKindWords[proposer.kind],
    联系电话: phone ?? '', 联名代表: proposer.cosigners.join('、'), 类别: category, 公开意愿: publicityWords[said.publicity].label, 希望承办: said.suggestedUnits, 承办单位: units,
    情况和问题: said.situation, 原因分析: said.analysis, 具体建议: said.proposal, 形成方式: said.bases.join('、'),
  }
  return {
    kind: 'sheet', values, name: '代表建议', form: 'sheet', organ: office.congress, title: ['代表建议、批评和意见'], annexes: [],
    blocks: [{ kind: 'form', shares: [16, 34, 16, 34], rows }, ...part('情况和问题', said.situation), ...part('原因分析', said.analysis), ...part('具体建议', said.proposal), ...basis(said.bases)],
  }
}

/** Without a numeral: what the deputy wrote begins with 一、 itself. */
const part = (head: string, typed: string): Block[] => (typed.trim() ? [heading(head), ...written(typed)] : [])
const basis = (bases: readonly string[]) => (bases.length > 0 ? text(`（形成：${bases.join('、')}）`) : [])
