import { appendEvent } from '@/lib/events/commands'
import { transact } from '@/lib/platform/transact'
import { capacitiesOf, type Actor } from '@/lib/policy'

/** That somebody took documents with them, which and of what: written before the first byte goes out. */
export const recordTaken = (actor: Actor, detail: { suggestions: readonly string[]; documents: string }, now: Date) =>
  transact((tx) =>
    appendEvent(tx, { kind: 'export', recordId: actor.personId, action: 'documents', capacity: capacitiesOf(actor, { congressId: actor.congressId, unitIds: actor.unitId ? [actor.unitId] : [] })[0]!, detail }, actor, now),
  )
