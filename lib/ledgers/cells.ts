import type { ResultClass, Rulebook } from '@/lib/rulebook/rulebook'
import { dayOfText } from '@/lib/tables/days'

/** A cell read, or why it cannot be, with how to write it instead. */
export type Cell<T> = { ok: true; value: T } | { ok: false; problem: string; fix: string }
const good = <T>(value: T): Cell<T> => ({ ok: true, value })
const bad = <T>(problem: string, fix: string): Cell<T> => ({ ok: false, problem, fix })

const NOTHING = /^([-—–~/\\、.·*]+|无|暂无|没有|空|n\/?a|null)$/i
/** Signs that offices put into a cell to say that it is empty. */
export const saysNothing = (text: string) => text === '' || NOTHING.test(text)

const DAY_FIX = '写成 2024-03-05、2024.3.5 或者 2024年3月5日。'

export function readDay(text: string): Cell<string> {
  const plain = text.normalize('NFKC').replace(/[。,]/g, '.').replace(/\.$/, '')
  const day = dayOfText(plain)
  return day ? good(day) : bad(whyNoDay(plain), DAY_FIX)
}

function whyNoDay(text: string): string {
  const [, year, month, day] = /^(\d{4})\D+(\d{1,2})\D+(\d{1,2})\D*$/.exec(text) ?? []
  if (Number(month) > 12 || Number(month) === 0) return `没有 ${Number(month)} 月。`
  if (day) return `${year}年${Number(month)}月没有 ${Number(day)} 日。`
  if (/^\d{4}\D+\d{1,2}\D*$/.test(text)) return '只写到月，缺几日。'
  if (/^\d{2}\D+\d{1,2}\D+\d{1,2}\D*$/.test(text)) return '年份只有两位，看不出是哪一年。'
  return '读不出是哪一天。'
}

const DIGITS = '零一二三四五六七八九'
const NUMERAL = '\\d{1,2}|[一二三四五六七八九十]{1,3}'

/** 十八 and 18 are 18. */
function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['零', text]
  return (tens === '' ? 1 : DIGITS.indexOf(tens)) * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones))
}

export type Term = { term: number | null; sitting: number | null }

/** Term and sitting as ledgers write them: 十八届五次, 第十八届人民代表大会第五次会议, 18-5, 18. A number alone is what its column says. */
export function readTerm(text: string, alone: 'term' | 'sitting'): Cell<Term> {
  const plain = text.normalize('NFKC').replace(/\s+/g, '')
  const find = (pattern: string) => new RegExp(pattern).exec(plain)
  const pair = find('^(\\d{1,2})[-—–./](\\d{1,2})$')
  if (pair) return good({ term: Number(pair[1]), sitting: Number(pair[2]) })
  const single = find(`^第?(${NUMERAL})$`)
  if (single) return good({ term: null, sitting: null, [alone]: numberOf(single[1]!) })
  const [term, sitting] = [find(`(${NUMERAL})届`), find(`(${NUMERAL})次`)]
  if (!term && !sitting) return bad('读不出是第几届第几次会议。', '写成“十八届五次”或者 18-5；被表格软件改成了日期的，请把这一列设为文本。')
  return good({ term: term && numberOf(term[1]!), sitting: sitting && numberOf(sitting[1]!) })
}

export function readChannel(text: string): Cell<'inSession' | 'outOfSession'> {
  if (/闭/.test(text)) return good('outOfSession')
  if (/^(会|大会|会议|会中|会内|全会)|会议期间|大会期间/.test(text)) return good('inSession')
  return bad('看不出是会议期间还是闭会期间提出的。', '写“会议期间”或者“闭会期间”。')
}

/** Yes and no, in the signs that ledgers use. */
export const readFlag = (text: string): Cell<boolean> => {
  if (/^(y|yes|是|1|true|√|✓|✔|重点.*|★)$/i.test(text)) return good(true)
  if (/^(n|no|否|0|false|×|✗|不是|非重点.*)$/i.test(text)) return good(false)
  return bad('看不出是还是否。', '写“是”，或者留空。')
}

const HEAVENLY: Record<string, string> = { 甲: 'A', 乙: 'B', 丙: 'C', 丁: 'D' }

/** The class of this place's rules that is meant (A, A类, B1, （B）, 甲类, or its name), or null: then it is only kept as written. */
export function readClass(text: string, { resultClasses }: Pick<Rulebook, 'resultClasses'>): string | null {
  const plain = text.normalize('NFKC').replace(/[\s()〔〕【】"“”]/g, '').toUpperCase()
  const letter = /^([A-Z甲乙丙丁])\d?(类|级|等|类件)?$/.exec(plain)?.[1] ?? /^([A-Z甲乙丙丁])\d?类/.exec(plain)?.[1]
  const code = letter && (HEAVENLY[letter] ?? letter)
  const said = ({ code: own, mark, label }: ResultClass) => [own, mark?.replace(/类$/, '')].some((name) => name && [letter, code].includes(name)) || label === text
  return resultClasses.find(said)?.code ?? null
}

/** The worst grade named: an item is 不满意 if any axis is (domain A9). */
export function readGrade(text: string, { satisfaction: { grades } }: Pick<Rulebook, 'satisfaction'>): Cell<string> {
  const words = text.normalize('NFKC').replace(/\([^)]*\)|\s+/g, '').split(/[、;,/]/).map((part) => part.replace(/^.*?[:：]/, ''))
  const found = words.map((word) => ALSO[word] ?? word).map((word) => grades.findIndex(({ label }) => label === word))
  if (found.length === 0 || found.includes(-1)) return bad('不是这里使用的评价等次。', `写${grades.map(({ label }) => `“${label}”`).join('、')}。`)
  return good(grades[Math.max(...found)]!.code)
}
const ALSO: Record<string, string> = { 非常满意: '满意', 很满意: '满意', 较满意: '基本满意', 比较满意: '基本满意', 较为满意: '基本满意' }

/** The code of a category by its code, name or another name; what the rules do not know stays as it is written. */
export function readCategory(text: string, { categories }: Pick<Rulebook, 'categories'>): string {
  const wanted = text.replace(/\s+|类$/g, '')
  return categories.find(({ code, label, also }) => [code, label, ...also].some((name) => name.replace(/类$/, '') === wanted))?.code ?? text
}
