import { hide } from '@/lib/publications/redact'
import type { Piece, Prepared } from '@/lib/publications/lifecycle'

/** A reply's class as the place writes it, 甲 or A, and what that means. */
type Classed = { resultClass: string | null; classLabel?: string }
export type SourceReply = Classed & { id: string; unit: string; letterNumber: string; issuedOn: string; publicity: string; publicityReason: string; text: string }
/** A suggestion as it is, in as far as it may ever be shown. */
export type Source = {
  wish: 'full' | 'titleOnly' | 'none'; wishWhy: string
  number: string | null; title: string; category: string
  /** Null where the deputy asked for secrecy; then their name is hidden wherever it stands. */
  proposer: string | null; secretName: string | null; cosigners: number
  situation: string; analysis: string; proposal: string
  replies: readonly SourceReply[]
  /** What the deputy's grade counts as, once it is final, where the rulebook publishes it. */
  feedback: string | null
}

export type Passage = { heading: string; text: string }
export type ShownReply = Classed & { unit: string; letterNumber: string; issuedOn: string; text: string }
/** What the public reads. It holds nothing that is not shown. */
export type Content = { title: string; number: string | null; category: string; proposer: string | null; cosigners: number; /** Instead of the text; those laid out before there were any have none. */ summary?: string | null; passages: Passage[]; replies: ShownReply[]; feedback: string | null }

/** A reply that its unit gives to the public without being asked. */
export const isOpen = ({ publicity }: SourceReply) => publicity === 'open'

/** The pieces that the deputy's wish and the units' letters allow. The title alone is always one of them, unless the deputy says no to everything. */
export function allowedPieces({ wish, replies, feedback }: Source): Piece[] {
  if (wish !== 'full') return []
  return ['text', ...(replies.some(isOpen) ? (['replies'] as const) : []), ...(feedback ? (['feedback'] as const) : [])]
}

/** Why nothing of it can be shown, by name of words.ts, or null. */
export const publishingProblem = ({ wish, replies }: Source): string | null => (wish === 'none' ? 'deputyKeepsItPrivate' : replies.length === 0 ? 'notReplied' : null)

/** What the public would read: the pieces chosen, with the hidden words covered. */
export function contentOf(source: Source, { pieces, hidden, summary }: Prepared): Content {
  const covered = (text: string) => hide(text, [...hidden, ...(source.secretName ? [source.secretName] : [])])
  const { number, category, proposer, cosigners } = source
  const passages = [['事由', source.situation], ['分析', source.analysis], ['具体建议', source.proposal]] as const
  return {
    number, category, proposer, cosigners, title: covered(source.title),
    summary: source.wish === 'titleOnly' && summary ? covered(summary) : null,
    passages: pieces.includes('text') ? passages.filter(([, text]) => text.trim()).map(([heading, text]) => ({ heading, text: covered(text) })) : [],
    replies: pieces.includes('replies')
      ? source.replies.filter(isOpen).map(({ unit, letterNumber, issuedOn, resultClass, classLabel, text }) => ({ unit, letterNumber, issuedOn, resultClass, classLabel, text: covered(text) }))
      : [],
    feedback: pieces.includes('feedback') ? source.feedback : null,
  }
}
