import type { Calendar } from '@/lib/rulebook/calendar'
import type { Day } from '@/lib/rulebook/days'
import { explainBriefly } from '@/lib/rulebook/explain'
import type { Limit, Start } from '@/lib/rulebook/limit'
import { reckon } from '@/lib/rulebook/reckoning'
import { startWords } from '@/lib/rulebook/start-words'
import { fullDay } from '@/lib/rulebook/words'

type Shown = { number: string; days: Partial<Record<Start, Day>> } | null
type Setting = { example: Shown; today: Day; calendar: Calendar }

/** What a limit does, on a real record: its date and how it comes about; the other date where what is in force says another. */
export function effectWords(limit: Limit, inForce: Limit | undefined, { example, today, calendar }: Setting): string {
  const known = example?.days[limit.start]
  const startOn = known ?? today
  const lead = known ? `${example!.number} ${fullDay(startOn)}${startWords[limit.start]}` : `假定今天（${fullDay(startOn)}）${startWords[limit.start]}`
  const { dueOn, ...reckoning } = reckon(limit, startOn, calendar)
  const before = inForce && reckon(inForce, example?.days[inForce.start] ?? today, calendar).dueOn
  const changed = before && before !== dueOn ? `现行规则算到 ${fullDay(before)}。` : ''
  return `${lead}，到 ${fullDay(dueOn)}为止：${explainBriefly({ ...reckoning, dueOn })}${changed}`
}
