import { readCategory, readChannel, readClass, readDay, readFlag, readGrade, readTerm } from '@/lib/ledgers/cells'
import { FIELDS, type Field, type Written } from '@/lib/ledgers/field'
import { listUnits, ownPlaceOf } from '@/lib/ledgers/queries'
import { findUnit, nameInLedger, splitUnits, unitIndex, type UnitIndex } from '@/lib/ledgers/units'
import { fieldWords } from '@/lib/ledgers/words'
import { db } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'
import { classMark, labelOf } from '@/lib/rulebook/known'
import type { Rulebook } from '@/lib/rulebook/rulebook'
import { channelWords } from '@/lib/suggestions/words'
import type { Channel } from '@/lib/suggestions/suggestion'
import type { SheetColumn } from '@/lib/tables/write'
import type { Prisma } from '@/prisma/generated/client'

const WIDTHS: Partial<Record<Field, number>> = { title: 48, situation: 60, leadUnits: 28, coUnits: 28, separateUnits: 28 }
/** The columns of an exported ledger: those that an import understands, then what the ledgers had beside them. */
export const ledgerColumns = (notes: readonly string[]): SheetColumn[] => [
  ...FIELDS.map((field) => ({ head: fieldWords[field], width: WIDTHS[field] ?? 14 })),
  ...notes.map((head) => ({ head, width: 20 })),
]

const select = {
  id: true, place: true, termNumber: true, sittingNumber: true, channel: true, number: true, title: true, category: true, situation: true, analysis: true, proposal: true,
  proposerText: true, submittedOn: true, dispatchedOn: true, repliedOn: true, evaluatedOn: true, resultClass: true, grade: true, isKeyTopic: true, importedRow: true,
  assignments: { select: { role: true, signedOn: true, unit: { select: { id: true, name: true } } }, orderBy: { id: 'asc' } },
} satisfies Prisma.SuggestionSelect
type Row = Prisma.SuggestionGetPayload<{ select: typeof select }>

/** Headings of what imported ledgers had beside the columns that mean something here. */
export async function listNoteHeadings({ congressId }: Pick<Actor, 'congressId'>): Promise<string[]> {
  const rows = await db.$queryRaw<{ heading: string }[]>`
    SELECT DISTINCT jsonb_object_keys("importedRow"->'notes') AS heading FROM suggestion WHERE "congressId" = ${congressId} AND imported ORDER BY 1`
  return rows.map(({ heading }) => heading)
}

/** The imported history of a congress, row by row, in the order in which it came; read in pages, so that memory stays flat. */
export async function* ledgerRows({ congressId }: Pick<Actor, 'congressId'>, rulebook: Rulebook, notes: readonly string[]): AsyncGenerator<string[]> {
  const words = { rulebook, units: unitIndex(await listUnits(db, congressId), await ownPlaceOf(congressId)) }
  for (let after = ''; ; ) {
    const page = await db.suggestion.findMany({ where: { congressId, imported: true, id: { gt: after } }, orderBy: { id: 'asc' }, take: 500, select })
    for (const row of page) yield toCells(row, words, notes)
    const last = page.at(-1)
    if (!last || page.length < 500) return
    after = last.id
  }
}

type Words = { rulebook: Rulebook; units: UnitIndex }

function toCells(row: Row, words: Words, notes: readonly string[]): string[] {
  const written = (row.importedRow as Written | null) ?? { fields: {}, notes: {} } // written by write.ts only
  return [...FIELDS.map((field) => cellOf(field, row, written.fields[field] ?? '', words)), ...notes.map((heading) => written.notes[heading] ?? '')]
}

/** A fact in the words of its ledger as long as they still say it, else in ours. */
function cellOf(field: Field, row: Row, written: string, words: Words): string {
  const fact = factOf(field, row, words.rulebook)
  if (fact === undefined) return written
  return written !== '' && reads(field, written, row, words) ? written : fact
}


const PARTS = { leadUnits: { roles: ['sole', 'lead'], part: 'lead' }, coUnits: { roles: ['co'], part: 'co' }, separateUnits: { roles: ['separate'], part: 'separate' } } as const
type UnitField = keyof typeof PARTS
const unitsOf = (field: UnitField, row: Row) => row.assignments.filter(({ role }) => (PARTS[field].roles as readonly string[]).includes(role)).map(({ unit }) => unit)

/** Whether the proposers stand in the ledger's own columns for them: then this one would name them twice. */
const isNamedApart = ({ importedRow }: Row) => (['leadDeputy', 'cosigners', 'delegation'] as const).some((field) => (importedRow as Written | null)?.fields[field])

/** What is stored, as a cell; undefined where only the ledger's own words are kept. */
function factOf(field: Field, row: Row, { resultClasses, satisfaction, categories }: Rulebook): string | undefined {
  switch (field) {
    case 'place': case 'title': case 'situation': case 'analysis': case 'proposal': return row[field]
    case 'number': case 'submittedOn': case 'dispatchedOn': case 'repliedOn': case 'evaluatedOn': return row[field] ?? ''
    case 'term': return row.termNumber === null ? '' : String(row.termNumber)
    case 'sitting': return row.sittingNumber === null ? '' : String(row.sittingNumber)
    case 'channel': return channelWords[row.channel as Channel]
    case 'category': return labelOf(categories, row.category)
    case 'proposer': return isNamedApart(row) ? '' : row.proposerText
    case 'leadUnits': case 'coUnits': case 'separateUnits': return unitsOf(field, row).map(({ name }) => nameInLedger(name, row.place)).join('；')
    case 'signedOn': return row.assignments[0]?.signedOn ?? ''
    case 'resultClass': return classMark(row.resultClass, { resultClasses }) ?? undefined
    case 'grade': return labelOf(satisfaction.grades, row.grade)
    case 'isKeyTopic': return row.isKeyTopic ? '是' : ''
    default: return undefined
  }
}

/** Whether the ledger's own words still say what is stored. */
function reads(field: Field, written: string, row: Row, { rulebook, units }: Words): boolean {
  const is = <T>(cell: { ok: true; value: T } | { ok: false }, fact: T | null) => cell.ok && cell.value === fact
  switch (field) {
    case 'submittedOn': case 'dispatchedOn': case 'repliedOn': case 'evaluatedOn': return is(readDay(written), row[field])
    case 'leadUnits': case 'coUnits': case 'separateUnits': return namesTheSame(field, written, row, units)
    case 'term': return readTermIs(written, row.termNumber)
    case 'channel': return is(readChannel(written), row.channel)
    case 'category': return readCategory(written, rulebook) === row.category
    case 'resultClass': return readClass(written, rulebook) === row.resultClass
    case 'grade': return is(readGrade(written, rulebook), row.grade)
    case 'isKeyTopic': return is(readFlag(written), row.isKeyTopic)
    default: return false
  }
}

function readTermIs(written: string, term: number | null): boolean {
  const cell = readTerm(written, 'term')
  return cell.ok && cell.value.term === term
}

/** Its own names for our units (交通局 for 县交通运输局) are still its words for them. */
function namesTheSame(field: UnitField, written: string, row: Row, units: UnitIndex): boolean {
  const named = splitUnits(written, PARTS[field].part)
  const ids = unitsOf(field, row).map(({ id }) => id)
  return named.length === ids.length && named.every(({ name, part }) => part === PARTS[field].part && ids.includes(findUnit(name, row.place, units)?.id ?? ''))
}
