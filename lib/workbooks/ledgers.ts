import { batchWorkbook } from '@/lib/batches/workbook'
import { commitmentFiguresWorkbook } from '@/lib/commitments/figures-workbook'
import { commitmentWorkbook } from '@/lib/commitments/workbook'
import { committeeWorkbook } from '@/lib/committees/workbook'
import { disputeWorkbook } from '@/lib/disputes/workbook'
import { chainWorkbook } from '@/lib/households/chain-workbook'
import { householdWorkbook } from '@/lib/households/workbook'
import { opinionWorkbook } from '@/lib/opinions/workbook'
import { deputyWorkbook } from '@/lib/people/deputy-workbook'
import { peopleWorkbook } from '@/lib/people/workbook'
import type { Actor } from '@/lib/policy'
import { publicationWorkbook } from '@/lib/publications/workbook'
import { receptionWorkbook } from '@/lib/receptions/workbook'
import { regionWorkbook } from '@/lib/regions/workbook'
import { belowWorkbook, waitWorkbook } from '@/lib/reports/workbooks'
import { reviewWorkbook } from '@/lib/stations/review-workbook'
import { stationWorkbook } from '@/lib/stations/workbook'
import { actWorkbook, pushWorkbook, requirementWorkbook, topicWorkbook } from '@/lib/supervision/workbooks'
import { entrustedWorkbook } from '@/lib/suggestions/dispatching-workbook'
import { suggestionWorkbook } from '@/lib/suggestions/workbook'
import { unitWorkbook } from '@/lib/units/workbook'
import type { Workbook } from '@/lib/workbooks/workbook'

/** Every list that leaves as a workbook, by its address: as far as this person may read it; null for whoever may not take it. */
export const LEDGERS = {
  suggestions: suggestionWorkbook,
  opinions: opinionWorkbook,
  commitments: commitmentWorkbook,
  batches: batchWorkbook,
  disputes: disputeWorkbook,
  publications: publicationWorkbook,
  topics: topicWorkbook,
  acts: actWorkbook,
  requirements: requirementWorkbook,
  pushes: pushWorkbook,
  stations: stationWorkbook,
  reviews: reviewWorkbook,
  households: householdWorkbook,
  receptions: receptionWorkbook,
  deputies: deputyWorkbook,
  units: unitWorkbook,
  committees: committeeWorkbook,
  people: peopleWorkbook,
  entrusted: entrustedWorkbook,
  commitmentFigures: commitmentFiguresWorkbook,
  waits: waitWorkbook,
  below: belowWorkbook,
  chains: chainWorkbook,
  regions: regionWorkbook,
} as const satisfies Record<string, (actor: Actor, asked: Record<string, string>) => Promise<Workbook | null>>

export type LedgerKey = keyof typeof LEDGERS
export const isLedger = (key: string): key is LedgerKey => Object.hasOwn(LEDGERS, key)
