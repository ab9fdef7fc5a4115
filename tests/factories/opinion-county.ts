import { randomUUID } from 'node:crypto'
import { takeOpinionStep } from '@/lib/opinions/commands'
import { takeDown } from '@/lib/opinions/enter'
import type { OpinionAction } from '@/lib/opinions/lifecycle'
import { db } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'
import { aCounty } from './county'

type Said = Partial<Parameters<typeof takeDown>[1]>

/** A county whose liaison officer takes down what people say, and how each of those opinions is taken a step further. */
export async function anOpinionCounty() {
  const county = await aCounty()
  const liaison = county.cast.byLogin('demo-xiangruohe')
  const stored = (id: string) => db.opinion.findUniqueOrThrow({ where: { id } })

  /** Somebody comes to the station and says it, so many days after the story began. */
  async function said(text: string, on = 0, more: Said = {}, by: Actor = liaison) {
    const visit = { channel: 'visit' as const, key: randomUUID(), stationId: liaison.stationId!, text, place: '粮站巷', category: '', name: '', phone: '', address: '', nameForDeputy: false, ...more }
    const outcome = await takeDown(by, visit, county.day(on))
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
    return outcome.value
  }
  /** One step from the version it has now; what came of it is the test's to judge. */
  const press = async (actor: Actor, id: string, action: OpinionAction, input: object, on: number) =>
    takeOpinionStep(actor, { id, version: (await stored(id)).version, action }, input as never, county.day(on)) // each action's needs are parsed in the command
  /** The same where the story cannot go on without it. */
  async function must(...given: Parameters<typeof press>) {
    const outcome = await press(...given)
    if (!outcome.ok) throw new Error(`${given[2]}: ${JSON.stringify(outcome.refusal)}`)
  }
  return { county, liaison, said, stored, press, must }
}
