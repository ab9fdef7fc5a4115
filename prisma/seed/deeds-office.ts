import { OPEN } from '@/lib/commitments/commitment'
import { takeStep as takeObjectionStep } from '@/lib/objections/commands'
import { db } from '@/lib/platform/db'
import { decideRequest } from '@/lib/requests/commands'
import type { Actor } from '@/lib/policy'
import { addDays } from '@/lib/rulebook/days'
import { attemptOne } from '@/lib/timers/commands'
import { must, partsOf, partStep, step, type Deed, type Life } from './life'

/** Whoever is on duty: the named officer for half of it. */
const officer = ({ cast, random }: Life): Actor => (random.chance(0.5) ? cast.officers[0]! : random.pick(cast.officers))

export const sendsBack = (after = 2, reason = '一件建议里写了两件事，请分成两件提出，并写明具体地点'): Deed => ({
  after, take: (life, at) => step(life, officer(life), 'sendBack', { reason }, at),
})

const REFUSALS = [
  { code: 'JUDICIAL', consequence: 'letter', words: '所反映的纠纷正在法院审理，依法不能作为建议处理。已转作代表来信，送县人民法院知悉。' },
  { code: 'OUT_OF_SCOPE', consequence: 'reference', words: '所提事项属于上级职权，已转县有关部门作工作参考，并建议请上一级代表提出。' },
  { code: 'PETITION_RELAY', consequence: 'letter', words: '所附材料是群众来信，已按来信转有关部门办理，结果另行告知您。' },
  { code: 'EMPTY', consequence: 'withdrawAdvice', words: '建议里没有写清楚地点和具体要求，请补充后重新提出，我们可以协助您了解情况。' },
]
export const refuses = (after = 3): Deed => ({ after, take: (life, at) => step(life, officer(life), 'refuse', life.random.pick(REFUSALS), at) })

export const accepts = (after = 3): Deed => ({ after, take: (life, at) => step(life, officer(life), 'accept', { category: life.matter.category }, at) })

export const dispatches = (after = 5): Deed => ({
  after,
  take: (life, at) => step(life, officer(life), 'dispatch', { plan: [...life.units], instruction: life.random.chance(0.2) ? '请先与代表当面沟通，再起草答复。' : '' }, at),
})

/** 答复审核: it goes to the deputy, or back to the unit. */
export const checksReply = (after: number, action: 'pass' | 'fail'): Deed => ({
  after,
  take: async (life, at) => {
    for (const part of await partsOf(life)) if (part.state === 'checking') await partStep(life, officer(life), part, action, { fault: 'class', reason: '写的是已经解决，正文说还在走手续，请按实际情况改类别或者改正文' }, at)
  },
})

const dispatcherOf = async (life: Life) => (await db.unit.findFirstOrThrow({ where: { congressId: life.author.congressId, dispatches: true }, select: { id: true } })).id

/** The office hands it to the government's office, which shares it out. */
export const entrusts = (after = 3): Deed => ({ after, take: async (life, at) => step(life, officer(life), 'entrust', { unitId: await dispatcherOf(life) }, at) })
export const sharesOut = (after = 3): Deed => ({
  after, take: async (life, at) => step(life, life.cast.handlerOf(await dispatcherOf(life)), 'dispatch', { plan: [...life.units], instruction: '请按政府系统的时限要求，提前五天把答复稿报县政府办公室。' }, at),
})

/** Asks the units first whether it is theirs (预交办). */
export const proposes = (after = 5, reader?: string): Deed => ({
  after,
  take: async (life, at) => {
    const readers = reader ? [{ unitId: await unitNamed(life, reader), role: 'reference' as const }] : []
    await step(life, officer(life), 'propose', { plan: [...life.units, ...readers], instruction: '请在期限内认领；认为不属于本单位职责的，请写明理由。' }, at)
  },
})
/** After one was let go: the next in line is asked. */
export const proposesTo = (after: number, unitName: string): Deed => ({
  after,
  take: async (life, at) => {
    life.units = [{ unitId: await unitNamed(life, unitName), role: 'sole' }]
    await step(life, officer(life), 'proposeMore', { plan: [...life.units], instruction: '' }, at)
  },
})
export const replans = (after: number): Deed => ({ after, take: (life, at) => step(life, officer(life), 'replan', { reason: '与代表沟通后，承办方案要调整' }, at) })
/** A unit that has not answered by the day is taken to have claimed it. */
export const takesSilence = (after: number): Deed => ({
  after,
  take: async (life, at) => {
    for (const part of await partsOf(life)) if (part.state === 'proposed') await partStep(life, officer(life), part, 'silent', {}, at)
  },
})
export const stopsReading = (after: number): Deed => ({
  after,
  take: async (life, at) => {
    for (const part of await partsOf(life)) if (part.state === 'informed') await partStep(life, officer(life), part, 'stopReading', { reason: '与该单位工作无关，不再送阅' }, at)
  },
})
const unitNamed = async ({ author }: Life, name: string) => (await db.unit.findFirstOrThrow({ where: { congressId: author.congressId, name }, select: { id: true } })).id

export const settles = (after: number, action: 'uphold' | 'release'): Deed => ({
  after,
  take: async (life, at) => {
    const reason = action === 'uphold' ? '职责清单写明由你单位牵头，请按原方案承办' : '核对职责后，确不属于该单位，另请有关单位承办'
    for (const part of await partsOf(life)) if (part.state === 'disputed') await partStep(life, officer(life), part, action, { reason, basis: '县委编办《部门职责清单》' }, at)
  },
})
export const handsOver = (after = 2): Deed => ({ after, take: (life, at) => step(life, officer(life), 'dispatchClaimed', { instruction: '' }, at) })

