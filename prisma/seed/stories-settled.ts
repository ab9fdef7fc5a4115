import { answer, BASICALLY, givesUp, invites, judges, SATISFIED, submits, UNSATISFIED, withdraws, writes } from './deeds-author'
import { accepts, addsUnit, answersRequest, asksOpinionAgain, changesUnits, closes, confers, dispatchesAnew, escalates, lapses, refuses, rehandles, reopens, resolves, sendsBack, timeLapses, waivesOpinions } from './deeds-office'
import { asksExtension, asksReturn, drafts, headSendsBack, opines, sendsForReview, signs, signsFor, talks } from './deeds-unit'
import { clearsForPublic, plansToPublish, preparesForPublic, publishes, publishesAgain, sendsBackFromPublic, takesBack } from './deeds-publication'
import { accepted, closed, dispatched, handedIn, objected, replied, repliedAgain, signedFor, talkedOver } from './courses'
import type { Story } from './stories'

/** What two years have brought to an end, most of it well and in time. */
const ofSitting = (sitting: 5 | 6): Story[] => [
  { sitting, name: 'answered and closed', count: 10, deeds: (r, on) => closed(r, on) },
  { sitting, name: 'closed and shown to everyone', count: 9, deeds: (r, on) => [...closed(r, on), preparesForPublic(r.int(5, 20)), clearsForPublic(2), publishes(1)] },
  { sitting, name: 'by the deputy from 云溪镇', count: 2, author: 'demo-shiwangshan', deeds: (r, on) => closed(r, on) },
  { sitting, name: 'road matters', count: 4, lead: '县交通运输局', deeds: (r, on) => closed(r, on) },
  { sitting, name: 'basically satisfied', count: 5, deeds: (r, on) => closed(r, on, BASICALLY) },
  { sitting, name: 'of a delegation', count: 3, kind: 'delegation', deeds: (r, on) => closed(r, on) },
  { sitting, name: 'answered late', count: 4, deeds: (r, on) => closed(r, on, BASICALLY, r.int(78, 110)) },
  { sitting, name: 'not satisfied, then satisfied', count: 3, resultClass: 'C', deeds: (r, on) => [...repliedAgain(r, on), judges(4, SATISFIED), closes(3)] },
  { sitting, name: 'not satisfied, explained', count: 1, resultClass: 'C', deeds: (r, on) => [...objected(r, on), resolves(6), closes(4)] },
  { sitting, name: 'never judged', count: 3, deeds: (r, on) => [...replied(r, on), timeLapses(40), closes(5)] },
  { sitting, name: 'judged late', count: 1, deeds: (r, on) => [...replied(r, on), lapses(40), judges(2, { ...SATISFIED, late: true }), closes(3)] },
  { sitting, name: 'more time', count: 4, resultClass: 'B', deeds: (r, on) => [
    ...talkedOver(r, on), opines(2), asksExtension(25, r.int(30, 70)), answersRequest(3, 'grant', '情况属实，同意延期，请及时告知代表'), talks(20, 'during'),
    drafts(35), sendsForReview(1), signs(2), judges(8, SATISFIED), closes(4)] },
  { sitting, name: 'returned, to another', count: 3, shape: 'sole', lead: '县住房和城乡建设局', deeds: (r, on) => [
    ...dispatched(r, on), asksReturn(3, '县综合行政执法局'), answersRequest(4, 'grant', '经核对职责，改由县综合行政执法局办理'), dispatchesAnew(4, '县综合行政执法局'),
    signsFor(2), talks(9), drafts(20), sendsForReview(1), signs(2), judges(6, SATISFIED), closes(4)] },
  { sitting, name: 'given to another unit in one step', count: 1, shape: 'sole', lead: '县住房和城乡建设局', deeds: (r, on) => [
    ...signedFor(r, on), changesUnits(3, '县综合行政执法局'), signsFor(2), talks(9), drafts(20), sendsForReview(1), signs(2), judges(6, SATISFIED), closes(4)] },
  { sitting, name: 'return refused', count: 1, shape: 'sole', deeds: (r, on) => [
    ...signedFor(r, on), asksReturn(2, '县发展和改革局'), answersRequest(3, 'refuse', '该事项在你单位职责清单第七项，请继续办理'), talks(8), drafts(25), sendsForReview(1), signs(2), judges(9, SATISFIED), closes(3)] },
  { sitting, name: 'opinion asked again', count: 1, shape: 'lead', deeds: (r, on) => [
    ...talkedOver(r, on), opines(3), asksOpinionAgain(3), opines(4), drafts(12), sendsForReview(1), headSendsBack(1), drafts(3), sendsForReview(1), signs(1), judges(5, SATISFIED), closes(4)] },
  { sitting, name: 'opinion waived', count: 1, shape: 'lead', deeds: (r, on) => [...talkedOver(r, on), waivesOpinions(6), drafts(14), sendsForReview(1), signs(2), judges(7, SATISFIED), closes(4)] },
  { sitting, name: 'without an overdue opinion', count: 2, shape: 'lead', deeds: (r, on) => [
    ...dispatched(r, on), signsFor(3, 'main'), talks(8), drafts(40), sendsForReview(1), signs(2, { without: true }), judges(7, BASICALLY), closes(4)] },
  { sitting, name: 'one who was asked declines', count: 3, kind: 'joint', deeds: (r, on) => [writes(0), invites(0), answer(1, 'oneDeclines'), ...closed(r, on).slice(3)] },
  { sitting, name: 'one who was asked never answers', count: 2, kind: 'joint', deeds: (r, on) => [writes(0), invites(0), answer(1, 'lastOpen'), ...closed(r, on).slice(3)] },
  { sitting, name: 'a unit is added', count: 1, shape: 'lead', deeds: (r, on) => [
    ...signedFor(r, on), addsUnit(3, '县委社会工作部'), signsFor(2), talks(5), opines(4), drafts(15), sendsForReview(1), signs(2), judges(6, SATISFIED), closes(4)] },
  { sitting, name: 'more time, while in review', count: 1, shape: 'sole', resultClass: 'B', deeds: (r, on) => [
    ...talkedOver(r, on), asksExtension(30, 40), drafts(1), sendsForReview(1), answersRequest(2, 'grant', '同意延期，请在延长期内答复'), signs(12), judges(6, SATISFIED), closes(4)] },
  { sitting, name: 'not satisfied, late', count: 1, resultClass: 'C', deeds: (r, on) => [
    ...replied(r, on), lapses(40), judges(2, { ...UNSATISFIED, late: true }), rehandles(3), talks(4, 'after'), drafts(6, true), sendsForReview(1), signs(1), judges(4, SATISFIED), closes(3)] },
  { sitting, name: 'sent back once', count: 2, deeds: (r, on) => [
    ...handedIn(), sendsBack(1), submits(1), accepts(2), ...closed(r, on).slice(5)] },
  { sitting, name: 'refused', count: 3, kind: 'single', deeds: () => [...handedIn(), refuses(4)] },
  { sitting, name: 'withdrawn', count: 1, deeds: (r) => [...accepted(r), withdraws(2)] },
]

