import { BASICALLY, confirmsTalks, invites, judges, objectsToUnit, SATISFIED, takesObjectionBack, UNSATISFIED, withdraws, writes } from './deeds-author'
import { joinsBatch, prepares } from './deeds-batch'
import { answersObjection, answersRequest, confers, dispatches, dispatchesAnew, escalates, handsOver, proposes, proposesTo, reopens, replans, resolves, sendsBack, settles, stopsReading, takesSilence, timeLapses, waivesOpinions } from './deeds-office'
import { asksExtension, asksReturn, claims, disputes, drafts, revisesTalks, sendsForReview, signs, signsFor, talks } from './deeds-unit'
import { accepted, closed, dispatched, handedIn, inReview, inSecondRound, judged, objected, opined, replied, repliedAgain, signedFor, talkedOver } from './courses'
import type { Story } from './stories'

const SHI = 'demo-shiwangshan'
const TIAN = 'demo-tianxiuhe'
const JIANG = 'demo-jiangheming'
const ROADS = '县交通运输局'
const MONEY = '县财政局'
const WATER = '县水利局'

/** What waits today: in every state and every branch, and something for each person at the demo's door. */
export const liveStories: readonly Story[] = [
  { name: 'draft', count: 3, ago: [1, 12], deeds: () => [writes(0)] },
  { name: 'draft of 石望山', count: 1, ago: [2, 2], author: SHI, kind: 'single', deeds: () => [writes(0)] },
  { name: 'draft with an open invitation', count: 1, ago: [2, 3], author: SHI, kind: 'joint', cosigners: [TIAN], deeds: () => [writes(0), invites(1)] },
  { name: '石望山 is invited', count: 2, ago: [1, 3], author: TIAN, kind: 'joint', cosigners: [SHI], deeds: () => [writes(0), invites(1)] },
  { name: '江鹤鸣 is invited', count: 1, ago: [1, 3], author: SHI, kind: 'joint', cosigners: [JIANG], deeds: () => [writes(0), invites(1)] },

  { name: 'submitted', count: 5, ago: [1, 4], deeds: () => handedIn() },
  { name: 'submitted by 石望山', count: 1, ago: [1, 2], author: SHI, kind: 'joint', cosigners: [TIAN], deeds: () => handedIn() },
  { name: 'review overdue', count: 2, ago: [9, 11], deeds: () => handedIn() },
  { name: 'returned', count: 3, ago: [1, 5], deeds: () => [...handedIn(), sendsBack(2)] },
  { name: 'returned to 田秀禾', count: 1, ago: [1, 2], author: TIAN, kind: 'single', deeds: () => [...handedIn(), sendsBack(1, '请写明是哪一段路，并补上沿线的户数')] },
  { name: 'withdrawn', count: 2, ago: [3, 20], deeds: (r) => [...accepted(r), withdraws(2)] },
  { name: 'withdrawn early', count: 1, ago: [3, 20], deeds: () => [...handedIn(), withdraws(1)] },

  { name: 'accepted', count: 6, ago: [1, 8], deeds: (r) => accepted(r) },
  { name: 'accepted, of 石望山', count: 1, ago: [1, 4], author: SHI, lead: ROADS, deeds: (r) => accepted(r) },
  { name: 'dispatch overdue', count: 2, ago: [17, 21], deeds: (r) => accepted(r) },
  { name: 'given back by the unit', count: 2, ago: [1, 5], shape: 'sole', lead: '县住房和城乡建设局', deeds: (r) => [
    ...dispatched(r), asksReturn(2, '县自然资源局'), answersRequest(3, 'grant', '经核对职责，同意退回，另行交办')] },

  { name: 'to be signed for', count: 4, ago: [1, 5], deeds: (r) => dispatched(r) },
  { name: 'to be signed for, roads', count: 2, ago: [1, 4], lead: ROADS, shape: 'sole', deeds: (r) => dispatched(r) },
  { name: 'to be signed for, with 财政', count: 2, ago: [1, 3], co: MONEY, shape: 'lead', deeds: (r) => dispatched(r) },
  { name: 'signing overdue', count: 2, ago: [9, 12], deeds: (r) => dispatched(r) },
  { name: 'in hand', count: 5, ago: [2, 30], deeds: (r) => talkedOver(r) },
  { name: 'in hand, separately', count: 2, ago: [2, 20], shape: 'separate', deeds: (r) => talkedOver(r) },
  { name: 'in hand, roads', count: 3, ago: [2, 25], lead: ROADS, deeds: (r) => signedFor(r) },
  { name: 'reply overdue', count: 2, ago: [92, 104], shape: 'sole', deeds: (r) => signedFor(r) },
  { name: 'reply overdue, roads', count: 1, ago: [84, 90], lead: ROADS, shape: 'sole', deeds: (r) => talkedOver(r) },
  { name: 'reply due soon', count: 3, ago: [70, 74], shape: 'sole', deeds: (r) => talkedOver(r) },
  { name: 'one of several has replied', count: 1, ago: [2, 6], shape: 'separate', deeds: (r) => [...inReview(r), signs(1, { only: 1 })] },
  { name: 'talks to be confirmed', count: 2, ago: [1, 4], deeds: (r) => [...signedFor(r), talks(6)] },
  { name: 'talks for 石望山', count: 1, ago: [1, 3], author: SHI, lead: ROADS, deeds: (r) => [...signedFor(r), talks(6)] },
  { name: 'talks for 石望山, water', count: 1, ago: [1, 3], author: SHI, lead: WATER, deeds: (r) => [...signedFor(r), talks(5)] },
  { name: 'talks for 田秀禾', count: 1, ago: [1, 3], author: TIAN, deeds: (r) => [...signedFor(r), talks(6)] },
  { name: 'talk objected to', count: 1, ago: [1, 4], deeds: (r) => [...signedFor(r), talks(6), confirmsTalks(1, '我没有同意推迟到明年，请更正记录')] },
  { name: 'talk objected to and corrected', count: 1, ago: [1, 4], deeds: (r) => [...signedFor(r), talks(6), confirmsTalks(1, '我没有同意推迟到明年，请更正记录'), revisesTalks(1)] },

  { name: 'opinion awaited', count: 2, ago: [2, 10], shape: 'lead', deeds: (r) => talkedOver(r) },
  { name: 'opinion of 财政 awaited', count: 3, ago: [2, 9], shape: 'lead', co: MONEY, deeds: (r) => talkedOver(r) },
  { name: 'opinion of 财政 overdue', count: 1, ago: [30, 34], shape: 'lead', co: MONEY, deeds: (r) => talkedOver(r) },
  { name: 'opinion waived', count: 1, ago: [2, 6], shape: 'lead', deeds: (r) => [...talkedOver(r), waivesOpinions(4)] },
  { name: 'roads lead, reply begun', count: 1, ago: [2, 4], shape: 'lead', lead: ROADS, co: MONEY, deeds: (r) => [...opined(r), drafts(12)] },

  { name: 'return asked', count: 2, ago: [1, 3], shape: 'sole', deeds: (r) => [...signedFor(r), asksReturn(2, '县自然资源局')] },
  { name: 'return asked, roads', count: 1, ago: [1, 2], shape: 'sole', lead: ROADS, deeds: (r) => [...signedFor(r), asksReturn(2, '县综合行政执法局')] },
  { name: 'return refused, goes on', count: 1, ago: [4, 9], shape: 'sole', deeds: (r) => [...signedFor(r), asksReturn(2, '县自然资源局'), answersRequest(3, 'refuse', '该事项在你单位职责清单内，请继续办理')] },
  { name: 'return asked, then replied to: nobody need decide any more', count: 1, ago: [2, 8], shape: 'sole', deeds: (r) => [...signedFor(r), asksReturn(2, '县自然资源局'), talks(4), confirmsTalks(1), drafts(9), sendsForReview(1), signs(1)] },
  { name: 'returned and dispatched anew', count: 2, ago: [1, 6], shape: 'sole', lead: '县住房和城乡建设局', deeds: (r) => [
    ...dispatched(r), asksReturn(3, '县综合行政执法局'), answersRequest(3, 'grant', '经核对职责，同意退回'), dispatchesAnew(3, '县综合行政执法局'), signsFor(2)] },
  { name: 'unit objected to by 石望山', count: 1, ago: [1, 2], author: SHI, lead: ROADS, shape: 'sole', deeds: (r) => [...signedFor(r), objectsToUnit(1, '县水利局')] },
  { name: 'unit objected to, answer overdue', count: 1, ago: [11, 13], shape: 'sole', deeds: (r) => [...signedFor(r), objectsToUnit(2)] },
  { name: 'unit objected to, kept', count: 1, ago: [4, 9], shape: 'sole', deeds: (r) => [...signedFor(r), objectsToUnit(2), answersObjection(3, 'keep')] },
  { name: 'unit objected to, then replied to: nobody need answer any more', count: 1, ago: [2, 8], shape: 'sole', deeds: (r) => [...signedFor(r), objectsToUnit(2), talks(1), confirmsTalks(1), drafts(1), sendsForReview(1), signs(1)] },
  { name: 'unit objected to, taken back', count: 1, ago: [4, 9], shape: 'sole', deeds: (r) => [...signedFor(r), objectsToUnit(2), takesObjectionBack(1)] },
  { name: 'unit objected to, another has it', count: 1, ago: [1, 6], shape: 'sole', lead: '县住房和城乡建设局', deeds: (r) => [
    ...dispatched(r), objectsToUnit(2, '县综合行政执法局'), answersObjection(3, 'uphold'), dispatchesAnew(2, '县综合行政执法局'), signsFor(2)] },
  { name: 'more time asked', count: 2, ago: [1, 3], shape: 'sole', deeds: (r) => [...opined(r), asksExtension(30, 40)] },
  { name: 'more time given', count: 3, ago: [3, 20], shape: 'sole', deeds: (r) => [...opined(r), asksExtension(35, 50), answersRequest(3, 'grant', '情况属实，同意延期')] },
  { name: 'more time refused', count: 1, ago: [3, 9], shape: 'sole', deeds: (r) => [...opined(r), asksExtension(30, 60), answersRequest(2, 'refuse', '剩余时间足够，请按期答复')] },

  { name: 'in review', count: 3, ago: [1, 4], deeds: (r) => inReview(r) },
  { name: 'in review, roads', count: 2, ago: [1, 3], lead: ROADS, deeds: (r) => inReview(r) },
  { name: 'in review, water', count: 1, ago: [1, 2], lead: WATER, deeds: (r) => inReview(r) },

  { name: 'to be judged', count: 6, ago: [1, 12], deeds: (r) => replied(r) },
  { name: 'to be judged by 石望山', count: 2, ago: [2, 6], author: SHI, deeds: (r) => replied(r) },
  { name: 'to be judged by 江鹤鸣', count: 1, ago: [2, 5], author: JIANG, lead: ROADS, deeds: (r) => replied(r) },
  { name: 'judgement overdue', count: 2, ago: [33, 38], deeds: (r) => replied(r) },
  { name: 'not satisfied', count: 3, ago: [1, 6], resultClass: 'C', deeds: (r) => objected(r) },
  { name: 'in its second round', count: 2, ago: [3, 12], resultClass: 'C', deeds: (r) => inSecondRound(r) },
  { name: 'in its second round, of 石望山', count: 1, ago: [3, 6], author: SHI, lead: ROADS, shape: 'sole', resultClass: 'C', deeds: (r) => inSecondRound(r) },
  { name: 'second reply to be judged', count: 1, ago: [2, 5], resultClass: 'C', deeds: (r) => repliedAgain(r) },
  { name: 'talked over once more', count: 1, ago: [1, 3], resultClass: 'C', deeds: (r) => [...repliedAgain(r), judges(4, UNSATISFIED), escalates(3)] },
  { name: 'talked over once more, of 石望山', count: 1, ago: [1, 3], author: SHI, lead: ROADS, shape: 'sole', resultClass: 'C', deeds: (r) => [...repliedAgain(r), judges(4, UNSATISFIED), escalates(3), confers(5)] },
  { name: 'to be closed', count: 6, ago: [1, 6], deeds: (r) => judged(r) },
  { name: 'to be closed, basically', count: 2, ago: [1, 6], deeds: (r) => judged(r, undefined, BASICALLY) },
  { name: 'explained, to be closed', count: 1, ago: [1, 4], resultClass: 'C', deeds: (r) => [...objected(r), resolves(6)] },
  { name: 'lapsed, to be closed', count: 2, ago: [1, 5], deeds: (r) => [...replied(r), timeLapses(40)] },
  { name: 'reopened', count: 1, ago: [3, 6], resultClass: 'B', deeds: (r) => [...closed(r, undefined, SATISFIED), reopens(30)] },

  { name: 'asked about, roads', count: 2, ago: [0, 1], shape: 'sole', lead: ROADS, deeds: (r) => [...accepted(r), proposes(3)] },
  { name: 'asked about, with 财政', count: 1, ago: [0, 1], shape: 'lead', co: MONEY, deeds: (r) => [...accepted(r), proposes(3), claims(1, 'main')] },
  { name: 'claimed, to be handed over', count: 2, ago: [0, 1], deeds: (r) => [...accepted(r), proposes(3), claims(1)] },
  { name: 'disputed', count: 2, ago: [0, 2], shape: 'sole', deeds: (r) => [...accepted(r), proposes(3), disputes(2, '县综合行政执法局')] },
  { name: 'disputed, released, another asked', count: 1, ago: [0, 1], shape: 'sole', lead: '县住房和城乡建设局', deeds: (r) => [...accepted(r), proposes(3), disputes(2, '县综合行政执法局'), settles(2, 'release'), proposesTo(1, '县综合行政执法局')] },
  { name: 'plan given up, handed over directly', count: 1, ago: [1, 3], deeds: (r) => [...accepted(r), proposes(3), replans(1), dispatches(1)] },
  { name: 'silent, handed over, read by 财政', count: 1, ago: [1, 3], shape: 'sole', lead: ROADS, deeds: (r) => [...accepted(r), proposes(3, MONEY), takesSilence(8), handsOver(1)] },
  { name: 'read by 财政 no more', count: 1, ago: [1, 3], shape: 'sole', lead: ROADS, deeds: (r) => [...accepted(r), proposes(3, MONEY), claims(1), handsOver(1), stopsReading(1)] },
  { name: 'planned, in the batch', count: 4, ago: [1, 6], deeds: (r) => [...accepted(r), prepares(2), joinsBatch(0)] },
  { name: 'asked, in the batch, claimed', count: 1, ago: [0, 1], shape: 'sole', deeds: (r) => [...accepted(r), proposes(3), joinsBatch(0), claims(1)] },
  { name: 'asked, in the batch, disputed', count: 1, ago: [0, 1], shape: 'sole', deeds: (r) => [...accepted(r), proposes(3), joinsBatch(0), disputes(1, '县综合行政执法局')] },
  { name: 'in the batch, without a plan', count: 1, ago: [1, 3], deeds: (r) => [...accepted(r), joinsBatch(1)] },
  { name: 'disputed, upheld, handed over', count: 1, ago: [2, 5], shape: 'sole', deeds: (r) => [...accepted(r), proposes(3), disputes(2, '县自然资源局'), settles(2, 'uphold'), handsOver(1), signsFor(2)] },
]
