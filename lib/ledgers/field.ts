/** What a column of a ledger can be read as. '' is not read at all; 'note' is kept as it is written, and means nothing to the platform. */
export const FIELDS = [
  'reference', 'province', 'place', 'level', 'term', 'sitting', 'number', 'title', 'category', 'channel',
  'proposer', 'leadDeputy', 'cosigners', 'delegation', 'leadUnits', 'coUnits', 'separateUnits',
  'submittedOn', 'dispatchedOn', 'signedOn', 'limit', 'repliedOn', 'resultClass',
  'grade', 'attitude', 'result', 'evaluatedOn', 'isKeyTopic', 'situation', 'analysis', 'proposal', 'remark',
] as const
export type Field = (typeof FIELDS)[number]

/** What one column is read as. */
export const READINGS = [...FIELDS, 'note', ''] as const
export type Reading = (typeof READINGS)[number]

/** Several columns may name units; every other field stands in one column. */
export const PLURAL: readonly Reading[] = ['leadUnits', 'coUnits', 'separateUnits', 'cosigners', 'note', '']

/** Kept as the ledger writes them: the platform has no column for them, the export gives them back. */
export const KEPT = ['reference', 'province', 'level', 'limit', 'leadDeputy', 'cosigners', 'delegation', 'attitude', 'result', 'remark'] as const satisfies readonly Field[]

/** A row as it was written: by field, and by heading where the heading means nothing to the platform. */
export type Written = { fields: Partial<Record<Field, string>>; notes: Record<string, string> }

/** Where a row's trouble lies, in words. `row` is the row of the file. */
export type Fault = { row: number; column: string; written: string; problem: string; fix: string }
