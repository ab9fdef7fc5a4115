import { randomUUID } from 'node:crypto'
import { writeChain } from '@/lib/households/chain'
import { endPairing, pairHousehold } from '@/lib/households/commands'
import type { TalkWay } from '@/lib/households/household'
import { recordTalk } from '@/lib/households/talks'
import { db } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { addDays } from '@/lib/rulebook/days'
import type { Cast } from './cast'
import type { Ground } from './county'
import { FIRST, SECOND, SURNAMES } from './data/names'
import { must } from './life'
import { onDay } from './play'
import { aRandom } from './random'

// Their own chance, so that nothing else of the county changes with them.
const SEED = 330
const LEADERS = [['莫晚晴', '县人大常委会副主任'], ['褚云归', '县人大常委会主任'], ['温如故', '县人大常委会副主任'], ['尚知白', '县人大常委会副主任']] as const

type Told = { ago: number; way: TalkWay; text: string; asOpinion?: true }
/** What was said at one household after the other; some have not been asked after for long. */
const TOLD: readonly (readonly Told[])[] = [
  [{ ago: 160, way: 'visit', text: '老两口在家，问医保报销的事，当场讲清楚了。' }, { ago: 12, way: 'visit', text: '屋后排水沟淤了，下雨就进水，想请人来清。', asOpinion: true }],
  [{ ago: 20, way: 'phone', text: '孩子上学的路修好了，让代表放心。' }], [{ ago: 130, way: 'visit', text: '养了两头牛，想学防疫，转告了农业服务中心。' }],
  [{ ago: 45, way: 'meeting', text: '接待日来坐了一会儿，说村里的灯亮了。' }], [], [{ ago: 8, way: 'message', text: '问合作医疗缴费截止哪天，回复了。' }],
]

/** 三联 for some delegations, and the households of the two deputies who can be looked at. */
export async function pairHouseholds({ congressId, delegations }: Ground, { officers: [officer] }: Pick<Cast, 'officers'>, base: Circumstances): Promise<number> {
  const random = aRandom(SEED)
  const aName = () => random.pick(SURNAMES) + random.pick(FIRST) + random.pick(SECOND)
  const since = addDays(base.today, -200)
  for (const [at, { id: delegationId, town }] of delegations.slice(0, 8).entries()) {
    const [leader, leaderPost] = LEADERS[at % LEADERS.length]!
    must(await writeChain(officer!, { delegationId, version: 0 }, { leader, leaderPost, chair: aName(), chairPost: `${town}人大主席`, since }, base), `chain of ${town}`)
  }
  const seats = await db.stationDeputy.findMany({
    where: { station: { congressId, tier: 'station' }, deputy: { person: { loginName: { in: ['demo-shiwangshan', 'demo-tianxiuhe'] } } } }, orderBy: { deputy: { person: { loginName: 'asc' } } },
    select: { stationId: true, deputyId: true, station: { select: { region: { select: { name: true } } } }, deputy: { select: { person: { select: { id: true, name: true } } } } },
  })
  let count = 0
  for (const { stationId, deputyId, station, deputy } of seats) {
    const self: Actor = { ...officer!, personId: deputy.person.id, name: deputy.person.name, role: 'deputy', deputyId }
    for (const told of TOLD.slice(0, count === 0 ? TOLD.length : 3)) {
      const phone = `138000${String(70_000 + random.int(0, 9_999))}`
      const id = must(await pairHousehold(officer!, stationId, { deputyId, name: aName(), phone, address: `${random.pick(['一', '二', '三', '四'])}组`, village: station.region.name, since, consent: true }, onDay(base, since, 30)), 'pairing')
      for (const { ago, asOpinion = false, ...said } of told) {
        const on = addDays(base.today, -ago)
        must(await recordTalk(self, { id, key: randomUUID() }, { ...said, on, asOpinion, withName: asOpinion }, onDay(base, on, 600)), 'talk')
      }
      count += 1
    }
    const moved = must(await pairHousehold(officer!, stationId, { deputyId, name: aName(), phone: '', address: '', village: station.region.name, since, consent: true }, onDay(base, since, 40)), 'pairing')
    must(await endPairing(officer!, { id: moved, version: 0 }, { endedOn: addDays(base.today, -30), reason: '全家搬到县城' }, onDay(base, addDays(base.today, -30), 40)), 'ending')
  }
  return count
}