/** After the return was granted: to the unit that is next in line for it. */
export const dispatchesAnew = (after: number, unitName: string): Deed => ({
  after,
  take: async (life, at) => {
    const unit = await db.unit.findFirstOrThrow({ where: { congressId: life.author.congressId, name: unitName }, select: { id: true } })
    life.units = [{ unitId: unit.id, role: 'sole' }]
    await step(life, officer(life), 'dispatch', { plan: [...life.units], instruction: '前一单位退回，经研究改由你单位办理。' }, at)
  },
})

export const addsUnit = (after: number, unitName: string): Deed => ({
  after,
  take: async (life, at) => {
    const { id } = await db.unit.findFirstOrThrow({ where: { congressId: life.author.congressId, name: unitName }, select: { id: true } })
    await step(life, officer(life), 'addUnits', { plan: [{ unitId: id, role: 'co' }], instruction: '请就职责范围内的事项提出会办意见。' }, at)
  },
})

/** One unit in place of all that have it: in one step, with its reason. */
export const changesUnits = (after: number, unitName: string): Deed => ({
  after,
  take: async (life, at) => {
    const { id } = await db.unit.findFirstOrThrow({ where: { congressId: life.author.congressId, name: unitName }, select: { id: true } })
    await step(life, officer(life), 'changeUnits', { plan: [{ unitId: id, role: 'sole' }], instruction: '', reason: '机构职责调整，改由新的单位办理' }, at)
  },
})

export const answersRequest = (after: number, action: 'grant' | 'refuse', reason: string): Deed => ({
  after,
  take: async (life, at) => {
    for (const { id, version } of await db.request.findMany({ where: { suggestionId: life.id, state: 'asked' } })) {
      must(await decideRequest(life.cast.officeHead, { id, version, action }, { reason }, at), `${action} request of ${life.matter.title}`)
    }
  },
})

export const answersObjection = (after: number, action: 'uphold' | 'keep'): Deed => ({
  after,
  take: async (life, at) => {
    const reason = action === 'uphold' ? '经与代表和有关单位研究，同意改由更合适的单位牵头' : '按照部门职责清单，这件事由该单位牵头，其他单位已列为会办，请代表监督'
    for (const { id, version } of await db.objection.findMany({ where: { suggestionId: life.id, state: 'raised' } })) {
      must(await takeObjectionStep(officer(life), { id, version, action }, { reason }, at), `${action} objection of ${life.matter.title}`)
    }
  },
})

export const waivesOpinions = (after: number): Deed => ({
  after,
  take: async (life, at) => {
    for (const part of await partsOf(life)) {
      if (part.role === 'co' && ['assigned', 'handling'].includes(part.state)) await partStep(life, officer(life), part, 'waive', { reason: '本件不涉及该单位经费，经研究免报会办意见' }, at)
    }
  },
})

export const asksOpinionAgain = (after: number): Deed => ({
  after,
  take: async (life, at) => {
    const part = (await partsOf(life)).find(({ state }) => state === 'opined')!
    await partStep(life, officer(life), part, 'askAgain', { missing: '请写明资金的来源和安排的年度' }, at)
  },
})

export const rehandles = (after = 4): Deed => ({
  after, take: (life, at) => step(life, officer(life), 'rehandle', { instruction: '请主要负责人与代表当面沟通，逐条说明能办的时间和不能办的原因，重新答复。' }, at),
})
export const resolves = (after = 6): Deed => ({
  after, take: (life, at) => step(life, life.cast.officeHead, 'resolve', { opinion: '经实地核查，答复所说的客观条件属实，近期确实不具备办理条件。已请承办单位列入储备项目，条件具备时优先安排，并向代表当面作了说明。' }, at),
})
export const escalates = (after = 3): Deed => ({
  after,
  take: (life, at) => step(life, officer(life), 'escalate', {
    form: 'faceToFace', plannedOn: addDays(at.today, 5), plan: `请${life.author.name}和承办单位主要负责人到现场面商，代工委主持，逐条核对没有解决的问题。`,
  }, at),
})
export const confers = (after = 5): Deed => ({
  after,
  take: (life, at) => step(life, officer(life), 'confer', {
    heldOn: at.today, people: `${life.author.name}、承办单位主要负责人、代工委周映川`,
    result: '双方到现场逐条核对：能办的两项商定了时间，由单位按月告知进展；一项受政策限制，代表表示理解，要求继续向上级反映。',
  }, at),
})
/** Nobody clicks: the day comes, and the timer takes it. */
export const timeLapses = (after = 40): Deed => ({
  after,
  take: async ({ id, author: { congressId }, matter }, { now, today }) => {
    const attempt = await attemptOne('lapse', { id, suggestionId: id, congressId }, addDays(today, -1), now)
    if (attempt !== 'done') throw new Error(`the evaluation of ${matter.title} did not lapse on ${today}: ${attempt}`)
  },
})
export const lapses = (after = 32): Deed => ({ after, take: (life, at) => step(life, life.cast.system, 'lapse', {}, at) })
/** Closed, or, while promises of its replies are open, tracked until they are settled. */
export const closes = (after = 5): Deed => ({
  after,
  take: async (life, at) => {
    const open = await db.commitment.count({ where: { suggestionId: life.id, state: { in: [...OPEN] } } })
    await step(life, officer(life), open > 0 ? 'track' : 'close', {}, at)
  },
})
export const reopens = (after = 20): Deed => ({
  after, take: (life, at) => step(life, life.cast.officeHead, 'reopen', { reason: '代表反映答复中承诺的事项没有完成，经核实情况属实' }, at),
})
