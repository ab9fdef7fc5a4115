import { stageWords, methodWords } from '@/lib/communications/words'
import { label, type Cell, type Paper } from '@/lib/documents/paper'
import { fullDay } from '@/lib/rulebook/words'
import type { RecordView, TalkView } from '@/lib/suggestions/record'

const confirmed: Record<TalkView['state'], string> = { recorded: '', confirmed: '代表已在平台上确认属实。', objected: '代表认为与事实不符：' }

type Talked = Pick<TalkView, 'state' | 'method' | 'stage' | 'heldOn' | 'place' | 'unit' | 'unitPeople' | 'content' | 'deputyOpinion' | 'agreed' | 'objection'>

/** 面商记录, or the record of any other talk with the deputy, to be signed by both sides. */
export function talkRecord({ number, title, proposer, office }: Pick<RecordView, 'number' | 'title' | 'office'> & { proposer: Pick<RecordView['proposer'], 'names'> }, talk: Talked): Paper {
  const isFace = talk.method === 'faceToFace'
  const rows: Cell[][] = [
    [label('建议编号'), { text: number ?? '' }, label('阶段'), { text: stageWords[talk.stage] }],
    [label('标题'), { text: title, span: 3 }],
    [label('时间'), { text: fullDay(talk.heldOn) }, label('方式'), { text: methodWords[talk.method] }],
    [label('地点'), { text: talk.place, span: 3 }],
    [label('代表'), { text: proposer.names ?? '（要求不公开姓名）' }, label('承办单位'), { text: talk.unit }],
    [label('单位参加人'), { text: talk.unitPeople, span: 3 }],
    [label(isFace ? '面商内容' : '沟通内容'), { text: talk.content, span: 3, lines: 8 }],
    [label('代表的意见'), { text: talk.deputyOpinion, span: 3, lines: 4 }],
    [label('商定的事'), { text: talk.agreed, span: 3, lines: 3 }],
    [label('代表确认'), { text: confirmed[talk.state] + (talk.state === 'objected' ? talk.objection : ''), span: 3 }],
    [label('代表签名'), { text: '' }, label('单位签名'), { text: '' }],
  ]
  const values = {
    建议编号: number ?? '', 建议标题: title, 阶段: stageWords[talk.stage], 时间: fullDay(talk.heldOn), 方式: methodWords[talk.method], 地点: talk.place, 代表: proposer.names ?? '（要求不公开姓名）', 承办单位: talk.unit,
    单位参加人: talk.unitPeople, 内容: talk.content, 代表的意见: talk.deputyOpinion, 商定的事: talk.agreed, 代表确认: confirmed[talk.state] + (talk.state === 'objected' ? talk.objection : ''),
  }
  return { kind: 'talk', values, name: isFace ? '面商记录' : '沟通记录', form: 'sheet', organ: office.congress, title: [isFace ? '代表建议面商记录' : '代表建议沟通记录'], blocks: [{ kind: 'form', shares: [20, 30, 20, 30], rows }], annexes: [] }
}
