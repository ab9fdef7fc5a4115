import { appendEvent } from '@/lib/events/commands'
import type { Tx } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'
import { aNewId, appendFirstEvents, chunksOf } from '@/lib/rosters/history'
import { systemOfText, type UnitChange, type WantedUnit, type WeighedUnits } from '@/lib/rosters/weigh-units'
import type { System } from '@/lib/units/unit'

type Writing = { actor: Actor; now: Date; tell: (written: number) => Promise<unknown> }
type Row = { id: string; name: string; system: string; parentId: string | null }

/** Makes the units a table brings, parents before children, and changes those it tells of anew. */
export async function writeUnits(tx: Tx, { creates, changes }: WeighedUnits, { actor, now, tell }: Writing): Promise<void> {
  const rows = creates.map((wanted) => ({ wanted, id: aNewId() }))
  const idOf = await namesOf(tx, actor.congressId, rows)
  const all = new Map((await tx.unit.findMany({ where: { congressId: actor.congressId } })).map((unit): [string, Row] => [unit.id, unit]))
  for (const { wanted, id } of rows) all.set(id, { id, name: wanted.name, system: wanted.system ?? '', parentId: idOf(wanted.parent) })
  for (const { unit, wanted } of changes) if (wanted.parent) all.set(unit.id, { ...unit, parentId: idOf(wanted.parent) })

  let written = 0
  for (const chunk of chunksOf(inOrder(rows, all))) {
    await tx.unit.createMany({ data: chunk.map(({ wanted: { name, aliases, phone, duties, parent }, id }) => ({ id, congressId: actor.congressId, name, aliases, phone, duties, parentId: idOf(parent), system: systemOf(id, all) })) })
    await appendFirstEvents(tx, chunk.map(({ wanted: { name }, id }) => ({ kind: 'unit', recordId: id, action: 'add', capacity: 'systemAdmin' as const, detail: { name, system: systemOf(id, all), imported: true } })), actor, now)
    await tell((written += chunk.length))
  }
  for (const change of changes) {
    await alter(tx, change, { parentId: idOf(change.wanted.parent), system: systemOf(change.unit.id, all) }, actor, now)
    written += 1
  }
  await tell(written)
}

async function namesOf(tx: Tx, congressId: string, rows: readonly { wanted: WantedUnit; id: string }[]): Promise<(name: string) => string | null> {
  const units = await tx.unit.findMany({ where: { congressId }, select: { id: true, name: true, aliases: true } })
  const ids = new Map([...units.flatMap(({ id, name, aliases }) => [...aliases, name].map((one) => [one, id] as const)), ...rows.map(({ wanted, id }) => [wanted.name, id] as const)])
  return (name) => (name ? (ids.get(name) ?? null) : null)
}

/** Nobody before their parent. weighUnits has refused every ring. */
function inOrder<R extends { id: string }>(rows: readonly R[], all: Map<string, Row>): R[] {
  const depth = (id: string): number => 1 + (all.get(id)?.parentId ? depth(all.get(id)!.parentId!) : 0)
  return rows.toSorted((a, b) => depth(a.id) - depth(b.id))
}

/** A child stands under its parent's system; without one, what the table says or the name gives away. */
function systemOf(id: string, all: Map<string, Row>): System {
  const { system, parentId, name } = all.get(id)!
  return parentId ? systemOf(parentId, all) : ((system || (systemOfText(name) ?? 'government')) as System) // written here and by UnitInput only
}

async function alter(tx: Tx, { unit, wanted, changed }: UnitChange, to: { parentId: string | null; system: System }, actor: Actor, now: Date): Promise<void> {
  const data = {
    ...(changed.includes('parent') ? to : {}),
    ...(changed.includes('system') && wanted.system ? { system: wanted.system } : {}),
    ...(changed.includes('aliases') ? { aliases: [...new Set([...unit.aliases, ...wanted.aliases])].filter((alias) => alias !== unit.name) } : {}),
    ...(changed.includes('phone') ? { phone: wanted.phone } : {}),
    ...(changed.includes('duties') ? { duties: wanted.duties } : {}),
  }
  await tx.unit.update({ where: { id: unit.id }, data: { ...data, version: { increment: 1 } } })
  await appendEvent(tx, { kind: 'unit', recordId: unit.id, action: 'change', capacity: 'systemAdmin', detail: { name: unit.name, changed, imported: true } }, actor, now)
}
