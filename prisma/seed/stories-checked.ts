import { inReview } from './courses'
import { checksReply } from './deeds-office'
import { signsForCheck } from './deeds-unit'
import { onTrial } from './rules'
import type { Random } from './random'
import type { Story } from './stories'

const ROADS = '县交通运输局'
const signed = (random: Random) => [...inReview(random, undefined, 20), signsForCheck(2)].map(onTrial)

/** Handed in while replies were checked on trial: one waits for the check, one was sent back, one went out. */
export const checkedStories: readonly Story[] = [
  { name: 'reply being checked', count: 2, ago: [1, 3], shape: 'sole', deeds: signed },
  { name: 'reply sent back by the check', count: 1, ago: [1, 2], shape: 'sole', lead: ROADS, resultClass: 'A', deeds: (r) => [...signed(r), checksReply(2, 'fail')] },
  { name: 'reply checked and sent', count: 1, ago: [1, 4], shape: 'sole', deeds: (r) => [...signed(r), checksReply(2, 'pass')] },
]
