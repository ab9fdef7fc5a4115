import { readCategory, saysNothing } from '@/lib/ledgers/cells'
import { OPINION_CHANNELS, type OpinionChannel, type OpinionGrade } from '@/lib/opinions/opinion'
import { covered, withoutSpeaker } from '@/lib/opinions/scrub'
import { opinionChannelWords } from '@/lib/opinions/words'
import { COLUMNS, labelOf, type Fault, type Line } from '@/lib/rosters/roster'
import type { Rulebook } from '@/lib/rulebook/rulebook'
import { dayOfText } from '@/lib/tables/days'

/** What one row of a ledger says. `undefined`: it does not say. The text is as others may read it. */
export type OpinionFacts = {
  row: number; number: string; said: string; text: string; takenOn: string; takenAt: Date
  name?: string; phone?: string; address?: string; place?: string; category?: string; channel: OpinionChannel; station?: string; unit?: string
  answer?: string; answeredOn?: string; grade?: OpinionGrade; sameAs?: string
}
export type ReadOpinion = { facts: OpinionFacts } | { fault: Fault }

const PHONE = /^\+?\d[\d -]{4,18}\d$/
const NOBODY = /^(匿名|不详|未知|保密|未留|不愿透露|拒绝透露|不愿意透露|无名氏?)$/
const NOT_GRADED = /未回访|未评|未参评|无法联系|联系不上|未接|无人接听|拒绝|空号|停机|待回访/

/** The trouble of one cell, in words; of a cell that says who somebody is, nothing is repeated. */
export function opinionFault({ row, cells }: Pick<Line, 'row' | 'cells'>, reading: string, problem: string, fix: string): Fault {
  const isPersonal = COLUMNS.opinions.find((column) => column.reading === reading)?.isPersonal
  const written = cells[reading] ?? ''
  return { row, column: labelOf('opinions', reading), written: isPersonal ? (written && '（不显示）') : covered(written).slice(0, 40), problem, fix }
}

class Amiss extends Error {
  constructor(readonly reading: string, readonly problem: string, readonly fix: string) { super(problem) }
}

/** One row of a hotline's orders, or what is wrong with it. */
export function readOpinion(line: Line, { today, rulebook }: { today: string; rulebook: Pick<Rulebook, 'categories'> }): ReadOpinion {
  try {
    return { facts: factsOf(line, today, rulebook) }
  } catch (error) {
    if (error instanceof Amiss) return { fault: opinionFault(line, error.reading, error.problem, error.fix) }
    throw error
  }
}

function factsOf({ row, cells }: Line, today: string, rulebook: Pick<Rulebook, 'categories'>): OpinionFacts {
  const at = (reading: string, most: number) => shortened(reading, said(cells[reading]), most)
  const text = said(cells['text']) ?? ''
  if (text.length < 2) throw new Amiss('text', '没有写反映了什么。', '填上反映的内容')
  if (text.length > 5000) throw new Amiss('text', `有 ${text.length} 个字，最多 5000 个字。`, '写短一些，写清一件事')
  const takenOn = dayIn(cells['takenOn'], 'takenOn', today)
  if (!takenOn) throw new Amiss('takenOn', '没有受理时间。', '填上哪天受理的，例如 2026-03-05')
  const answeredOn = dayIn(cells['answeredOn'], 'answeredOn', today)
  if (answeredOn && answeredOn < takenOn) throw new Amiss('answeredOn', `答复在受理（${takenOn}）以前。`, '核对这两个日期')
  const person = { name: unlessNobody(at('name', 40)), phone: phoneIn(unlessNobody(said(cells['phone']))), address: at('address', 100) }
  const answer = at('answer', 5000)
  const category = said(cells['category'])
  return {
    row, number: at('number', 60) ?? '', said: text, text: withoutSpeaker(text, person), takenOn, takenAt: momentOf(takenOn, cells['takenOn'] ?? ''), ...person,
    place: at('place', 200), category: category && knownCategory(category, rulebook), channel: channelOf(said(cells['channel'])),
    station: at('station', 100), unit: at('unit', 100), answer: answer && withoutSpeaker(answer, person), answeredOn, grade: gradeOf(said(cells['grade'])), sameAs: at('sameAs', 60),
  }
}

const said = (cell = ''): string | undefined => (saysNothing(cell.trim()) ? undefined : cell.trim())
const unlessNobody = (text?: string) => (text && NOBODY.test(text) ? undefined : text)

function shortened(reading: string, text: string | undefined, most: number): string | undefined {
  if (text && text.length > most) throw new Amiss(reading, `有 ${text.length} 个字，最多 ${most} 个字。`, '写短一些')
  return text
}

function dayIn(cell = '', reading: string, today: string): string | undefined {
  if (said(cell) === undefined) return undefined
  const day = dayOfText(cell.normalize('NFKC'))
  if (!day) throw new Amiss(reading, '读不出是哪一天。', '写成 2026-03-05、2026.3.5 或者 2026年3月5日')
  if (day > today) throw new Amiss(reading, '这一天还没有到。', '核对日期')
  return day
}

/** Midnight where the ledger gives no time. */
const momentOf = (day: string, cell: string) => {
  const [, hours = '00', minutes = '00'] = /[ T日](\d{1,2}):(\d{2})/.exec(cell.normalize('NFKC')) ?? []
  return new Date(`${day}T${hours.padStart(2, '0')}:${minutes}:00+08:00`)
}

/** Of several numbers the first. */
function phoneIn(text?: string): string | undefined {
  const [first = ''] = (text ?? '').normalize('NFKC').split(/[、,;/\s]+(?=[\d+])/)
  if (first && !PHONE.test(first)) throw new Amiss('phone', '不是电话号码。', '只写数字，例如 13800005678 或 0855-8220142；没有就空着')
  return first || undefined
}

function channelOf(text = ''): OpinionChannel {
  const known = OPINION_CHANNELS.find((channel) => opinionChannelWords[channel] === text)
  if (known || !text) return known ?? 'hotline'
  const heard: readonly [RegExp, OpinionChannel][] = [[/12345|热线|平台|转/, 'hotline'], [/扫码|网|微信|小程序/, 'code'], [/接待/, 'reception'], [/信箱|意见箱/, 'box'], [/信|函/, 'letter'], [/电/, 'phone'], [/走访|下访|入户/, 'walk'], [/访|现场|当面/, 'visit']]
  const found = heard.find(([words]) => words.test(text))
  if (!found) throw new Amiss('channel', '不认得这个渠道。', `写${OPINION_CHANNELS.map((channel) => opinionChannelWords[channel]).join('、')}里的一个，或者空着`)
  return found[1]
}

/** A hotline's classes are its own (城乡建设-道路照明); a part of it that is one of ours counts, else it stays open. */
function knownCategory(text: string, rulebook: Pick<Rulebook, 'categories'>): string | undefined {
  const codes = new Set(rulebook.categories.map(({ code }) => code))
  return [text, ...text.split(/[-—–_/\\>、,，]+/)].map((part) => readCategory(part.trim(), rulebook)).find((code) => codes.has(code))
}

function gradeOf(text?: string): OpinionGrade | undefined {
  if (!text || NOT_GRADED.test(text)) return undefined
  if (/不满意|不太满意/.test(text)) return 'unsatisfied'
  if (/基本满意|较满意|比较满意|一般/.test(text)) return 'basically'
  if (/满意/.test(text)) return 'satisfied'
  throw new Amiss('grade', '看不出满意不满意。', '写“满意”“基本满意”或者“不满意”，没有回访的空着')
}
