import { askWithdrawal } from '@/lib/cosignatures/withdrawing'
import { db } from '@/lib/platform/db'
import { addDays } from '@/lib/rulebook/days'
import { answer, confirmsTalks, invites, submits, writes } from './deeds-author'
import { accepts, checksReply, dispatches, lapses } from './deeds-office'
import { drafts, sendsForReview, signsFor, signsForCheck, talks } from './deeds-unit'
import { must, type Deed, type Life } from './life'
import type { Matter } from './matters'
import type { settleNeighbour } from './neighbour'
import { onDay } from './play'
import { aRandom } from './random'

// Three that stand where only these rules let them stand: with the head of the delegation, with the office that checks a reply, with a cosigner who is asked.
const WATER = '县水务局'
const rest = { category: 'agriculture', lead: WATER, co: [] as string[], cannot: '', source: '' }

const canal: Matter = {
  ...rest, town: '河口', title: '关于疏浚河口镇东干渠的建议',
  situation: '东干渠灌着沿线四个村两千多亩田，渠底淤了半米多，下游的田连着两年等不到水。', analysis: '淤积主要在两处倒虹吸和老街段，人工清不动。',
  asks: ['春灌以前把东干渠清淤一遍', '两处倒虹吸改成箱涵'], talk: '和代表一起沿渠走到老街段，量了淤深，商定先清下游。', done: '东干渠十一公里已经全部清淤。', plan: '清淤列入今冬水利冬修。', promise: '春灌以前完成东干渠清淤',
}
const school: Matter = {
  ...rest, town: '河口', title: '关于给河口镇中心小学通自来水的建议', category: 'culture',
  situation: '学校现在用的是一口浅井，夏天水浑，食堂要先沉淀一夜才能用。', analysis: '镇上的主管离学校不到六百米。',
  asks: ['把镇自来水主管接到学校'], talk: '', done: '', plan: '', promise: '',
}
const gauge: Matter = {
  ...rest, town: '上坪', title: '关于在上坪水库下游加装水位报警器的建议',
  situation: '水库放水时下游河滩常有人洗衣、放牛，去年有两人被困在沙洲上。', analysis: '广播只有村里听得到，河滩上听不见。',
  asks: ['在三处河滩装报警器', '放水以前半小时鸣笛'], talk: '', done: '', plan: '', promise: '',
}

/** Two whose deputy never answered: the window closed, and a late evaluation is still taken. */
const unanswered = ['拓宽河口镇集市出口', '修缮河口镇老码头'].map((what): Matter => ({
  ...rest, category: 'construction', town: '河口', title: `关于${what}的建议`,
  situation: `赶集的日子两头的车都过不去，老人和孩子只能贴着墙走。`, analysis: '', asks: [`今年内${what}`],
  talk: '到现场量了宽度，商定分两段施工。', done: '已经完工并通过验收。', plan: '', promise: '',
}))

const asksToWithdraw: Deed = {
  after: 0,
  take: async ({ id, author }, at) => {
    const { version } = await db.suggestion.findUniqueOrThrow({ where: { id }, select: { version: true } })
    must(await askWithdrawal(author, { id, version }, { reason: '水务局已经把报警器列入今年的预算，不用再办。' }, at), 'ask to withdraw')
  },
}

/** Told day by day until yesterday. */
export async function liveNextDoor({ cast, units, base }: Awaited<ReturnType<typeof settleNeighbour>>): Promise<number> {
  const [author, other] = [cast.byLogin('demo-lingzhaoxi'), cast.byLogin('demo-sujianshan')]
  const life = (matter: Matter, more: Partial<Life> = {}): Life => ({
    id: '', matter, author, cosigners: [], kind: 'single', isSecret: false, channel: 'outOfSession', units: [{ unitId: units.get(WATER)!, role: 'sole' }],
    resultClass: 'B', cast, random: aRandom(matter.title.length), ...more,
  })
  const told: readonly (readonly [Life, readonly (readonly [number, Deed])[]])[] = [
    [life(canal), [[-40, writes()], [-40, submits()], [-38, accepts()], [-36, dispatches()], [-34, signsFor()], [-28, talks()], [-26, confirmsTalks()], [-4, drafts()], [-3, sendsForReview()], [-1, signsForCheck()]]],
    [life(school, { channel: 'inSession' }), [[-1, writes()], [-1, submits()]]],
    ...unanswered.map((matter) => [life(matter, { resultClass: 'A' }), [[-110, writes()], [-110, submits()], [-108, accepts()], [-106, dispatches()], [-104, signsFor()], [-98, talks()], [-96, confirmsTalks()], [-70, drafts()], [-69, sendsForReview()], [-68, signsForCheck()], [-66, checksReply(0, 'pass')], [-20, lapses()]]] as const),
    [life(gauge, { author: other, cosigners: [author], kind: 'joint' }), [[-12, writes()], [-12, invites()], [-11, answer()], [-10, submits()], [-8, accepts()], [-1, asksToWithdraw]]],
  ]
  for (const [one, deeds] of told) for (const [index, [days, deed]] of deeds.entries()) await deed.take(one, onDay(base, addDays(base.today, days), index * 20))
  return told.length
}
