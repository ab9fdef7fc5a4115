import type { Calendar } from '@/lib/rulebook/calendar'
import type { Rulebook } from '@/lib/rulebook/rulebook'

/** What a decision is made under: the moment, the day in China, the local rules and the working days. */
export type Circumstances = { now: Date; today: string; rulebook: Rulebook; calendar: Calendar }
