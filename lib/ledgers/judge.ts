import { KEPT, type Fault, type Written } from '@/lib/ledgers/field'
import type { Facts } from '@/lib/ledgers/facts'
import type { LedgerRow } from '@/lib/ledgers/rows'
import { resolvedUnits, type Resolve } from '@/lib/ledgers/units'

/** A suggestion that is there already, as far as a ledger can tell of it. */
export type Known = {
  id: string
  imported: boolean
  version: number
  place: string
  termNumber: number | null
  sittingNumber: number | null
  channel: string
  number: string | null
  title: string
  written: Written
  said: Partial<Record<keyof Facts, unknown>>
  units: { unitId: string; role: string; signedOn: string | null }[]
}

export type Verdict =
  | { kind: 'created'; row: LedgerRow }
  | { kind: 'changed'; row: LedgerRow; known: Known }
  | { kind: 'unchanged'; row: LedgerRow; known: Known }
  | { kind: 'refused'; row: LedgerRow; faults: Fault[] }

type Series = Pick<Known, 'place' | 'termNumber' | 'sittingNumber'>
const keyOf = ({ place, termNumber, sittingNumber }: Series, ...rest: string[]) => JSON.stringify([place, termNumber ?? 0, sittingNumber ?? 0, ...rest])
const numberKey = (series: Series, channel: string, number: string) => keyOf(series, channel, number)
const titleKey = (series: Series, title: string) => keyOf(series, '', title)

const seriesOf = ({ place, termNumber, sittingNumber }: Facts): Series => ({ place, termNumber: termNumber ?? null, sittingNumber: sittingNumber ?? null })
/** What a ledger leaves out: a number of a sitting was given in it, one without a sitting was not. */
export const channelOf = ({ channel, sittingNumber }: Facts) => channel ?? (sittingNumber ? 'inSession' : 'outOfSession')

/** What becomes of every row: pure, so that what the preview promises and what the import does are one. */
export function judge(rows: readonly LedgerRow[], known: readonly Known[], resolve: Resolve, headings: { number: string; title: string }): Verdict[] {
  const byKey = new Map<string, Known>()
  for (const one of known) {
    byKey.set(titleKey(one, one.title), one)
    if (one.number) byKey.set(numberKey(one, one.channel, one.number), one)
  }
  const seen = new Map<string, LedgerRow>()
  const claimed = new Map<string, LedgerRow>()
  return rows.map((row) => {
    const faults = row.faults.length > 0 ? row.faults : repeated(row, seen, headings)
    if (faults.length > 0) return { kind: 'refused', row, faults }
    const found = findKnown(row.facts, byKey)
    if (!found) return { kind: 'created', row }
    const conflict = conflictWith(row, found, claimed.get(found.id), headings)
    if (conflict) return { kind: 'refused', row, faults: [conflict] }
    claimed.set(found.id, row)
    return isUnchanged(row, found, resolve) ? { kind: 'unchanged', row, known: found } : { kind: 'changed', row, known: found }
  })
}

/** The same matter twice in one file: which of the two would be right, only its writer knows. */
function repeated(row: LedgerRow, seen: Map<string, LedgerRow>, headings: { number: string; title: string }): Fault[] {
  const { facts } = row
  const key = facts.number ? numberKey(seriesOf(facts), channelOf(facts), facts.number) : titleKey(seriesOf(facts), facts.title)
  const first = seen.get(key)
  if (!first) {
    seen.set(key, row)
    return []
  }
  const same = JSON.stringify(first.facts) === JSON.stringify(facts)
  if (same) return [{ row: row.row, column: headings.title, written: facts.title.slice(0, 100), problem: `与第 ${first.row} 行完全相同，只导入一次。`, fix: '删去这一行，或者不用管。' }]
  if (!facts.number) return [{ row: row.row, column: headings.title, written: facts.title.slice(0, 100), problem: `与第 ${first.row} 行标题相同，又都没有编号，分不清是不是同一件。`, fix: '填上编号，或者留下对的一行。' }]
  const differs = first.facts.title === facts.title ? '标题也相同，其他内容不同' : '标题不同'
  return [{ row: row.row, column: headings.number, written: facts.number, problem: `与第 ${first.row} 行编号相同，${differs}。`, fix: '比对这两行，改正编号，或者删去一行。' }]
}

/** Known again by its number; without one, or where the number is new to us, by its title. */
function findKnown(facts: Facts, byKey: Map<string, Known>): Known | undefined {
  const series = seriesOf(facts)
  const sameTitle = byKey.get(titleKey(series, facts.title))
  if (!facts.number) return sameTitle
  const channels = facts.channel ? [facts.channel] : [channelOf(facts), 'inSession', 'outOfSession']
  const sameNumber = channels.map((channel) => byKey.get(numberKey(series, channel, facts.number!))).find(Boolean)
  return sameNumber ?? (sameTitle && (!sameTitle.imported || !sameTitle.number) ? sameTitle : undefined)
}

function conflictWith({ row, facts, written }: LedgerRow, known: Known, claimant: LedgerRow | undefined, headings: { number: string; title: string }): Fault | null {
  const at = facts.number && known.number === facts.number ? { column: headings.number, written: facts.number } : { column: headings.title, written: facts.title.slice(0, 100) }
  if (!known.imported) return { row, ...at, problem: `平台里正在办理或者办过这一件：${known.number ?? '未编号'}“${known.title}”。导入不改平台里的建议。`, fix: '从表里删去这一行；如果不是同一件，改正编号。' }
  if (claimant) return { row, ...at, problem: `与第 ${claimant.row} 行说的是同一件已导入的建议。`, fix: '比对这两行，留下对的一行。' }
  const [ours, theirs] = [known.written.fields.province, written.fields.province]
  if (ours && theirs && ours !== theirs) return { row, ...at, problem: `已导入的${ours}${known.place}与这里的${theirs}${facts.place}同名，不是一个地方。`, fix: `把地方写全，例如“${theirs}${facts.place}”。` }
  return null
}

const COMPARED = [
  'title', 'number', 'category', 'situation', 'analysis', 'proposal', 'proposerText', 'submittedOn', 'dispatchedOn', 'repliedOn', 'evaluatedOn', 'resultClass', 'grade', 'isKeyTopic',
] as const satisfies readonly (keyof Facts)[]

/** Whether a row says nothing that is not known. An empty cell says nothing, so it changes nothing. */
function isUnchanged({ facts, written }: LedgerRow, { said, units, ...known }: Known, resolve: Resolve): boolean {
  if (COMPARED.some((name) => facts[name] !== undefined && facts[name] !== said[name])) return false
  if (KEPT.some((field) => written.fields[field] !== undefined && written.fields[field] !== known.written.fields[field])) return false
  if (Object.entries(written.notes).some(([heading, text]) => known.written.notes[heading] !== text)) return false
  if (facts.signedOn !== undefined && units.some(({ signedOn }) => signedOn !== facts.signedOn)) return false
  if (facts.units.length === 0) return true
  const asWords = ({ unitId, role }: { unitId: string; role: string }) => `${role}:${unitId}`
  const mine = resolvedUnits(facts.units, facts.place, resolve).map(asWords)
  const theirs = units.map(asWords)
  return mine.length === theirs.length && mine.every((one) => theirs.includes(one))
}
