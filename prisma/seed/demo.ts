import { now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { addDays } from '@/lib/rulebook/days'
import { getCircumstances } from '@/lib/settings/queries'
import { beginWithVoices, passOn } from './adopted-voices'
import { gatherCast, type Cast } from './cast'
import { layGround, type Ground } from './county'
import { pairHouseholds } from './households'
import { matterSource } from './matters'
import { settleNeighbour } from './neighbour'
import { liveNextDoor } from './neighbour-lives'
import { importLedgers } from './ledger-history'
import { growClusters } from './opinion-clusters'
import { importHistory } from './opinion-history'
import { tellOpinions } from './opinions'
import { DEPUTIES, settlePeople } from './people'
import { play, schedule, scheduleBatches } from './play'
import { aRandom, SEED, type Random } from './random'
import { planReform } from './reform'
import { receiveToday } from './reception-today'
import { receive } from './receptions'
import { hangPhotos } from './station-photos'
import { reviewStations } from './station-reviews'
import { manStations } from './station-people'
import { decideRules } from './rules'
import { stories, type Story } from './stories'
import { supervise } from './supervision'
import { superviseBefore } from './supervision-past'

/** What people said in the year before, with which the demo has three thousand. */
const HISTORY = 2_840

export type Loaded = { ground: Ground; cast: Cast; random: Random; at: Date }

/** The county with its people and units, and no suggestion yet, as it is at that moment. */
export async function settleCounty(deputies = DEPUTIES, at: Date = now()): Promise<Loaded> {
  const random = aRandom(SEED)
  if ((await db.congress.count()) > 0) throw new Error('数据库里已有人大，不能载入演示县。')
  const { today } = await getCircumstances('', at)
  const ground = await db.$transaction(
    async (tx) => {
      await tx.installation.upsert({ where: { id: 1 }, create: { id: 1, isDemo: true }, update: { isDemo: true, setupCodeHash: null } })
      const laid = await layGround(tx, today)
      await settlePeople(tx, laid, random, deputies)
      await manStations(tx, laid)
      return laid
    },
    { timeout: 60_000 },
  )
  return { ground, cast: await gatherCast(db, ground.congressId), random, at }
}

/** Plays these stories in the county through the commands, each deed on its day. */
export async function tellStories(told: readonly Story[], { ground, cast, random, at }: Loaded, progress: (done: number, all: number) => void = () => undefined): Promise<number> {
  await decideRules(cast, ground.startsOn, await getCircumstances(ground.congressId, at))
  const base = await getCircumstances(ground.congressId, at)
  const nextMatter = matterSource(random)
  let lives = 0
  const stage = { ground, cast, random, aChance: () => aRandom(SEED + (lives += 1)), nextMatter, calendar: base.calendar, today: base.today }
  const scheduled = told.flatMap((story) => Array.from({ length: story.count }, () => schedule(story, stage)))
  beginWithVoices(scheduled)
  await play([...scheduleBatches(told, scheduled, stage), ...scheduled], base, progress)
  await passOn(cast, ground.congressId, base)
  await db.notice.updateMany({ where: { createdAt: { lt: new Date(`${addDays(base.today, -7)}T00:00:00+08:00`) }, readAt: null }, data: { readAt: base.now } })
  return scheduled.length
}

/** The whole demo county, with its progress in the terminal. */
export async function loadDemo(say: (line: string) => void, told: readonly Story[] = stories): Promise<void> {
  const begun = now().getTime()
  const loaded = await settleCounty()
  say(`  青岚县（虚构，种子 ${SEED}）：${loaded.ground.units.size + 1} 个承办单位，${DEPUTIES} 名代表，${loaded.ground.groups.length} 个小组，${loaded.ground.stations.length} 个代表之家和联络站`)
  let shown = 0
  const progress = (done: number, all: number) => {
    const percent = Math.floor((done / all) * 100)
    if (percent < shown + 10) return
    shown = percent - (percent % 10)
    say(`  载入演示县 ${shown} %`)
  }
  // The receptions ask nothing of the stories: they are told while those wait for the end of a day.
  const [suggestions, receptions] = await Promise.all([
    tellStories(told, loaded, progress),
    getCircumstances(loaded.ground.congressId, loaded.at).then((base) => receive(loaded.ground, base)),
  ])
  say(`  ${receptions} 场代表接待，一年的计划和记录`)
  await receiveToday(loaded.ground, await getCircumstances(loaded.ground.congressId, loaded.at))
  await hangPhotos(loaded.ground, loaded.at)
  await reviewStations(loaded.ground, loaded.cast.officers[0]!, loaded.cast.officeHead, await getCircumstances(loaded.ground.congressId, loaded.at))
  await supervise({ congressId: loaded.ground.congressId, cast: loaded.cast, base: await getCircumstances(loaded.ground.congressId, loaded.at) })
  await superviseBefore({ congressId: loaded.ground.congressId, cast: loaded.cast, base: await getCircumstances(loaded.ground.congressId, loaded.at) })
  const then = await getCircumstances(loaded.ground.congressId, loaded.at)
  const ledgers = await importLedgers(loaded.ground, loaded.cast.officers[0]!, then)
  const history = await importHistory(loaded.ground, loaded.cast.officers[0]!, then, HISTORY)
  const opinions = (await tellOpinions(loaded, then)) + (await growClusters(loaded, then))
  await pairHouseholds(loaded.ground, loaded.cast, then)
  await planReform(loaded.ground.congressId, loaded.cast, then)
  say(`  ${history + opinions} 件群众意见：${history} 件是导入的历史，${opinions} 件从扫码、登记到答复、评价`)
  const nextDoor = await liveNextDoor(await settleNeighbour(loaded.at))
  say(`  岚平县（虚构，另一套规则）：${nextDoor} 件建议`)
  say(`  ${ledgers} 件建议是导入的历年台账，三个年度`)
  say(`  ${suggestions} 件建议，经办理命令逐步走到今天，用时 ${((now().getTime() - begun) / 1000).toFixed(1)} 秒`)
}
