import { fullDay } from '@/lib/rulebook/words'

export const publicityOfReply: Record<string, string> = { open: '主动公开', onRequest: '依申请公开', withheld: '不予公开' }

export type LetterSource = {
  organ: string; congress: string; termNumber: number | null; sittingNumber: number | null; channel: 'inSession' | 'outOfSession'
  number: string | null; title: string
  proposer: { names: string | null; kind: 'single' | 'joint' | 'delegation' }
  coUnits: readonly string[]
}
/** `resultClass`: what stands for it on paper (A, 甲). */
export type LetterText = { text: string; resultClass: string | null; publicity: string; letterNumber: string; issuedOn: string; contact: string }
export type LetterPaper = {
  organ: string; letter?: string; publicity?: string; number: string; title: string[]; salutation: string
  paragraphs: string[]; signature: string; date?: string; note?: string
}

const NUMERALS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九']
/** 十八, 二十, 二十一: for terms and sittings, which are under a hundred. */
export function inChinese(count: number): string {
  const [tens, ones] = [Math.floor(count / 10), count % 10]
  return `${tens > 1 ? NUMERALS[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 || tens === 0 ? NUMERALS[ones] : ''}`
}

/** The reply as the official letter that it becomes (domain A8): what the unit wrote, in the order that letters have. */
export function letterOf(source: LetterSource, { text, resultClass, publicity, letterNumber, issuedOn, contact }: LetterText): LetterPaper {
  const { proposer, title, coUnits } = source
  const organ = fullName(source)
  const salutation = salutationOf(proposer)
  const lines = tight(text).split(/\n+/).map((line) => line.trim()).filter(Boolean)
  const own = lines.filter((line, index) => !(index === 0 && /：$/.test(line)) && !(index === lines.length - 1 && (line === organ || line === source.organ)))
  const opening = own.slice(0, 2).some((line) => line.includes('收悉')) ? [] : [`您提出的《${title}》收悉。${coUnits.length > 0 ? `经商${coUnits.join('、')}，` : ''}现答复如下：`]
  const thanks = own.slice(-2).some((line) => line.includes('感谢')) ? [] : ['感谢您对我们工作的关心和支持。']
  return {
    organ, letter: resultClass ?? undefined, publicity: publicityOfReply[publicity], number: tight(letterNumber) || '待编号',
    title: headingOf(source), salutation,
    paragraphs: [...opening, ...own, ...thanks],
    signature: organ, date: issuedOn ? fullDay(issuedOn) : undefined, note: contact ? `联系人：${tight(contact)}` : undefined,
  }
}

/** 县交通运输局 signs as 青岚县交通运输局. */
export function fullName({ organ, congress }: Pick<LetterSource, 'organ' | 'congress'>): string {
  const place = congress.replace(/人大$/, '')
  return organ.startsWith(place.at(-1) ?? ' ') ? place + organ.slice(1) : organ
}

// A letter has no space between figures and words, as face.md section 3 says.
export const tight = (text: string) => text.replace(/(?<=[\p{Script=Han}〕，。：；、])[ \u00A0]+(?=[\dA-Za-z])|(?<=[\dA-Za-z])[ \u00A0]+(?=[\p{Script=Han}〔])/gu, '')

export function salutationOf({ names, kind }: LetterSource['proposer']): string {
  if (names === null) return '有关代表：'
  return kind === 'delegation' ? `${names}：` : kind === 'joint' ? `${names}等代表：` : `${names}代表：`
}

export function headingOf({ congress, termNumber, sittingNumber, channel, number }: LetterSource, what = '答复'): string[] {
  const place = congress.replace(/人大$/, '')
  const term = termNumber ? `${inChinese(termNumber)}届` : ''
  const sitting = channel === 'outOfSession' ? '闭会期间' : sittingNumber ? `${inChinese(sittingNumber)}次会议` : ''
  return [`关于${place}${term}人大${sitting}`, `${number ? `第${number}号` : ''}建议的${what}`]
}

type Drafted = { text: string; resultClass: string; publicity: string; contactName: string; contactPhone: string }
/** A letter that is not signed yet: without number and date. */
export const draftLetter = ({ text, resultClass, publicity, contactName, contactPhone }: Drafted): LetterText =>
  ({ text, resultClass: resultClass || null, publicity, letterNumber: '', issuedOn: '', contact: [contactName, contactPhone].filter(Boolean).join('，') })

/** What stands before and after the count of a number like 青交建复〔2026〕17 号. */
function partsOf(letterNumber: string): { head: string; count: number; end: string } | null {
  const [, head, count, end] = /^(.*〕\s*)(\d+)(\s*号)$/u.exec(letterNumber) ?? []
  return head && count && end ? { head, count: Number(count), end } : null
}

/** The numbers from a letter's own on: 青交建复〔2026〕17 号 is followed by 18 号; another shape by 之二. */
export function numbersFrom(first: string): (position: number) => string {
  const parts = partsOf(first)
  return (position) => (position === 0 ? first : parts ? `${parts.head}${parts.count + position}${parts.end}` : `${first}之${inChinese(position + 1)}`)
}

/** The first number that may follow a unit's last letter: 17 号 is followed by 18, and by 1 in a new year. */
export function nextLetterNumber(last: string | null, year: number): string | undefined {
  const parts = partsOf(last ?? '')
  const [, lastYear] = /〔(\d{4})〕\s*$/u.exec(parts?.head ?? '') ?? []
  if (!parts || !lastYear) return undefined
  return `${parts.head.replace(`〔${lastYear}〕`, `〔${year}〕`)}${Number(lastYear) === year ? parts.count + 1 : 1}${parts.end}`
}
