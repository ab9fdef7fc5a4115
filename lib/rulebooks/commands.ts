import { appendEvent } from '@/lib/events/commands'
import type { Decision } from '@/lib/lifecycle'
import { tellOfRules } from '@/lib/notices/commands'
import type { Tx } from '@/lib/platform/db'
import { writeStep } from '@/lib/platform/step'
import { transact, type Outcome } from '@/lib/platform/transact'
import { systemOf, type Actor } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { defaultRulebook } from '@/lib/rulebook/default'
import { difference } from '@/lib/rulebook/difference'
import { readDocument } from '@/lib/rulebook/document'
import type { Rulebook } from '@/lib/rulebook/rulebook'
import { hindrance } from '@/lib/rulebooks/decide'
import type { InputOf } from '@/lib/rulebooks/lifecycle'
import { beginFrom } from '@/lib/rulebooks/sources'
import { rulebookLife, toVersion, type About, type BeginInput } from '@/lib/rulebooks/version'
import { rulebookRefusals } from '@/lib/rulebooks/words'
import { allowedAs, missing, movedOn, refuse } from '@/lib/settings/allowed'
import { touchSettings } from '@/lib/settings/kept'

export type Target = { id: string; version: number }

/** Begins a draft from what is in force, from the default, or from a preset. Nothing is decided by it. */
export const beginDraft = (actor: Actor, { name, source }: BeginInput, { now }: Circumstances): Promise<Outcome<string>> =>
  transact(async (tx) => {
    const capacity = allowedAs(actor, 'rulebook.begin')
    const begun = beginFrom(source, await inForceOf(tx, actor.congressId)) ?? refuse(rulebookRefusals.noSource)
    const { id } = await tx.rulebookVersion.create({
      data: {
        congressId: actor.congressId, name, basedOn: begun.basedOn, document: { ...begun.document, name }, createdAt: now, createdByName: actor.name, changedAt: now, changedByName: actor.name,
      },
    })
    await appendEvent(tx, { kind: 'rulebook', recordId: id, action: 'begin', to: 'draft', capacity, detail: { name, basedOn: begun.basedOn } }, actor, now)
    return id
  })

/** Keeps a draft as it was written, if nobody has changed it since it was looked at. */
export const saveDraft = (actor: Actor, { id, version }: Target, { name, note, document }: About & { document: Rulebook }, { now }: Circumstances): Promise<Outcome<number>> =>
  transact(async (tx) => {
    const capacity = allowedAs(actor, 'rulebook.save')
    const before = await held(tx, actor, id)
    const { count } = await tx.rulebookVersion.updateMany({
      where: { id, version, state: 'draft' },
      data: { name, note, document: { ...document, name }, changedAt: now, changedByName: actor.name, version: { increment: 1 } },
    })
    if (count === 0) movedOn()
    const changed = difference(readDocument(before.document), document).map(({ path }) => path)
    await appendEvent(tx, { kind: 'rulebook', recordId: id, action: 'save', capacity, detail: { changed } }, actor, now)
    return changed.length
  })

/**
 * Puts a draft in force. `comparedWith` is the version in force with which it was compared: where another has come since,
 * what was read is no longer what changes. The congress's row is held first, so of two who decide at once the second sees it.
 */
export const putInForce = (actor: Actor, target: Target & { comparedWith: string | null }, { inForceFrom }: InputOf<'putInForce'>, circumstances: Circumstances): Promise<Outcome<number>> =>
  transact(async (tx) => {
    const { id, version, comparedWith } = target
    const { now, today } = circumstances
    await touchSettings(tx, actor.congressId)
    const draft = await held(tx, actor, id)
    const decision: Decision<string> = rulebookLife.decide(actor, 'putInForce', { ...toVersion(draft), version }, { inForceFrom, replaces: comparedWith }, circumstances)
    const inForce = await inForceOf(tx, actor.congressId)
    if (decision.ok && (inForce?.id ?? null) !== comparedWith) movedOn()
    const document = readDocument(draft.document)
    const why = decision.ok && hindrance({ document, inForce: inForce?.document ?? defaultRulebook, inForceFrom, today, isFirst: !inForce })
    if (why) refuse(why)
    if (inForce) await supersede(tx, actor.congressId, inForce.row, circumstances)
    const number = 1 + (await lastNumber(tx, actor.congressId))
    const data = { number, inForceFrom, decidedAt: now, decidedByName: actor.name }
    await writeStep(tx, actor, { noun: 'rulebook', record: { ...toVersion(draft), version }, suggestionId: null, decision, data, now })
    await tellOfRules(tx, { id, congressId: actor.congressId, name: draft.name, inForceFrom }, actor, now)
    return number
  })

export const discardDraft = (actor: Actor, { id, version }: Target, input: InputOf<'discard'>, circumstances: Circumstances): Promise<Outcome> =>
  transact(async (tx) => {
    const record = { ...toVersion(await held(tx, actor, id)), version }
    const decision = rulebookLife.decide(actor, 'discard', record, input, circumstances)
    await writeStep(tx, actor, { noun: 'rulebook', record, suggestionId: null, decision, now: circumstances.now })
  })

/** A new version takes the place of the old by its own row of the table. */
async function supersede(tx: Tx, congressId: string, row: Parameters<typeof toVersion>[0], circumstances: Circumstances): Promise<void> {
  const platform = systemOf(congressId)
  const record = toVersion(row)
  const decision = rulebookLife.decide(platform, 'supersede', record, {}, circumstances)
  await writeStep(tx, platform, { noun: 'rulebook', record, suggestionId: null, decision, now: circumstances.now })
}

/** A version of one's own congress that one may look at; any other does not exist. */
async function held(tx: Tx, actor: Actor, id: string) {
  allowedAs(actor, 'rulebook.readDraft')
  return (await tx.rulebookVersion.findFirst({ where: { id, congressId: actor.congressId } })) ?? missing()
}

async function inForceOf(tx: Tx, congressId: string) {
  const row = await tx.rulebookVersion.findFirst({ where: { congressId, state: 'inForce' } })
  return row && { id: row.id, name: row.name, row, document: readDocument(row.document) }
}

async function lastNumber(tx: Tx, congressId: string): Promise<number> {
  const { _max } = await tx.rulebookVersion.aggregate({ where: { congressId }, _max: { number: true } })
  return _max.number ?? 0
}
