import type { Actor } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { countPromises, listToJudge, listUnitPromises } from '@/lib/commitments/desk'
import { countOfficeDesk, listOfficeDesk } from '@/lib/suggestions/desk-office'
import { listDeputyDesk, listUnderWay } from '@/lib/suggestions/desk-deputy'
import { countUnitDesk, listUnitDesk } from '@/lib/suggestions/desk-unit'
import { listEntrusted } from '@/lib/suggestions/dispatching'
import { countLists, listSuggestions } from '@/lib/suggestions/list'
import { filterQuery, readFilter } from '@/lib/suggestions/list-filter'
import { lookingOf } from '@/lib/suggestions/list-page'
import type { Looking } from '@/lib/suggestions/list-where'
import { viewLabel, views, type ViewKey } from '@/lib/suggestions/views'

/** A figure that leads to the very rows it counts. */
export type Figure = { key: ViewKey; label: string; query: string; count: number }

async function figures(keys: readonly ViewKey[], looking: Looking): Promise<Figure[]> {
  const filters = keys.map((view) => readFilter({ view }))
  const counts = await countLists(filters, looking)
  return keys.map((key, index) => ({ key, label: viewLabel(looking.standpoint, key), query: filterQuery(filters[index]!), count: counts[index]! }))
}

async function officeDesk(looking: Looking) {
  const [rows, counts, others, promised] = await Promise.all([listOfficeDesk(looking), countOfficeDesk(looking), figures(['unsignedLate', 'opinionsLate', 'repliesLate', 'soon', 'toLapse'], looking), countPromises(looking)])
  return { kind: 'office' as const, rows, counts, others, promised, promises: [], entrusted: null }
}
async function unitDesk(looking: Looking) {
  const [entrusted, rows, counts, others, promised, promises] = await Promise.all([listEntrusted(looking.actor, {}), listUnitDesk(looking), countUnitDesk(looking), figures(['toSignOff', 'objected', 'soon', 'overdue', 'answered'], looking), countPromises(looking), listUnitPromises(looking)])
  return { kind: 'unit' as const, rows, counts, others, promised, promises, entrusted }
}
async function deputyDesk(looking: Looking) {
  const [rows, underWay, lists, toJudge] = await Promise.all([listDeputyDesk(looking), listUnderWay(looking), figures(['led', 'signed', 'underWay', 'all'], looking), listToJudge(looking)])
  return { kind: 'deputy' as const, rows, underWay, lists, toJudge }
}
async function leaderDesk(looking: Looking, circumstances: Circumstances) {
  const [overview, late] = await Promise.all([figures(views.leader.map(({ key }) => key), looking), listSuggestions(readFilter({ view: 'overdue' }), null, looking, circumstances)])
  return { kind: 'leader' as const, overview, late: late.rows.slice(0, 10) }
}

type Desks = Awaited<ReturnType<typeof officeDesk | typeof unitDesk | typeof deputyDesk | typeof leaderDesk>> | { kind: 'keeper' }
export type Desk = Desks & { circumstances: Circumstances; /** what their congress calls its office */ office?: string }
export type DeskOf<K extends Desk['kind']> = Extract<Desk, { kind: K }>

/** What lies on someone's desk. */
export async function openDesk(actor: Actor): Promise<Desk> {
  const { looking, circumstances } = await lookingOf(actor)
  const desk = await lay(looking, circumstances)
  return { ...desk, circumstances, office: actor.office }
}

function lay(looking: Looking, circumstances: Circumstances): Promise<Desks> | Desks {
  switch (looking.standpoint) {
    case 'office': return officeDesk(looking)
    case 'unit': return unitDesk(looking)
    case 'deputy': return deputyDesk(looking)
    case 'leader': return leaderDesk(looking, circumstances)
    case 'keeper': return { kind: 'keeper' }
  }
}
