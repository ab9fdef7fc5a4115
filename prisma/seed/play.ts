import { dayOf } from '@/lib/platform/clock'
import { addDays, type Day } from '@/lib/rulebook/days'
import type { Calendar } from '@/lib/rulebook/calendar'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { aftermath } from './deeds-promises'
import type { Cast } from './cast'
import type { Ground } from './county'
import { beginsBatch, beginsRecessBatch, handsBatchOver } from './deeds-batch'
import type { Deed, Life, ResultClass } from './life'
import type { Matter, matterSource } from './matters'
import type { Random } from './random'
import type { Story } from './stories'

type Stage = { ground: Ground; cast: Cast; random: Random; /** Gives each life chance of its own. */ aChance: () => Random; nextMatter: ReturnType<typeof matterSource>; calendar: Calendar; today: Day }
export type Scheduled = { life: Life; name: string; deeds: { on: Day; deed: Deed }[] }

/** One telling of a story: who, about what, and on which days. */
export function schedule(story: Story, stage: Stage): Scheduled {
  const life = castFor(story, stage)
  const { random, ground, calendar, today } = stage
  const sitting = ground.sittings.find(({ number }) => number === story.sitting)
  const dispatchOn = sitting ? dispatchDay(sitting.endsOn, calendar) : ''
  const deeds = story.deeds(random, dispatchOn)
  const after = life.resultClass === 'A' || story.leavesPromises ? [] : aftermath()
  if (sitting) {
    const from = addDays(sitting.startsOn, random.int(0, 1))
    const days = onDays([...deeds, ...after], from, (day) => working(day, 1, calendar))
    return { life, name: story.name, deeds: days.filter(({ on }) => on < today) }
  }
  const [least, most] = story.ago!
  const length = deeds.reduce((sum, { after }) => sum + after, 0)
  const from = addDays(today, -random.int(least, most) - length)
  const days = onDays([...deeds, ...after], from, (day) => working(day, -1, calendar))
  return { life, name: story.name, deeds: days.filter(({ on }, index) => index < deeds.length || on < today) }
}

/** The notices with which the suggestions of each sitting were handed over, and the one that is being collected between them. */
export function scheduleBatches(told: readonly Story[], lives: readonly Scheduled[], { ground, calendar, today }: Stage): Scheduled[] {
  const [first] = lives
  if (!first) return []
  const days = (name: string, channel: Life['channel'], from: Day, deeds: readonly Deed[]): Scheduled =>
    ({ life: { ...first.life, channel }, name, deeds: onDays(deeds, from, (day) => working(day, 1, calendar)).filter(({ on }) => on < today) })
  const ofSittings = ground.sittings.filter(({ number }) => told.some(({ sitting }) => sitting === number)).map(({ number, endsOn, startsOn }) => {
    const dispatchOn = dispatchDay(endsOn, calendar)
    return days(`batch of sitting ${number}`, 'inSession', startsOn, [beginsBatch(dispatchOn), handsBatchOver(dispatchOn)])
  })
  return [...ofSittings, days('batch between sittings', 'outOfSession', addDays(today, -45), [beginsRecessBatch()])]
}

const dispatchDay = (endsOn: Day, calendar: Calendar): Day => working(addDays(endsOn, 18), 1, calendar)

function onDays(deeds: readonly Deed[], from: Day, settle: (day: Day) => Day): Scheduled['deeds'] {
  let day = from
  return deeds.map((deed) => {
    day = deed.on ?? addDays(day, deed.after)
    return { on: settle(day), deed }
  })
}

function working(day: Day, direction: 1 | -1, calendar: Calendar): Day {
  let on = day
  while (!calendar.isWorkingDay(on)) on = addDays(on, direction)
  return on
}

