import { dayWords, instantWords } from '@/components/ui/day-words'

/** 10:42 if it was today, else with its day. */
export function momentWords(at: Date, today: string): string {
  const words = instantWords(at, today)
  const thisDay = `${dayWords(today, today)} `
  return words.startsWith(thisDay) ? words.slice(thisDay.length) : words
}
