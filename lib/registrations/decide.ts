import { lifeOf } from '@/lib/lifecycle'
import { registrationLifecycle, type Registration } from '@/lib/registrations/lifecycle'
import type { Suggestion } from '@/lib/suggestions/suggestion'

export const registrationLife = lifeOf<Registration, typeof registrationLifecycle>('registration', registrationLifecycle)

/** The registration of a suggestion that was entered for its author, or null if they handed it in themselves. */
export const registrationOf = ({ id, version, state, parties, registration }: Suggestion): Registration | null =>
  registration && { id, version, dueOn: null, parties, state: registration, inReview: state === 'submitted' }