function castFor(story: Story, { cast, random, aChance, ground, nextMatter }: Stage): Life {
  const fits = (template: { lead: string; co?: readonly string[]; separate?: boolean }) =>
    (!story.lead || template.lead === story.lead) && (!story.co || Boolean(template.co?.includes(story.co))) &&
    (story.shape !== 'separate' || Boolean(template.separate)) && (story.shape !== 'lead' || Boolean(template.co?.length && !template.separate))
  const kind = story.kind ?? (random.chance(0.3) ? 'joint' : 'single')
  const named = story.author ? cast.byLogin(story.author) : null
  const matter = nextMatter(fits, named ? cast.townOf(named.deputyId!) : undefined)
  const ordinary = () => cast.deputies[random.int(DOOR, cast.deputies.length - 1)]!
  const author = named ?? (kind === 'delegation' ? cast.headOfDelegation(matter.town) : ordinary())
  const others = story.cosigners?.map(cast.byLogin) ?? Array.from({ length: random.int(2, 5) }, ordinary)
  return {
    id: '', matter, author, kind, cast, random: aChance(), // lives go on side by side: with one chance for all, what they draw would depend on the machine's speed
    cosigners: kind === 'joint' ? [...new Set(others)].filter(({ deputyId }) => deputyId !== author.deputyId) : [],
    isSecret: kind === 'single' && random.chance(0.04),
    channel: story.sitting ? 'inSession' : 'outOfSession',
    units: unitsFor(matter, story.shape, ground, random),
    resultClass: story.resultClass ?? aClass(random),
  }
}

/** The deputies offered at the demo's door stand first; chance gives them nothing. */
const DOOR = 3

function unitsFor({ lead, co, separate }: Matter, shape: Story['shape'], { units }: Ground, random: Random): Life['units'] {
  const at = (name: string) => {
    const unitId = units.get(name)
    if (!unitId) throw new Error(`no unit is called ${name}`)
    return unitId
  }
  if (shape !== 'sole' && separate) return [lead, ...co].map((name) => ({ unitId: at(name), role: 'separate' }))
  if (co.length > 0 && (shape === 'lead' || (shape !== 'sole' && random.chance(0.45)))) {
    return [{ unitId: at(lead), role: 'lead' }, ...co.map((name) => ({ unitId: at(name), role: 'co' as const }))]
  }
  return [{ unitId: at(lead), role: 'sole' }]
}

/** About as elsewhere: Gansu 2023 72/20/8, Shenzhen 2018 44/49/6 (domain A8). */
function aClass(random: Random): ResultClass {
  const drawn = random.next()
  return drawn < 0.66 ? 'A' : drawn < 0.95 ? 'B' : 'C'
}

const WIDTH = 16

/** Plays all lives day by day, so that numbers and histories come in the order of time; those of one day side by side. */
export async function play(lives: readonly Scheduled[], base: Circumstances, progress: (done: number, all: number) => void): Promise<number> {
  const byDay = new Map<Day, Map<Scheduled, Deed[]>>()
  for (const scheduled of lives) {
    for (const { on, deed } of scheduled.deeds) {
      const day = byDay.get(on) ?? byDay.set(on, new Map()).get(on)!
      day.set(scheduled, [...(day.get(scheduled) ?? []), deed])
    }
  }
  const all = lives.reduce((sum, { deeds }) => sum + deeds.length, 0)
  let done = 0
  for (const [day, todays] of [...byDay].sort(([a], [b]) => (a < b ? -1 : 1))) {
    await sideBySide([...todays], async ([{ life }, deeds], place) => {
      for (const [index, deed] of deeds.entries()) {
        await deed.take(life, onDay(base, day, place * 2 + index * 30))
        progress((done += 1), all)
      }
    })
  }
  return done
}

/** A moment in office hours of that day; today, of those that have been. */
export function onDay(base: Circumstances, day: Day, minute: number): Circumstances {
  const hour = new Date(`${day}T08:40:00+08:00`).getTime() + (minute % 540) * 60_000
  const now = new Date(day === base.today ? Math.min(hour, base.now.getTime()) : hour)
  return { ...base, now, today: dayOf(now) }
}

async function sideBySide<T>(items: readonly T[], work: (item: T, place: number) => Promise<void>): Promise<void> {
  let next = 0
  const worker = async () => {
    while (next < items.length) {
      const place = next++
      await work(items[place]!, place)
    }
  }
  await Promise.all(Array.from({ length: Math.min(WIDTH, items.length) }, worker))
}
