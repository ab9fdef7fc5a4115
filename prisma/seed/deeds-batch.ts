import { beginBatch, gather, type Held } from '@/lib/batches/commands'
import { beginHandingOver, handOverEach } from '@/lib/batches/hand-over'
import { db } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'
import { addDays, yearOf, type Day } from '@/lib/rulebook/days'
import { must, step, type Deed, type Life } from './life'

const officer = ({ cast }: Life): Actor => cast.officers[0]!

/** The office notes which units it has in mind; nobody is told. */
export const prepares = (after: number): Deed => ({ after, take: (life, at) => step(life, officer(life), 'prepare', { plan: [...life.units], instruction: '' }, at) })

const collecting = ({ author: { congressId }, channel }: Life): Promise<Held | null> =>
  db.batch.findFirst({ where: { congressId, state: 'collecting', kind: channel === 'inSession' ? 'session' : 'recess' }, select: { id: true, version: true } })

/** Put into the batch that is being collected. */
export const joinsBatch = (after = 0): Deed => ({
  after, take: async (life, at) => void must(await gather(officer(life), (await collecting(life))!.id, [life.id], at), `${life.matter.title} into the batch`),
})
/** On that day the batch is handed over, and it with it. */
export const goesWithBatch = (on: Day): Deed => ({ after: 0, on, take: () => Promise.resolve() })

/** The notice of a sitting's suggestions, with the dates that it fixes for all of them. */
export const beginsBatch = (dispatchOn: Day): Deed => ({
  after: 0,
  take: async (life, at) => {
    const year = yearOf(dispatchOn)
    must(await beginBatch(officer(life), {
      title: `关于交办县人大${year}年会议期间代表建议的通知`, kind: 'session', noticeNumber: `青人办〔${year}〕6 号`, meetingOn: dispatchOn,
      signForOn: addDays(dispatchOn, 7), coOpinionOn: addDays(dispatchOn, 40), replyOn: addDays(dispatchOn, 88), excess: '',
      note: '请各承办单位主要负责人签批，办前、办中、办后与代表沟通，答复由主要负责人审签。',
    }, at), 'the batch of the sitting')
  },
})
export const handsBatchOver = (on: Day): Deed => ({
  after: 0, on,
  take: async (life, at) => {
    const batch = (await collecting(life))!
    must(await beginHandingOver(officer(life), batch, at), 'the handing over of the batch')
    const { refusals } = await handOverEach(officer(life), batch.id, at)
    if (Object.keys(refusals).length > 0) throw new Error(`not handed over: ${JSON.stringify(refusals)}`)
  },
})
/** Between two sittings: one that is being collected, with what waits. */
export const beginsRecessBatch = (): Deed => ({
  after: 0,
  take: async (life, at) => {
    must(await beginBatch(officer(life), {
      title: '关于交办闭会期间代表建议的通知', kind: 'recess', noticeNumber: '', meetingOn: null, signForOn: null, coOpinionOn: null, replyOn: null, excess: '', note: '',
    }, at), 'the batch between sittings')
  },
})