/** Out of session, over the same two years. */
const between: Story[] = [
  { name: 'out of session, closed', count: 14, ago: [30, 520], deeds: (r) => closed(r) },
  { name: 'out of session, basically', count: 3, ago: [60, 420], deeds: (r) => closed(r, undefined, BASICALLY) },
  { name: 'out of session, refused', count: 3, ago: [5, 300], kind: 'single', deeds: () => [...handedIn(), refuses(3)] },
  { name: 'twice not satisfied', count: 1, ago: [40, 90], resultClass: 'C', deeds: (r) => [...repliedAgain(r), judges(5, UNSATISFIED), escalates(3), confers(5), resolves(4), closes(4)] },
  { name: 'reopened and closed again', count: 1, ago: [60, 90], resultClass: 'B', deeds: (r) => [
    ...closed(r), reopens(40), talks(3, 'during'), drafts(12, true), sendsForReview(1), signs(1), judges(4, SATISFIED), closes(3)] },
  { name: 'a draft given up', count: 2, ago: [20, 60], deeds: () => [writes(0), givesUp(3)] },
]

/** On their way to the public, and back. */
const shown: Story[] = [
  { name: 'laid out, to be looked over', count: 2, ago: [1, 3], deeds: (r) => [...closed(r), preparesForPublic(4)] },
  { name: 'looked over, for a day to come', count: 2, ago: [1, 2], deeds: (r) => [...closed(r), preparesForPublic(4), clearsForPublic(1), plansToPublish(1, 12)] },
  { name: 'sent back before it was shown', count: 1, ago: [5, 20], deeds: (r) => [...closed(r), preparesForPublic(4), clearsForPublic(1), sendsBackFromPublic(1), preparesForPublic(1), clearsForPublic(1), publishes(1)] },
  { name: 'taken back from the public', count: 1, ago: [5, 20], deeds: (r) => [...closed(r), preparesForPublic(4), clearsForPublic(1), publishes(1), takesBack(6)] },
  { name: 'taken back and shown again', count: 1, ago: [5, 20], deeds: (r) => [...closed(r), preparesForPublic(4), clearsForPublic(1), publishes(1), takesBack(6), publishesAgain(1), preparesForPublic(1), clearsForPublic(1), publishes(1)] },
]

export const settledStories: readonly Story[] = [...ofSitting(5), ...ofSitting(6), ...between, ...shown]
