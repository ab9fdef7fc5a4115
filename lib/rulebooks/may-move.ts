import type { Circumstances } from '@/lib/rulebook/circumstances'
import { ENDS, type State } from '@/lib/suggestions/suggestion'

type Row = { state: string; imported: boolean; submittedOn: string | null; rulebookVersionId: string | null }

/** Whether there are newer rules to which a record that is under way could be moved. */
export const mayMove = ({ state, imported, submittedOn, rulebookVersionId }: Row, { versions }: Pick<Circumstances, 'versions'>): boolean =>
  !imported && submittedOn !== null && !ENDS.includes(state as State) && Boolean(versions?.current) && versions!.current !== rulebookVersionId
