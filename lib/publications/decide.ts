import { lifeOf } from '@/lib/lifecycle'
import { allowedPieces, type Source } from '@/lib/publications/content'
import { publicationLifecycle, type Piece, type Publication, type PublicationState } from '@/lib/publications/lifecycle'
import type { Suggestion } from '@/lib/suggestions/suggestion'

export const publicationLife = lifeOf<Publication, typeof publicationLifecycle>('publication', publicationLifecycle)

type Kept = { id: string; version: number; state: string; suggestionId: string; pieces: string[] }

/** A row with its suggestion, as the rules see it. */
export const toPublication = ({ id, version, state, suggestionId, pieces }: Kept, { parties, rulebook }: Pick<Suggestion, 'parties' | 'rulebook'>, source: Source): Publication => ({
  id, version, suggestionId, parties, rulebook, dueOn: null,
  state: state as PublicationState, // written by writeStep only, from the table
  isAllowed: source.wish !== 'none' && pieces.every((piece) => allowedPieces(source).includes(piece as Piece)),
})
