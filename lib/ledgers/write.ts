import type { Facts } from '@/lib/ledgers/facts'
import type { Written } from '@/lib/ledgers/field'
import { orderedIds } from '@/lib/ledgers/ids'
import { channelOf, type Resolve, type Verdict } from '@/lib/ledgers/judge'
import type { LedgerRow } from '@/lib/ledgers/rows'
import { listUnits, ownPlaceOf } from '@/lib/ledgers/queries'
import type { Mapping } from '@/lib/ledgers/run'
import { findUnit, rolesOf, systemOfUnit, unitIndex } from '@/lib/ledgers/units'
import type { Weighed } from '@/lib/ledgers/weigh'
import type { Tx } from '@/lib/platform/db'
import { Refused } from '@/lib/platform/refused'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { indexForSearch, piecesOf } from '@/lib/suggestions/search'
import type { Prisma } from '@/prisma/generated/client'

const AT_ONCE = 500
type Here = { congressId: string; now: Date; resolve: Resolve; names: ReadonlyMap<string, string> }
type Writing = { congressId: string; weighed: Weighed; mapping: Mapping; circumstances: Circumstances }

/** Writes what was weighed, in the caller's transaction; `told` hears how many rows are in. Returns how many units were created. */
export async function writeRows(tx: Tx, { congressId, weighed, mapping, circumstances }: Writing, told: (written: number) => Promise<unknown>): Promise<number> {
  const { now } = circumstances
  const unitsCreated = await createUnits(tx, congressId, weighed, mapping, now)
  const ownPlace = await ownPlaceOf(tx, congressId)
  const units = await listUnits(tx, congressId)
  const index = unitIndex(units, ownPlace)
  const here: Here = { congressId, now, resolve: (name, place) => findUnit(name, place, ownPlace, index), names: new Map(units.map(({ id, name }) => [id, name])) }
  const fresh = weighed.verdicts.filter((verdict) => verdict.kind === 'created')
  const changed = weighed.verdicts.filter((verdict) => verdict.kind === 'changed')
  const nextId = orderedIds(now)
  let written = 0
  for (const chunk of chunksOf(fresh)) {
    await create(tx, here, chunk.map(({ row }) => ({ id: nextId(), row })))
    await told((written += chunk.length))
  }
  for (const chunk of chunksOf(changed)) {
    for (const verdict of chunk) await change(tx, here, verdict)
    await told((written += chunk.length))
  }
  return unitsCreated
}

function* chunksOf<T>(rows: readonly T[]): Generator<T[]> {
  for (let at = 0; at < rows.length; at += AT_ONCE) yield rows.slice(at, at + AT_ONCE)
}

/** Units of other places stand in history only: retired at once, so that nobody is offered them for a dispatch. */
async function createUnits(tx: Tx, congressId: string, { unknown }: Weighed, { leftOut }: Mapping, now: Date): Promise<number> {
  const wanted = unknown.filter(({ name }) => !leftOut.includes(name))
  const data = wanted.map(({ name, foreign }) => ({ congressId, name, system: systemOfUnit(name), retiredAt: foreign ? now : null }))
  return (await tx.unit.createMany({ data, skipDuplicates: true })).count
}

type Fresh = { id: string; row: LedgerRow }

async function create(tx: Tx, here: Here, rows: readonly Fresh[]): Promise<void> {
  await tx.suggestion.createMany({ data: rows.map(({ id, row }) => ({ id, congressId: here.congressId, ...historyOf(row, here.now) })) })
  await tx.assignment.createMany({ data: rows.flatMap(({ id, row }) => partsOf(here, id, row.facts)) })
  await indexRows(tx, here, rows)
}

/**
 * An imported suggestion is always closed, whatever its ledger leaves out: it lived elsewhere, no step of ours is waiting
 * in it, and it must never lie on a desk or run late. What its ledger does tell of the answer stands in repliedOn,
 * resultClass and grade; closedOn stays empty, because no ledger says it.
 */
const historyOf = ({ facts, written }: LedgerRow, now: Date) => ({
  ...columnsOf(facts),
  place: facts.place,
  termNumber: facts.termNumber ?? null,
  sittingNumber: facts.sittingNumber ?? null,
  channel: channelOf(facts),
  state: 'closed',
  // A ledger says nothing of what its deputy wished, and what nobody allowed is not published.
  publicityWish: 'none',
  publicityWhy: '导入的历史建议，台账没有写公开意愿。',
  imported: true,
  importedRow: written satisfies Written as Prisma.InputJsonObject,
  draftedAt: now,
  changedAt: now,
})

/** Only what the row says: what is left out of the object keeps its value. */
function columnsOf({ title, number, category, situation, analysis, proposal, proposerText, proposerKind, submittedOn, dispatchedOn, repliedOn, evaluatedOn, resultClass, grade, isKeyTopic }: Facts) {
  return { title, number, category, situation, analysis, proposal, proposerText, proposerKind, submittedOn, dispatchedOn, repliedOn, evaluatedOn, resultClass, grade, isKeyTopic }
}

const partsOf = ({ congressId, resolve }: Here, suggestionId: string, facts: Facts) =>
  rolesOf(facts.units).map(({ name, role }) => ({
    congressId, suggestionId, unitId: resolve(name, facts.place)!, role, state: 'done', dispatchedOn: facts.dispatchedOn, signedOn: facts.signedOn, settledOn: facts.repliedOn,
  }))

async function change(tx: Tx, here: Here, { row, known }: Extract<Verdict, { kind: 'changed' }>): Promise<void> {
  const importedRow = { fields: { ...known.written.fields, ...row.written.fields }, notes: { ...known.written.notes, ...row.written.notes } }
  const { count } = await tx.suggestion.updateMany({
    where: { id: known.id, imported: true, version: known.version },
    data: { ...columnsOf(row.facts), importedRow, changedAt: here.now, version: { increment: 1 } },
  })
  if (count === 0) throw new Refused({ why: 'movedOn' })
  if (row.facts.units.length > 0) {
    await tx.assignment.deleteMany({ where: { suggestionId: known.id } })
    await tx.assignment.createMany({ data: partsOf(here, known.id, row.facts) })
  }
  await indexForSearch(tx, known.id)
}

/** What each is found by, as indexForSearch writes it for one: in bulk, because twenty thousand come at a time. */
async function indexRows(tx: Tx, { resolve, names }: Here, rows: readonly Fresh[]): Promise<void> {
  const found = rows.map(({ id, row: { facts } }) => {
    const units = facts.units.map(({ name }) => names.get(resolve(name, facts.place) ?? ''))
    const words = [facts.title, facts.number, facts.place, facts.proposerText, ...units]
    return { id, pieces: piecesOf(words.filter(Boolean).join(' ')) }
  })
  await tx.$executeRaw`
    UPDATE suggestion SET search = array_to_tsvector(ARRAY(SELECT jsonb_array_elements_text(found.pieces)))
    FROM jsonb_to_recordset(${JSON.stringify(found)}::jsonb) AS found(id text, pieces jsonb)
    WHERE suggestion.id = found.id`
}
