import { isOpen, type Source, type SourceReply } from '@/lib/publications/content'
import type { Piece } from '@/lib/publications/lifecycle'
import { COVER, marked } from '@/lib/publications/redact'

/** One thing that could be read, and whether everyone reads it: what its unit said of it, how often something is hidden in it, or why it is kept back. */
export type PieceRow = { key: string; what: string; reply: SourceReply | null; hidden: number; shown: boolean; why: 'wish' | 'attribute' | 'noGrade' | 'notChosen' | 'unwritten' | null }

/** Suggestion, each reply and the deputy's grade, one by one. */
export function pieceRows(source: Source, { pieces, hidden, summary = '' }: { pieces: readonly Piece[]; hidden: readonly string[]; summary?: string }): PieceRow[] {
  const inWhole = [...hidden, ...(source.secretName ? [source.secretName] : [])]
  const times = (...texts: string[]) => texts.reduce((sum, text) => sum + marked(text, inWhole).filter((run) => run.hidden).length, 0)
  const wished = source.wish === 'full'
  const row = (key: string, what: string, { piece, texts, held = null, reply = null }: { piece: Piece; texts: string[]; held?: PieceRow['why']; reply?: SourceReply | null }): PieceRow => {
    const why = !wished ? 'wish' : (held ?? (pieces.includes(piece) ? null : 'notChosen'))
    return { key, what, reply, hidden: times(...texts), shown: why === null, why }
  }
  return [
    { key: 'title', what: '标题和编号', reply: null, hidden: times(source.title), shown: source.wish !== 'none', why: source.wish === 'none' ? 'wish' : null },
    ...(source.wish === 'titleOnly' ? [{ key: 'summary', what: '摘要', reply: null, hidden: summary.split(COVER).length - 1, shown: summary !== '', why: summary ? null : ('unwritten' as const) }] : []),
    row('text', '建议正文', { piece: 'text', texts: [source.situation, source.analysis, source.proposal] }),
    ...source.replies.map((reply) => row(reply.id, `${reply.unit}的答复`, { piece: 'replies', texts: [reply.text], held: isOpen(reply) ? null : 'attribute', reply })),
    row('feedback', '代表的评价', { piece: 'feedback', texts: [], held: source.feedback ? null : 'noGrade' }),
  ]
}
