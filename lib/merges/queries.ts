import { db } from '@/lib/platform/db'
import { can, type Actor } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import type { Matter } from '@/lib/suggestions/matter'
import { readableBy } from '@/lib/suggestions/readable'
import type { State } from '@/lib/suggestions/suggestion'
import { stateWords } from '@/lib/suggestions/words'

/** Another suggestion of a merge, as anyone who may read it sees it: never whose it is. */
export type Companion = { id: string; number: string | null; title: string; state: (typeof stateWords)[State]; dueOn: string | null; isOpen: boolean; rides: boolean }
/** With what a suggestion is merged. What may not be read is only counted. */
export type Merged = { main: Companion | null; ridesOn: boolean; riders: Companion[]; unseen: number; mayUndo: boolean }

type Row = { id: string; number: string | null; title: string; state: State; round: number; dueOn: string | null; authorId: string | null; congressId: string; isReadable: boolean }

export async function findMerged(actor: Actor, { row: { id, mergedIntoId }, suggestion }: Matter, { rulebook }: Circumstances): Promise<Merged | null> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT s.id, s.number, s.title, s.state, s.round, s."dueOn", s."authorId", s."congressId", ${readableBy(actor, rulebook.visibleToDeputies)} AS "isReadable"
    FROM suggestion s WHERE s.id = ${mergedIntoId} OR s."mergedIntoId" = ${id} ORDER BY s.number, s.id`
  if (rows.length === 0) return null
  const seen = rows.filter(({ isReadable }) => isReadable)
  const toCompanion = (row: Row) => companionOf(row, actor)
  return {
    main: seen.filter((row) => row.id === mergedIntoId).map(toCompanion)[0] ?? null, ridesOn: mergedIntoId !== null,
    riders: seen.filter((row) => row.id !== mergedIntoId).map(toCompanion), unseen: rows.filter((row) => !row.isReadable && row.id !== mergedIntoId).length,
    mayUndo: can(actor, 'suggestion.merge', suggestion.parties),
  }
}

function companionOf({ id, number, title, state, round, dueOn, authorId, congressId }: Row, actor: Actor): Companion {
  // That a deputy was not satisfied is told here to nobody who would not be told there.
  const shown = state === 'dissatisfied' && !can(actor, 'suggestion.readGradeAtOnce', { congressId, authorId, stage: 'accepted' }) ? 'replied' : state
  const isOpen = ['accepted', 'handling'].includes(state) && round === 1
  return { id, number, title, state: stateWords[shown], dueOn: isOpen ? dueOn : null, isOpen, rides: round === 1 && state === 'handling' }
}
