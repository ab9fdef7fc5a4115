import { takeStep } from '@/lib/commitments/commands'
import type { CommitmentAction, InputOf } from '@/lib/commitments/lifecycle'
import type { CommitmentState } from '@/lib/commitments/commitment'
import { db } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { addDays } from '@/lib/rulebook/days'
import { must, type Deed, type Life } from './life'

type Promised = { id: string; unitId: string; version: number; dueOn: string; state: string }
const promisedIn = ({ id }: Life, states: readonly CommitmentState[]): Promise<Promised[]> =>
  db.commitment.findMany({ where: { suggestionId: id, state: { in: [...states] } }, orderBy: { id: 'asc' }, select: { id: true, unitId: true, version: true, dueOn: true, state: true } })

async function promiseStep<A extends CommitmentAction>(life: Life, actor: Actor, { id, version }: Promised, action: A, input: InputOf<A>, at: Circumstances): Promise<void> {
  must(await takeStep(actor, { id, version, action }, input, at), `${action} of a promise in ${life.matter.title} on ${at.today}`)
}

const OWED: readonly CommitmentState[] = ['promised', 'underway', 'postponed']
const each = (states: readonly CommitmentState[], work: (life: Life, promise: Promised, at: Circumstances) => Promise<void>) => async (life: Life, at: Circumstances) => {
  for (const promise of await promisedIn(life, states)) await work(life, promise, at)
}

export const reportsProgress = (after = 30): Deed => ({
  after,
  take: each(OWED, (life, promise, at) => promiseStep(life, life.cast.handlerOf(promise.unitId), promise, promise.state === 'underway' ? 'report' : 'begin', { text: '施工单位已经进场，完成约一半工程量，沿线群众支持。', happenedOn: at.today }, at)),
})
export const postpones = (after: number, days = 60): Deed => ({
  after,
  take: each(OWED, (life, promise, at) => {
    const head = life.cast.headOf(promise.unitId)
    return promiseStep(life, head, promise, 'postpone', { until: addDays(promise.dueOn > at.today ? promise.dueOn : at.today, days), reason: '雨季施工受阻，需要顺延，已向代表说明。', signedBy: head.name }, at)
  }),
})
export const keepsPromises = (after = 40): Deed => ({ after, take: each(OWED, keeps) })
const keeps = (life: Life, promise: Promised, at: Circumstances) =>
  promiseStep(life, life.cast.handlerOf(promise.unitId), promise, 'keep', { text: '答复中承诺的事项已经全部完成，请代表到现场看一看。', happenedOn: at.today, letterNumber: '', signedBy: life.cast.headOf(promise.unitId).name }, at)

export const confirmsKept = (after = 6): Deed => ({ after, take: each(['kept'], (life, promise, at) => promiseStep(life, life.author, promise, 'confirm', { grade: 'satisfied', remark: '' }, at)) })
export const disputesKept = (after = 5): Deed => ({ after, take: each(['kept'], (life, promise, at) => promiseStep(life, life.author, promise, 'dispute', { reason: '还有一段没有完工，请继续办。' }, at)) })
export const judgementLapses = (after = 45): Deed => ({ after, take: each(['kept'], (life, promise, at) => promiseStep(life, life.cast.system, promise, 'lapse', {}, at)) })
export const cannotKeep = (after = 40): Deed => ({
  after, take: each(OWED, (life, promise, at) => promiseStep(life, life.cast.handlerOf(promise.unitId), promise, 'cannot', { explanation: '上级资金没有下达，本年度确实不能实施。已列入下一年度储备项目，先采取临时措施。' }, at)),
})
export const goesOn = (after = 5): Deed => ({ after, take: each(['impossible'], (life, promise, at) => promiseStep(life, life.cast.handlerOf(promise.unitId), promise, 'resume', { reason: '资金已经落实，可以继续办。' }, at)) })
export const explains = (after = 3): Deed => ({
  after,
  take: each(['impossible'], (life, promise, at) => {
    const head = life.cast.headOf(promise.unitId)
    return promiseStep(life, head, promise, 'explain', { letterNumber: '', signedBy: head.name }, at)
  }),
})

/** What becomes of a promise in the course of time: begun, and kept when its day is near; what was kept is confirmed. */
const follows = (after: number): Deed => ({
  after,
  take: async (life, at) => {
    await confirmsKept().take(life, at)
    for (const promise of await promisedIn(life, OWED)) {
      const isNear = promise.dueOn <= addDays(at.today, 45)
      if (isNear && life.random.chance(0.9)) await keeps(life, promise, at)
      else if (promise.state === 'promised') await promiseStep(life, life.cast.handlerOf(promise.unitId), promise, 'begin', { text: '已经列入计划，正在做前期工作。', happenedOn: at.today }, at)
    }
  },
})
/** The year and more after a story has ended; what lies in the future is left out. */
export const aftermath = (): Deed[] => Array.from({ length: 12 }, () => follows(40))
