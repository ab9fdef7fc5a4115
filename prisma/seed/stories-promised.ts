import { closed } from './courses'
import { cannotKeep, confirmsKept, disputesKept, explains, goesOn, judgementLapses, keepsPromises, postpones, reportsProgress } from './deeds-promises'
import type { Deed } from './life'
import type { Random } from './random'
import type { Story } from './stories'

const ROADS = '县交通运输局'
const WITH = { resultClass: 'B', shape: 'sole', leavesPromises: true } as const
const promised = (...more: Deed[]) => (random: Random): Deed[] => [...closed(random), ...more]

/** What became of what replies promised, in every way it can go. */
export const promisedStories: readonly Story[] = [
  { name: 'promised, not begun', count: 2, ago: [5, 40], ...WITH, deeds: promised() },
  { name: 'promised, overdue', count: 2, ago: [345, 360], ...WITH, lead: ROADS, deeds: promised(reportsProgress(2)) },
  { name: 'promised, soon due', count: 1, ago: [45, 50], ...WITH, lead: ROADS, deeds: promised(reportsProgress(8), reportsProgress(3)) },
  { name: 'promised, put off', count: 1, ago: [10, 20], ...WITH, lead: ROADS, deeds: promised(reportsProgress(30), postpones(20)) },
  { name: 'kept, to be judged by 石望山', count: 1, ago: [2, 6], author: 'demo-shiwangshan', ...WITH, lead: ROADS, deeds: promised(reportsProgress(20), keepsPromises(20)) },
  { name: 'kept and confirmed', count: 2, ago: [5, 40], ...WITH, deeds: promised(reportsProgress(20), keepsPromises(30), confirmsKept()) },
  { name: 'kept, disputed, kept', count: 1, ago: [5, 30], ...WITH, deeds: promised(keepsPromises(30), disputesKept(), keepsPromises(20), confirmsKept()) },
  { name: 'kept, never judged', count: 1, ago: [5, 30], ...WITH, deeds: promised(keepsPromises(30), judgementLapses(60)) },
  { name: 'cannot be kept, to be signed', count: 1, ago: [1, 3], ...WITH, lead: ROADS, deeds: promised(cannotKeep(30)) },
  { name: 'cannot be kept, goes on', count: 1, ago: [3, 9], ...WITH, deeds: promised(cannotKeep(30), goesOn()) },
  { name: 'cannot be kept, explained', count: 1, ago: [10, 60], ...WITH, deeds: promised(cannotKeep(30), explains()) },
]
