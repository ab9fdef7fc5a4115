import type { Opinion, OpinionState } from '@/lib/opinions/opinion'
import { parties } from './actors'

/** An opinion with only the difference named. */
export const anOpinion = {
  in: (state: OpinionState, more: Partial<Opinion> = {}): Opinion => ({
    id: 'o-1', version: 0, state, dueOn: '2026-05-28', parties, route: null, riders: 0, isExtended: false, isOverdue: false, ...more,
  }),
}
