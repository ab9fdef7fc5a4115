import { callingIt } from '@/lib/congresses/office'
import { db } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { lastNumber, nextNumber } from '@/lib/rulebook/numbering'
import { recordRefusal } from '@/lib/events/commands'
import { findMerged, type Merged } from '@/lib/merges/queries'
import { suggestionLife } from '@/lib/suggestions/decide'
import { readableMatter, type Matter } from '@/lib/suggestions/matter'
import type { RecordView } from '@/lib/suggestions/record'
import { viewOf } from '@/lib/suggestions/record-view'
import { readWhole, type Whole } from '@/lib/suggestions/record-rows'
import type { Prefill } from '@/lib/suggestions/step-fields'
import type { Steps } from '@/lib/suggestions/step-panel'
import { stepsOf } from '@/lib/suggestions/record-steps'
import type { Channel } from '@/lib/suggestions/suggestion'
import { isOnlyInvited, lookOf, type Look } from '@/lib/suggestions/view'

export type Found = { matter: Matter; look: Look; view: RecordView; merged: Merged | null } & Pick<Whole, 'sources'>

/** A suggestion as this person may see it; null if there is none for them. An invited deputy has a page of their own. */
export async function findSuggestion(actor: Actor, id: string, circumstances: Circumstances): Promise<Found | 'invited' | null> {
  const read = await readRecord(actor, id, circumstances)
  if (!read) return null
  const { matter, rows, look, sources } = read
  if (isOnlyInvited(look)) return 'invited'
  // Asked only where something was ever merged; whoever no longer handles it is not told what became of it.
  const merged = !look.isFormer && rows.events.some(({ kind }) => kind === 'merge') ? await findMerged(actor, matter, circumstances) : null
  return { matter, look, merged, sources, view: viewOf({ matter, rows, look, circumstances: matter.circumstances }) }
}

/** The same with the steps that are open to this person. A look that is refused is written down. */
export async function findRecord(actor: Actor, id: string, circumstances: Circumstances): Promise<(Found & { steps: Steps }) | 'invited' | null> {
  const found = await findSuggestion(actor, id, circumstances)
  if (!found) await recordRefusal(actor, { kind: 'suggestion', recordId: id, action: 'suggestion.read', why: 'missing' }, circumstances.now)
  if (!found || found === 'invited') return found
  const own = found.matter.circumstances
  return { ...found, steps: callingIt(actor.office, stepsOf({ actor, ...found, prefill: await prefillOf(actor, found, own), circumstances: own })) }
}

/** What the steps' forms know beforehand. Asked of the database only where a form needs it. */
async function prefillOf(actor: Actor, { matter, view }: Found, circumstances: Circumstances): Promise<Prefill> {
  const { rulebook, today } = circumstances
  const { row, suggestion } = matter
  const accepts = suggestionLife.refusal(actor, 'accept', suggestion) === null
  const entrusts = suggestionLife.refusal(actor, 'entrust', suggestion) === null
  const wasInCharge = view.parts.find(({ isOwn, people }) => isOwn && people)?.people
  return {
    rulebook, today, category: row.category, nextNumber: accepts ? await nextNumberOf(matter, circumstances) : undefined,
    dispatchers: entrusts ? await listDispatchers(row.congressId) : undefined,
    handler: wasInCharge?.handler ?? actor.name, leaderInCharge: wasInCharge?.leader, handlerPhone: wasInCharge?.phone,
  }
}

async function readRecord(actor: Actor, id: string, circumstances: Circumstances): Promise<(Pick<Whole, 'rows' | 'sources'> & { matter: Matter; look: Look }) | null> {
  const read = await readWhole(actor, id)
  const matter = read && (await readableMatter(db, actor, read.row, circumstances))
  return matter && { matter, rows: read.rows, sources: read.sources, look: lookOf(actor, matter.suggestion.parties) }
}

/** The units that hand out to their own system. */
const listDispatchers = async (congressId: string) =>
  (await db.unit.findMany({ where: { congressId, dispatches: true, retiredAt: null }, orderBy: [{ name: 'asc' }, { id: 'asc' }], select: { id: true, name: true } })).map(({ id, name }) => ({ value: id, label: name }))

/** The number that acceptance would give now. Someone else's acceptance may take it first. */
export async function nextNumberOf({ row }: Matter, { rulebook }: Circumstances): Promise<string> {
  const series = { congressId: row.congressId, place: '', termNumber: row.termNumber, sittingNumber: row.sittingNumber, channel: row.channel }
  const taken = await db.suggestion.findMany({ where: { ...series, number: { not: null } }, orderBy: { number: 'desc' }, take: 200, select: { number: true } })
  const channel = row.channel as Channel // from the draft's schema
  return nextNumber(rulebook.numbering, channel, lastNumber(rulebook.numbering, channel, taken.map(({ number }) => number!)))
}
