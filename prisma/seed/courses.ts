import { answer, confirmsTalks, invites, judges, SATISFIED, submits, UNSATISFIED, writes, type Judgement } from './deeds-author'
import { goesWithBatch, joinsBatch, prepares } from './deeds-batch'
import { accepts, closes, dispatches, rehandles } from './deeds-office'
import { drafts, opines, sendsForReview, signs, signsFor, talks } from './deeds-unit'
import type { Deed } from './life'
import type { Random } from './random'

// Stretches of a life that many stories share. A joint suggestion's invitations are among the first; alone they do nothing.

export const handedIn = (): Deed[] => [writes(0), invites(0), answer(1), submits(1)]
export const accepted = (random: Random): Deed[] => [...handedIn(), accepts(random.int(2, 6))]
/** Suggestions of a sitting go with the batch of its notice on that day, others one by one. */
export const dispatched = (random: Random, on?: string): Deed[] => {
  const begun = accepted(random)
  const after = random.int(3, 8)
  return on ? [...begun, prepares(after), joinsBatch(), goesWithBatch(on)] : [...begun, dispatches(after)]
}
export const signedFor = (random: Random, on?: string): Deed[] => [...dispatched(random, on), signsFor(random.int(1, 6))]
export const talkedOver = (random: Random, on?: string): Deed[] => [...signedFor(random, on), talks(random.int(4, 12)), confirmsTalks(random.int(1, 4))]
export const opined = (random: Random, on?: string): Deed[] => [...talkedOver(random, on), opines(random.int(2, 6))]
export const inReview = (random: Random, on?: string, wait = random.int(8, 32)): Deed[] => [...opined(random, on), drafts(wait), sendsForReview(1)]
export const replied = (random: Random, on?: string, wait?: number): Deed[] => [...inReview(random, on, wait), signs(random.int(1, 4))]
export const judged = (random: Random, on?: string, judgement: Judgement = SATISFIED, wait?: number): Deed[] => [...replied(random, on, wait), judges(random.int(3, 16), judgement)]
export const closed = (random: Random, on?: string, judgement?: Judgement, wait?: number): Deed[] => [...judged(random, on, judgement, wait), closes(random.int(2, 8))]

export const objected = (random: Random, on?: string): Deed[] => judged(random, on, UNSATISFIED)
export const inSecondRound = (random: Random, on?: string): Deed[] => [...objected(random, on), rehandles(random.int(2, 6))]
export const repliedAgain = (random: Random, on?: string): Deed[] => [
  ...inSecondRound(random, on), talks(random.int(3, 6), 'after'), confirmsTalks(1), drafts(random.int(4, 9), true), sendsForReview(1), signs(1),
]
