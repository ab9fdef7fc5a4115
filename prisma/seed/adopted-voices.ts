import { adopt } from '@/lib/opinions/adoption'
import { takeOpinionStep } from '@/lib/opinions/commands'
import type { OpinionAction } from '@/lib/opinions/lifecycle'
import { receive } from '@/lib/opinions/receive'
import { db } from '@/lib/platform/db'
import { transact } from '@/lib/platform/transact'
import { constituentOf, type Actor } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { addDays } from '@/lib/rulebook/days'
import type { Cast } from './cast'
import { must, type Deed } from './life'
import { onDay, type Scheduled } from './play'

/** Of so many suggestions one began with what somebody said to the deputy. */
const EVERY = 7

async function press(actor: Actor, id: string, action: OpinionAction, input: object, at: Circumstances): Promise<void> {
  const { version } = await db.opinion.findUniqueOrThrow({ where: { id }, select: { version: true } })
  must(await takeOpinionStep(actor, { id, version, action }, input as never, at), `${action} of ${id}`)
}

/** Somebody told the deputy, the office took it in, and the deputy writes it into what is under the pen. */
const hears = (): Deed => ({
  after: 0,
  take: async ({ id: into, matter, author, cast }, at) => {
    const coming = { congressId: author.congressId, key: `heard-${into}`, channel: 'code' as const, stationId: null, deputyId: author.deputyId, text: `${matter.situation.slice(0, 100).replace(/[，。；][^，。；]*$/, '')}，请代表帮我们反映。`, place: matter.town, category: matter.category }
    const { id } = must(await transact((tx) => receive(tx, constituentOf(author.congressId), 'constituent', coming, at)), 'a voice')
    await press(cast.officers[0]!, id, 'accept', { category: matter.category }, at)
    const { version } = await db.opinion.findUniqueOrThrow({ where: { id }, select: { version: true } })
    must(await adopt(author, { id, version }, { into }, at), 'adopt')
  },
})

/** Puts a voice at the beginning of some of the lives that a deputy writes. */
export function beginWithVoices(lives: readonly Scheduled[]): void {
  const written = lives.filter(({ deeds: [first], life }) => first?.deed.begins && !life.isSecret)
  for (const [index, { deeds }] of written.entries()) if (index % EVERY === 2) deeds.splice(1, 0, { on: deeds[0]!.on, deed: hears() })
}

/** Days after the reply: the deputy tells whoever spoke what came of it, and they say whether it helped. */
const [PASSED, GRADED] = [4, 9]

/** What came of the suggestions is told to those who spoke; of the last days' replies that is still to be done. */
export async function passOn(cast: Cast, congressId: string, base: Circumstances): Promise<number> {
  const brought = await db.opinion.findMany({ where: { congressId, state: 'adopted', suggestion: { firstRepliedOn: { not: null } } }, orderBy: { id: 'asc' }, select: { id: true, deputyId: true, suggestion: { select: { firstRepliedOn: true, solved: true } } } })
  await Promise.all(brought.map(async ({ id, deputyId, suggestion }, index) => {
    const deputy = cast.deputies.find((one) => one.deputyId === deputyId)
    const on = (after: number) => addDays(suggestion!.firstRepliedOn!, after)
    if (!deputy || on(PASSED) >= base.today) return
    const answer = suggestion!.solved ? '您说的这件事我写进了建议，部门答复已经办好，请您看看还有没有问题。' : '您说的这件事我写进了建议，部门答复已经列入计划，我会接着盯。'
    await press(deputy, id, 'pass', { answer }, onDay(base, on(PASSED), 60 + index))
    if (on(GRADED) >= base.today) return
    await press(constituentOf(congressId), id, 'grade', { grade: suggestion!.solved && index % 3 > 0 ? 'satisfied' : 'basically', words: '' }, onDay(base, on(GRADED), 60 + index))
  }))
  return brought.length
}
