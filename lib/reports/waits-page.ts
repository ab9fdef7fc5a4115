import type { Voice } from '@/lib/opinions/voices'
import { canAnywhere, type Actor } from '@/lib/policy'
import { paths } from '@/lib/platform/paths'
import { countFigures, groundOf } from '@/lib/reports/figures'
import { heardFigures, queryOf } from '@/lib/reports/page'
import { countVoices, listStays, listUnitStays, PART_STAGES, type UnitStay } from '@/lib/reports/waits'
import { stageWords } from '@/lib/reports/wait-words'
import type { StageName } from '@/lib/reports/waits'
import { filterQuery, type Asked, type Filter } from '@/lib/suggestions/list-filter'

/** Where it waits: each stage's time from the events, what stands there now, and what became of what people said. */
export async function openWaits(actor: Actor, asked: Asked) {
  const { filter, looking, choices } = await heardFigures(actor, asked)
  const ground = groundOf(filter, looking, [])
  const wide = looking.standpoint === 'office' || looking.standpoint === 'leader'
  const [stays, unitStays, [total], voices] = await Promise.all([
    listStays(ground), listUnitStays(ground), countFigures(ground, null), wide ? countVoices({ congressId: actor.congressId, period: filter.period, today: looking.today }) : null,
  ])
  const list = (more: Partial<Filter>) => paths.suggestions(filterQuery(filter, { figure: 'all', ...more }))
  const listed = looking.standpoint !== 'unit' // a unit's list goes by the state of its own part
  return {
    filter, choices, wide, query: queryOf(filter, 'unit'), sums: total!.sums, voices,
    voiceHref: canAnywhere(actor, 'opinion.list') ? (voice: Voice) => paths.opinions(new URLSearchParams({ voice, ...(filter.period ? { period: filter.period } : {}) }).toString()) : null,
    href: (figure: Filter['figure']) => paths.suggestions(filterQuery(filter, { figure })),
    stays: stays.map((stay) => ({ ...stay, key: stay.stage, label: stageWords[stay.stage as StageName], href: listed ? list({ state: stay.stage }) : null, lateHref: listed ? list({ state: stay.stage, due: 'overdue' }) : null })), // listStays gives stages only
    units: byUnit(unitStays).map((row) => ({ ...row, nowHref: list({ unit: row.id, figure: 'inHand' }), lateHref: list({ unit: row.id, figure: 'handLate' }) })),
  }
}

type Waits = { id: string; unit: string; stages: (UnitStay | null)[]; now: number; late: number }
export type UnitWaits = Waits & { nowHref: string; lateHref: string }
/** One row a unit, the slowest in handling first. */
function byUnit(stays: readonly UnitStay[]): Waits[] {
  const units = [...new Map(stays.map(({ unitId, unit }) => [unitId, unit]))]
  const rows = units.map(([id, unit]) => {
    const own = stays.filter((stay) => stay.unitId === id)
    return { id, unit, stages: PART_STAGES.map((stage) => own.find((stay) => stay.stage === stage) ?? null), now: own[0]?.inHand ?? 0, late: own[0]?.handLate ?? 0 }
  })
  const handling = ({ stages }: Waits) => stages[1]?.median ?? 0
  return rows.sort((a, b) => handling(b) - handling(a) || b.now - a.now)
}
