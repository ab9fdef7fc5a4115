import type { EventRow } from '@/lib/suggestions/record-rows'
import type { Succession } from '@/lib/units/unit'

/** One part that went over to the unit's successor, as its event tells it. */
export type WentOver = { recordId: string; seq: string; kind: Succession; on: string; from: string; fromUnitId: string }

export const wentOver = (events: readonly EventRow[]): WentOver[] =>
  events.flatMap(({ kind, recordId, seq, detail }) =>
    kind === 'succession' ? [{ recordId, seq, kind: detail.kind as Succession, on: String(detail.on), from: String(detail.from), fromUnitId: String(detail.fromUnitId) }] : []) // written by hand-over.ts only

type About = { recordId: string; unitOf: ReadonlyMap<string, string>; before: (moved: WentOver) => boolean }

/** What the unit of a part, or of what hangs on it, was called before it went over; null where it has its name of today. */
export function nameThen(moved: readonly WentOver[], { recordId, unitOf, before }: About): string | null {
  const same = (one: WentOver) => one.recordId === recordId || (one.kind === 'renamed' && unitOf.get(one.recordId) === unitOf.get(recordId))
  return moved.find((one) => same(one) && before(one))?.from ?? null
}

type Around = { unitNames: ReadonlyMap<string, string>; unitOf: ReadonlyMap<string, string>; moved?: readonly WentOver[] }

/** The unit that an event is about, by the name it had then. */
export const unitIn = ({ recordId, seq }: EventRow, { unitNames, unitOf, moved = [] }: Around): string =>
  nameThen(moved, { recordId, unitOf, before: (one) => BigInt(seq) < BigInt(one.seq) }) ?? unitNames.get(unitOf.get(recordId) ?? '') ?? '承办单位'
