import { lifeOf } from '@/lib/lifecycle'
import type { Assignment } from '@/lib/assignments/assignment'
import type { Parties } from '@/lib/policy'
import { requestLifecycle, type Request, type RequestKind } from '@/lib/requests/lifecycle'

export const requestLife = lifeOf<Request, typeof requestLifecycle>('request', requestLifecycle)

/** Who may answer a wish: the second dispatcher where it is of its system, more time only where the rulebook leaves that to it. */
export const askedOf = (kind: RequestKind, { parties, rulebook }: Pick<Assignment, 'parties' | 'rulebook'>): Parties =>
  kind === 'extension' && rulebook?.extension.agreedBy !== 'dispatcher' ? { ...parties, dispatcherId: null } : parties
