import { cosignatureLifecycle, type Cosignature, type CosignatureState } from '@/lib/cosignatures/lifecycle'
import { lifeOf } from '@/lib/lifecycle'
import type { Suggestion } from '@/lib/suggestions/suggestion'

export const cosignatureLife = lifeOf<Cosignature, typeof cosignatureLifecycle>('cosignature', cosignatureLifecycle)

type Row = { id: string; deputyId: string; state: string; version: number }

export const toCosignature = ({ id, deputyId, state, version }: Row, suggestion: Suggestion): Cosignature => ({
  id, deputyId, version, state: state as CosignatureState, dueOn: null, suggestionId: suggestion.id, parties: suggestion.parties, // written by writeStep and at the invitation only
  fromPaper: suggestion.registration !== null && suggestion.state === 'submitted',
})
