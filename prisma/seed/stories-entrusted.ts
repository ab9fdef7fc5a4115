import { accepted } from './courses'
import { entrusts, sharesOut } from './deeds-office'
import { asksReturn, signsFor } from './deeds-unit'
import type { Story } from './stories'

const ROADS = '县交通运输局'

/** What the congress hands to the government's office, and what that office makes of it. */
export const entrustedStories: readonly Story[] = [
  { name: 'entrusted, to be shared out', count: 3, ago: [1, 4], shape: 'sole', deeds: (r) => [...accepted(r), entrusts(2)] },
  { name: 'entrusted, shared out', count: 1, ago: [1, 3], shape: 'sole', lead: ROADS, deeds: (r) => [...accepted(r), entrusts(2), sharesOut(2)] },
  { name: 'entrusted, in hand', count: 1, ago: [2, 6], shape: 'sole', deeds: (r) => [...accepted(r), entrusts(2), sharesOut(2), signsFor(2)] },
  { name: 'entrusted, a unit wants to return it', count: 1, ago: [1, 2], shape: 'sole', lead: '县住房和城乡建设局', deeds: (r) => [...accepted(r), entrusts(2), sharesOut(2), asksReturn(2, '县综合行政执法局')] },
]
