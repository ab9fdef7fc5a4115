import { dayOfMonth, monthOf, weekdayOf, yearOf, type Day } from './days'
import type { Level } from './reckoning'
import type { Limit, LimitName, LimitUnit } from './rulebook'

/** 6月4日 */
export const monthDay = (day: Day): string => `${monthOf(day)}月${dayOfMonth(day)}日`

/** 2026年6月4日 */
export const fullDay = (day: Day): string => `${yearOf(day)}年${monthDay(day)}`

/** The year is named only where it is not the one being spoken of. */
export const dayIn = (year: number, day: Day): string => (yearOf(day) === year ? monthDay(day) : fullDay(day))

/** 6月4日（星期四） */
export const dayAndWeekday = (year: number, day: Day): string => `${dayIn(year, day)}（${weekdayOf(day)}）`

/** A number never leaves its measure word: the space between does not break. */
export const measured = (count: number, measure: string): string => `${count}\u00A0${measure}`

/** A figure is set off from the Chinese word before it: 跳过 2 个周末, but 跳过清明假期. */
export const led = (lead: string, words: string): string => (/^\d/.test(words) ? `${lead} ${words}` : `${lead}${words}`)

/** 甲、乙和丙 */
export const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : led(`${items.slice(0, -1).join('、')}和`, items.at(-1)!)

const NUMERALS = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']

export const monthsWords = (count: number): string => `${NUMERALS[count] ?? count}个月`

export const limitWords: Record<LimitName, string> = {
  recheck: '会议期间的复核',
  review: '审核受理',
  dispatch: '交办',
  claim: '认领或者提出异议',
  settle: '协调并作出决定',
  signFor: '签收',
  returnRequest: '申请退回',
  decideRequest: '答复单位申请',
  redispatch: '重新交办',
  answerObjection: '答复代表对交办的异议',
  firstContact: '首次联系代表',
  coOpinion: '报会办意见',
  coOpinionRedo: '补充会办意见',
  reply: '答复',
  replyExtended: '延期后答复',
  check: '审核答复',
  evaluate: '代表评价',
  study: '研究不满意意见',
  rehandle: '重新办理',
  escalate: '协调研究',
  close: '核定办结',
  opinionAccept: '受理群众意见',
  opinionRoute: '分流群众意见',
  opinionAnswer: '答复群众意见',
  opinionExtension: '延期后答复群众意见',
  opinionCall: '回访群众',
  opinionStudy: '研究群众不满意的意见',
  opinionPass: '代表转告建议的答复',
}

export const unitWords: Record<LimitUnit, string> = { day: '天', workingDay: '个工作日', month: '个月', fixed: '固定日期', sameDay: '当日' }

/** 三个月 · 10 个工作日 · 7 天 · 每年6月30日 */
export function lengthWords(limit: Limit): string {
  if (limit.unit === 'fixed') return `每年${monthDay(`2023-${limit.on}`)}`
  if (limit.unit === 'sameDay') return '当日'
  return limit.unit === 'month' ? monthsWords(limit.length) : measured(limit.length, unitWords[limit.unit])
}

const LOCAL_BASIS = '本地约定（默认规则）'

/** Whose word it is that decided, where that is not the default. A batch and an item's own extension are said with their day. */
const levelWords: Partial<Record<Level, string>> = { batch: '交办通知', rulebook: '本级规则', preset: '规则底本' }

/** An article is cited as it stands, with the level that decided; a convention is introduced. */
export function basisSentence(basis: string | null, level?: Level): string {
  const by = level && levelWords[level]
  // What this place changed no longer rests on what the default leans on.
  const article = level === 'rulebook' && basis?.startsWith('默认规则') ? null : basis
  if (article === null) return `依据：${by ? (level === 'batch' ? by : `${by}的约定`) : LOCAL_BASIS}。`
  const cited = article.startsWith('《') ? `依据${article}` : `依据：${article}`
  return `${cited}${by && level !== 'batch' ? `（${by}）` : ''}。`
}

/** 清明假期; a day off with a reason of the office's own keeps that reason. */
export const holidayWords = (names: readonly string[]): string => {
  const words = names.join('、')
  return /(节|元旦|清明|端午|中秋)$/.test(words) ? `${words}假期` : words
}

export const unknownYearSentence = (year: number): string => `${year}年的放假安排尚未公布，暂按周末推算。`

/** A 类 · 甲类: a class by what stands for it. */
export const classWords = (mark: string): string => (mark.endsWith('类') ? mark : `${mark}${/^[A-Za-z0-9]/.test(mark) ? '\u00A0' : ''}类`)
