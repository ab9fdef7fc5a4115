import { Table } from '@/components/ui/table'
import { publicityOfReply } from '@/lib/assignments/letter'
import type { Source } from '@/lib/publications/content'
import type { PieceRow } from '@/lib/publications/pieces'
import { keptBackWords } from '@/lib/publications/words'
import { measured } from '@/lib/rulebook/words'
import { publicityWords } from '@/lib/suggestions/words'

type Props = { rows: readonly PieceRow[]; source: Pick<Source, 'wish' | 'wishWhy'>; isCleared: boolean }
const because = (words: string) => (words ? `（${words}）` : '')

/** What both sides said of each piece, whether it was looked over, and whether everyone reads it. */
export const PieceTable = ({ rows, source: { wish, wishWhy }, isCleared }: Props) => (
  <Table
    caption="逐项：代表的意愿、单位的属性、保密审查、遮去的文字"
    rows={rows}
    rowKey={({ key }) => key}
    columns={[
      { key: 'what', head: '内容', lead: true, cell: ({ what }) => what },
      { key: 'wish', head: '代表的意愿', cell: () => `${publicityWords[wish].label}${because(wishWhy)}` },
      { key: 'attribute', head: '单位的属性', cell: ({ reply }) => (reply ? `${publicityOfReply[reply.publicity]}${because(reply.publicityReason)}` : '—') },
      { key: 'looked', head: '保密审查', cell: ({ shown }) => (shown ? (isCleared ? '已通过' : '还没有') : '—') },
      { key: 'hidden', head: '遮去', number: true, cell: ({ shown, hidden }) => (shown ? (hidden > 0 ? measured(hidden, '处') : '没有') : '—') },
      { key: 'shown', head: '公开', cell: ({ why }) => (why ? keptBackWords[why] : '公开') },
    ]}
  />
)
