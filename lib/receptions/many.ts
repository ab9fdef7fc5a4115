import { z } from 'zod'
import { db } from '@/lib/platform/db'
import type { Outcome } from '@/lib/platform/transact'
import { canAnywhere, type Actor } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { addDays } from '@/lib/rulebook/days'
import { BY_TOWN } from '@/lib/stations/list'
import { deskStations } from '@/lib/stations/readable'
import { TIERS } from '@/lib/stations/station'
import { planReceptions, takeReceptionStep } from './commands'
import { PlanInput, spread } from './plan'
import { receptionRefusals } from './words'

/** One sentence for many stations at once; `apart`: each on a day of its own, so that one deputy or one officer is not asked for in two places. */
export const ManyInput = z.intersection(PlanInput, z.object({
  town: z.string().max(16).default(''), tier: z.union([z.enum(TIERS), z.literal('')]).default(''),
  apart: z.union([z.literal('on'), z.literal('')]).optional().transform((value) => value === 'on'),
}))
export type ManyInput = z.infer<typeof ManyInput>

const MOST = 500
export type PlannedMany = { stations: number; receptions: number; /** Their names: nobody could be asked to receive there. */ without: string[] }

/** Plans the year of many stations, each in a transaction of its own: cut off in the middle and pressed again, it goes on where it was. */
export async function planMany(actor: Actor, { town, tier, apart, ...plan }: ManyInput, circumstances: Circumstances): Promise<Outcome<PlannedMany>> {
  if (!canAnywhere(actor, 'reception.plan')) return { ok: false, refusal: { why: 'forbidden' } }
  const stations = await db.station.findMany({ where: { AND: [deskStations(actor)], state: 'open', ...(town ? { townCode: town } : {}), ...(tier ? { tier } : {}) }, orderBy: [...BY_TOWN], take: MOST, select: { id: true, name: true } })
  if (stations.length === 0) return { ok: false, refusal: { why: 'notYet', condition: receptionRefusals.noStations } }
  const done: PlannedMany = { stations: 0, receptions: 0, without: [] }
  for (const [index, { id, name }] of stations.entries()) {
    const outcome = await planReceptions(actor, id, apart ? spread(plan, index) : plan, circumstances)
    if (outcome.ok) {
      done.stations += 1
      done.receptions += outcome.value
    } else if (outcome.refusal.condition === receptionRefusals.noHosts) done.without.push(name)
    else return outcome
  }
  return { ok: true, value: done }
}

/** Receptions of one's desk that are planned, not announced, and still far enough ahead; those too near for it must be moved first. */
const toAnnounce = (actor: Actor, { today, rulebook }: Circumstances, until: string) =>
  ({ station: deskStations(actor), state: 'planned', on: { gte: addDays(today, rulebook.receptions.noticeDays), lte: until }, hosts: { some: {} } }) as const

export const countToAnnounce = (actor: Actor, circumstances: Circumstances, until: string): Promise<number> =>
  canAnywhere(actor, 'reception.announce') ? db.reception.count({ where: toAnnounce(actor, circumstances, until) }) : Promise.resolve(0)

/** Announces all that fall until a day, one step after the other; who was quicker elsewhere is not in the way. */
export async function announceMany(actor: Actor, until: string, circumstances: Circumstances): Promise<Outcome<number>> {
  if (!canAnywhere(actor, 'reception.announce')) return { ok: false, refusal: { why: 'forbidden' } }
  const rows = await db.reception.findMany({ where: toAnnounce(actor, circumstances, until), orderBy: [{ on: 'asc' }, { beginsAt: 'asc' }, { id: 'asc' }], take: MOST, select: { id: true, version: true } })
  let announced = 0
  for (const target of rows) announced += Number((await takeReceptionStep(actor, target, 'announce', {}, circumstances)).ok)
  return { ok: true, value: announced }
}
