import type { z } from 'zod'
import type { noteNeeds } from '@/lib/notes/needs'
import { Refused } from '@/lib/platform/refused'
import { transact, type Outcome } from '@/lib/platform/transact'
import { can, type Actor } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { holdMatter } from '@/lib/suggestions/matter'

/** The office writes something down for itself. Nobody else ever reads it, and it moves nothing. */
export const addNote = (actor: Actor, suggestionId: string, { text }: z.infer<typeof noteNeeds>, circumstances: Circumstances): Promise<Outcome> =>
  transact(async (tx) => {
    const { suggestion } = await holdMatter(tx, actor, suggestionId, circumstances)
    if (!can(actor, 'suggestion.writeNote', suggestion.parties)) throw new Refused({ why: 'forbidden' })
    await tx.officeNote.create({ data: { suggestionId, authorId: actor.personId, authorName: actor.name, text, writtenAt: circumstances.now } })
  })
