import { monthDay } from '@/lib/rulebook/words'
import { weekdayOf } from '@/lib/rulebook/days'

export const calendarRefusals = {
  nothingNew: (day: string, kind: 'work' | 'rest') => `${monthDay(day)}（${weekdayOf(day)}）本来就${kind === 'work' ? '上班' : '休息'}，不用更正。`,
} as const

/** What a correction changes, and what it does not. */
export function effectOf({ day, kind }: { day: string; kind: 'work' | 'rest' }, due: number): string {
  const on = `${monthDay(day)}（${weekdayOf(day)}）`
  const counted = kind === 'rest' ? '从现在起推算的工作日不算这一天，到期落在这一天的顺延。' : '从现在起推算的工作日算上这一天。'
  const standing = due > 0 ? `已有 ${due} 个期限正好在这一天到期，它们不自动改动。` : '已经定下的期限不变。'
  return `${on}改为${kind === 'rest' ? '休息' : '上班'}。${counted}${standing}`
}
export const effectOfRemoval = (day: string): string => `${monthDay(day)}（${weekdayOf(day)}）的更正已去掉，恢复按国务院办公厅的放假通知推算。已经定下的期限不变。`
