import { advise, type Answerer, type Offer } from '@/lib/advice/advise'
import { toLexicon, type Duty } from '@/lib/advice/duties'
import { earlierLike } from '@/lib/advice/earlier'
import { OFFICE_KINDS } from '@/lib/advice/kinds'
import { dutyWordsOf, kindsOf, namesOf, placeOf } from '@/lib/advice/kind-of'
import { reasonSaid, type ReasonSaid } from '@/lib/advice/words'
import { db } from '@/lib/platform/db'
import { can, type Actor } from '@/lib/policy'
import type { Matter } from '@/lib/suggestions/matter'

export type OfferView = { unitId: string; unit: string; reasons: ReasonSaid[] }
export type AdviceView = { lead: OfferView[]; assist: OfferView[] }

type UnitRow = { id: string; name: string; aliases: string[]; duties: string }

/** Which units here could lead it and assist, each with its reasons. Nobody is offered who handles it already; null for those who do not dispatch. */
export async function adviceFor(actor: Actor, { row, suggestion }: Matter): Promise<AdviceView | null> {
  if (!can(actor, 'suggestion.readAdvice', suggestion.parties)) return null
  const busy = new Set(suggestion.parties.unitIds)
  const all = await db.unit.findMany({ where: { congressId: row.congressId, retiredAt: null }, select: { id: true, name: true, aliases: true, duties: true } })
  const units = all.filter(({ id }) => !busy.has(id))
  const said = { title: row.title, body: `${row.situation}\n${row.analysis}\n${row.proposal}`, wish: row.suggestedUnits }
  const { lead, assist } = advise(said, units.map(toAnswerer), toLexicon(units.map(toDuty)), await earlierLike(row, units))
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const view = (as: 'lead' | 'assist') => ({ id, reasons }: Offer): OfferView => {
    const { name, duties } = byId.get(id)!
    const kinds = kindsOf(name).map(({ label }) => label)
    return { unitId: id, unit: name, reasons: reasons.flatMap((reason) => reasonSaid(reason, { duties, kinds, as })) }
  }
  return { lead: lead.map(view('lead')), assist: assist.map(view('assist')) }
}

const toAnswerer = ({ id, name, aliases }: UnitRow): Answerer => ({ id, names: namesOf(name, aliases), place: placeOf(name) })

function toDuty({ id, name, duties }: UnitRow): Duty {
  const kinds = kindsOf(name)
  return { id, leads: [...dutyWordsOf(duties), ...kinds.flatMap(({ leads }) => leads)], assists: kinds.flatMap(({ assists }) => assists) }
}

export type KindView = { code: string; label: string; units: string[]; leads: readonly string[]; assists: readonly string[] }

/** The starter table beside the units here: the kinds that are found here, the units of no kind, and the kinds without a unit. */
export async function listUnitKinds(congressId: string): Promise<{ known: KindView[]; unknown: string[]; others: KindView[] }> {
  const rows = await db.unit.findMany({ where: { congressId, retiredAt: null }, orderBy: { name: 'asc' }, select: { name: true } })
  const units = rows.map(({ name }) => ({ name, codes: kindsOf(name).map(({ code }) => code) }))
  const kinds = OFFICE_KINDS.map(({ code, label, leads, assists }) => ({ code, label, leads, assists, units: units.filter(({ codes }) => codes.includes(code)).map(({ name }) => name) }))
  const isHere = ({ units }: KindView) => units.length > 0
  return { known: kinds.filter(isHere), unknown: units.filter(({ codes }) => codes.length === 0).map(({ name }) => name), others: kinds.filter((kind) => !isHere(kind)) }
}
