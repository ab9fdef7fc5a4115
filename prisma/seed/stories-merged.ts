import { confirmsTalks, submits, writes } from './deeds-author'
import { alike, merges, unmerges } from './deeds-merge'
import { accepts, addsUnit, answersRequest, dispatches } from './deeds-office'
import { asksReturn, drafts, sendsForReview, signs, signsFor, talks } from './deeds-unit'
import type { Deed } from './life'
import type { Story } from './stories'

const two = (): Deed[] => [writes(0), alike(writes(0)), submits(1), alike(submits(1)), accepts(3), alike(accepts(0))]
const merged = (): Deed[] => [...two(), merges(1)]
const handled = (): Deed[] => [...merged(), dispatches(3), signsFor(2), talks(4), confirmsTalks(1)]
const alone = { count: 1, kind: 'single' } as const

/** 并案: two deputies ask for the same, and how that goes on. */
export const mergedStories: readonly Story[] = [
  { ...alone, name: 'merged, replied to both', ago: [2, 6], shape: 'sole', deeds: () => [...handled(), drafts(9), sendsForReview(1), signs(2)] },
  { ...alone, name: 'merged, under way, one more unit', ago: [3, 9], shape: 'lead', lead: '县交通运输局', deeds: () => [...handled(), addsUnit(2, '县委社会工作部')] },
  { ...alone, name: 'merged, before the dispatch', ago: [1, 4], shape: 'sole', deeds: () => merged() },
  { ...alone, name: 'parted, back to the office', ago: [1, 5], shape: 'sole', deeds: () => [...handled(), unmerges(3, 'toDispatch')] },
  { ...alone, name: 'merged with an earlier date, then parted', ago: [1, 4], shape: 'sole', deeds: () => [
    alike(writes(0)), alike(submits(1)), alike(accepts(3)), alike(dispatches(3)), alike(asksReturn(2, '县自然资源局')), alike(answersRequest(3, 'grant', '经核对职责，同意退回')),
    writes(6), submits(1), accepts(3), merges(1), dispatches(2), signsFor(2), talks(4), confirmsTalks(1), drafts(5), sendsForReview(1), unmerges(2, 'sameUnits')] },
]
