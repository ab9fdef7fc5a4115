import type { Facts } from '@/lib/ledgers/facts'
import { orderedIds } from '@/lib/ledgers/ids'
import { insertHistory, insertParts, type HistoryRow, type PartRow } from '@/lib/ledgers/insert'
import { channelOf, type Verdict } from '@/lib/ledgers/judge'
import { listUnits, ownPlaceOf } from '@/lib/ledgers/queries'
import type { LedgerRow } from '@/lib/ledgers/rows'
import type { Mapping } from '@/lib/ledgers/run'
import { findUnit, resolvedUnits, systemOfUnit, unitIndex, type Resolve } from '@/lib/ledgers/units'
import { replaceParts, signParts, updateHistory, type LaterRow } from '@/lib/ledgers/update'
import type { Weighed } from '@/lib/ledgers/weigh'
import type { Tx } from '@/lib/platform/db'
import { Refused } from '@/lib/platform/refused'
import { piecesOf } from '@/lib/suggestions/search'

const AT_ONCE = 500
type Here = { congressId: string; now: Date; resolve: Resolve; names: ReadonlyMap<string, string>; nextId: () => string }
type Writing = { congressId: string; weighed: Weighed; mapping: Mapping; now: Date }

/** Writes what was weighed, in the caller's transaction; `told` hears how many rows are in. Returns how many units were created. */
export async function writeRows(tx: Tx, { congressId, weighed, mapping, now }: Writing, told: (written: number) => Promise<unknown>): Promise<number> {
  const unitsCreated = await createUnits(tx, congressId, weighed, mapping, now)
  const ownPlace = await ownPlaceOf(congressId, tx)
  const units = await listUnits(tx, congressId)
  const index = unitIndex(units, ownPlace)
  const names = new Map(units.map(({ id, name }) => [id, name]))
  const here: Here = { congressId, now, names, nextId: orderedIds(now), resolve: (name, place) => findUnit(name, place, index)?.id ?? null }
  let written = 0
  for (const chunk of chunksOf(weighed.verdicts.filter((verdict) => verdict.kind === 'created'))) {
    const rows = chunk.map(({ row }) => ({ id: here.nextId(), row }))
    await insertHistory(tx, rows.map(({ id, row }) => historyOf(here, id, row)))
    await insertParts(tx, rows.flatMap(({ id, row }) => partsOf(here, id, row.facts)))
    await told((written += chunk.length))
  }
  for (const chunk of chunksOf(weighed.verdicts.filter((verdict) => verdict.kind === 'changed'))) {
    await change(tx, here, chunk)
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

/**
 * An imported suggestion is always closed, whatever its ledger leaves out: it lived elsewhere, no step of ours is waiting
 * in it, and it must never lie on a desk or run late. What its ledger does tell of the answer stands in repliedOn,
 * resultClass and grade; closedOn stays empty, because no ledger says it.
 */
function historyOf(here: Here, id: string, { facts, written }: LedgerRow): HistoryRow {
  return {
    id,
    congressId: here.congressId,
    place: facts.place,
    termNumber: facts.termNumber ?? null,
    sittingNumber: facts.sittingNumber ?? null,
    channel: channelOf(facts),
    number: facts.number ?? null,
    state: 'closed',
    title: facts.title,
    situation: facts.situation ?? '',
    analysis: facts.analysis ?? '',
    proposal: facts.proposal ?? '',
    category: facts.category ?? '',
    // A ledger says nothing of what its deputy wished, and what nobody allowed is not published.
    publicityWish: 'none',
    publicityWhy: '导入的历史建议，台账没有写公开意愿。',
    proposerKind: facts.proposerKind ?? 'single',
    proposerText: facts.proposerText ?? '',
    resultClass: facts.resultClass ?? null,
    solved: facts.solved ?? null,
    grade: facts.grade ?? null,
    verdict: facts.verdict ?? null,
    isKeyTopic: facts.isKeyTopic ?? false,
    importedRow: written,
    draftedAt: here.now,
    changedAt: here.now,
    submittedOn: facts.submittedOn ?? null,
    dispatchedOn: facts.dispatchedOn ?? null,
    repliedOn: facts.repliedOn ?? null,
    evaluatedOn: facts.evaluatedOn ?? null,
    pieces: piecesFor(here, facts),
  }
}

/** What it is found by: the same words as lib/suggestions/search.ts writes for one at a time. */
function piecesFor({ names, resolve }: Here, facts: Facts): string[] {
  const units = facts.units.map(({ name }) => names.get(resolve(name, facts.place) ?? ''))
  return piecesOf([facts.title, facts.number, facts.place, facts.proposerText, ...units].filter(Boolean).join(' '))
}

const partsOf = ({ congressId, resolve, nextId }: Here, suggestionId: string, facts: Facts): PartRow[] =>
  resolvedUnits(facts.units, facts.place, resolve).map(({ unitId, role }) => ({
    id: nextId(), congressId, suggestionId, unitId, role, state: 'done',
    dispatchedOn: facts.dispatchedOn ?? null, signedOn: facts.signedOn ?? null, settledOn: facts.repliedOn ?? null,
  }))

type Changed = Extract<Verdict, { kind: 'changed' }>

/** Writes only what the rows say: what one leaves out keeps its value. In sets, because one at a time twenty thousand took minutes. */
async function change(tx: Tx, here: Here, changed: readonly Changed[]): Promise<void> {
  const written = await updateHistory(tx, here.now, changed.map((one) => laterOf(here, one)))
  if (written !== changed.length) throw new Refused({ why: 'movedOn' })
  await replaceParts(tx, changed.flatMap(({ row: { facts }, known }) => (facts.units.length > 0 ? partsOf(here, known.id, facts) : [])))
  await signParts(tx, changed.flatMap(({ row: { facts }, known }) => (facts.units.length === 0 && facts.signedOn ? [{ id: known.id, signedOn: facts.signedOn }] : [])))
}

function laterOf(here: Here, { row, known }: Changed): LaterRow {
  const { place: _place, termNumber: _term, sittingNumber: _sitting, channel: _channel, signedOn: _signed, units, ...said } = row.facts
  const importedRow = { fields: { ...known.written.fields, ...row.written.fields }, notes: { ...known.written.notes, ...row.written.notes } }
  const unitNames = units.length > 0 ? units.map(({ name }) => here.resolve(name, row.facts.place)) : known.units.map(({ unitId }) => unitId)
  const words = [said.title, said.number ?? known.number, known.place, said.proposerText ?? known.said.proposerText, ...unitNames.map((id) => here.names.get(id ?? ''))]
  return { id: known.id, version: known.version, said: { ...said, importedRow }, pieces: piecesOf(words.filter(Boolean).join(' ')) }
}
