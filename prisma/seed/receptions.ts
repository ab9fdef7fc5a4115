import { transact } from '@/lib/platform/transact'
import type { Actor } from '@/lib/policy'
import { planReceptions, signIn, attend, takeReceptionStep } from '@/lib/receptions/commands'
import type { ReceptionAction } from '@/lib/receptions/lifecycle'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { addDays, type Day } from '@/lib/rulebook/days'
import { db } from '@/lib/platform/db'
import type { Ground } from './county'
import { onDay } from './play'
import { aRandom } from './random'

// Their own chance, so that nothing else of the county changes with them.
const SEED = 15
const WIDTH = 12
const TOLD = ['群众反映饮水、村路和低保，当场答复政策，其余转给站点跟进。', '来访多问医保和学位，代表当场解释，两件事带回去核实。', '反映路灯和垃圾清运，代表到现场看过，转有关单位。', '天气不好，来的人少，代表与村干部走访了两户。']
const THEMES = ['', '', '饮水、道路', '教育、学位', '医疗、养老', '耕地、灌溉']

/**
 * A year of receptions through the commands: each home monthly for the past year and the months to come, each station
 * in turn within the last weeks and the next. Those that have passed were announced, held, signed for and recorded.
 */
export async function receive(ground: Ground, base: Circumstances): Promise<number> {
  const random = aRandom(SEED)
  const officers = await liaisonsOf(ground)
  const plans = ground.stations.flatMap((station, index) => {
    const actor = officers.get(station.id)
    if (!actor) return []
    const home = station.tier === 'home'
    const from = addDays(base.today, home ? -360 : -12)
    const until = addDays(base.today, home ? 60 : 30)
    return [{ actor, stationId: station.id, input: { rhythm: 'monthly' as const, at: home ? 15 : 2 + (index % 26), from, until, beginsAt: '09:00', endsAt: '11:30', each: 2, theme: random.pick(THEMES) } }]
  })
  await sideBySide(plans, async ({ actor, stationId, input }) => {
    const at = onDay(base, input.from, 10)
    await must(planReceptions(actor, stationId, input, at))
  })
  const rows = await db.reception.findMany({ where: { congressId: ground.congressId }, orderBy: [{ on: 'asc' }, { id: 'asc' }], select: { id: true, on: true, stationId: true, hosts: { select: { deputyId: true } } } })
  const deputies = await deputiesOf(ground, rows.flatMap(({ hosts }) => hosts.map(({ deputyId }) => deputyId)))
  const lives = rows.map((row) => ({ ...row, chance: random.next(), came: random.int(1, 9), told: random.pick(TOLD) }))
  await sideBySide(lives, (row) => live(row, { officer: officers.get(row.stationId)!, deputies, base }))
  return rows.length
}

type Row = { id: string; on: Day; hosts: { deputyId: string }[]; chance: number; came: number; told: string }

async function live({ id, on, hosts, chance, came, told }: Row, { officer, deputies, base }: { officer: Actor; deputies: Map<string, Actor>; base: Circumstances }): Promise<void> {
  const announceOn = addDays(on, -7)
  if (announceOn > base.today) return
  let version = 0
  const take = (action: ReceptionAction, day: Day, given = {}) => must(takeReceptionStep(officer, { id, version: version++ }, action, given, onDay(base, day, 20)))
  await take('announce', announceOn)
  if (on >= base.today) return
  if (chance > 0.97) return void (await take('cancel', addDays(on, -1), { reason: '当天有暴雨预警，改由联络员电话回访' }))
  await take('hold', on)
  for (const [at, { deputyId }] of hosts.entries()) {
    const deputy = deputies.get(deputyId)
    if (deputy && chance < 0.9 - at * 0.15) await must(signIn(deputy, id, onDay(base, on, 25)))
    else await must(attend(officer, id, deputyId, { attendance: chance > 0.95 ? 'absent' : 'leave', note: chance > 0.95 ? '' : '外出参加培训，已请假' }, onDay(base, on, 30)))
  }
  await take('record', on, { visitors: came, summary: told })
}

export async function liaisonsOf({ congressId }: Ground): Promise<Map<string, Actor>> {
  const grants = await db.roleGrant.findMany({ where: { congressId, role: 'liaison', endedAt: null }, select: { id: true, personId: true, stationId: true, person: { select: { name: true } } } })
  return new Map(grants.map(({ id, personId, stationId, person }) => [stationId!, { personId, name: person.name, sessionId: '', grantId: id, role: 'liaison', congressId, unitId: null, deputyId: null, stationId, mayAct: true }]))
}

export async function deputiesOf({ congressId }: Ground, ids: readonly string[]): Promise<Map<string, Actor>> {
  const grants = await db.roleGrant.findMany({ where: { deputyId: { in: [...new Set(ids)] }, endedAt: null }, select: { id: true, personId: true, deputyId: true, person: { select: { name: true } } } })
  return new Map(grants.map(({ id, personId, deputyId, person }) => [deputyId!, { personId, name: person.name, sessionId: '', grantId: id, role: 'deputy', congressId, unitId: null, deputyId, mayAct: true }]))
}

async function must(taken: ReturnType<typeof transact<unknown>>): Promise<void> {
  const outcome = await taken
  if (!outcome.ok) throw new Error(`a reception of the demo was refused: ${JSON.stringify(outcome.refusal)}`)
}

async function sideBySide<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items]
  await Promise.all(Array.from({ length: WIDTH }, async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item)
  }))
}
