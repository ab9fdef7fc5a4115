import { readCategory, readChannel, readClass, readDay, readFlag, readGrade, readTerm } from '@/lib/ledgers/cells'
import type { Reading } from '@/lib/ledgers/field'
import { isPersonal } from '@/lib/ledgers/headings'
import type { Mapping } from '@/lib/ledgers/run'
import { splitUnits } from '@/lib/ledgers/units'
import { labelOf } from '@/lib/rulebook/known'
import type { Rulebook } from '@/lib/rulebook/rulebook'
import { channelWords } from '@/lib/suggestions/words'

/** A column as the person sees it: its heading, its first content, what it is taken for, and what that content then says. */
export type ColumnSample = { index: number; heading: string; sample: string; reading: Reading; readAs: string; wrong: boolean; locked: boolean }

export const columnSamples = ({ headings, readings, samples }: Mapping, rulebook: Rulebook): ColumnSample[] =>
  headings.flatMap((heading, index) => {
    const [sample, reading] = [samples[index] ?? '', readings[index] ?? '']
    const locked = isPersonal(heading)
    const read = locked ? fine('个人信息，不读入') : readAs(reading, sample, rulebook)
    return heading || sample ? [{ index, heading: heading || '（没有列名）', sample, reading, locked, ...read }] : []
  })

type Read = { readAs: string; wrong: boolean }
const fine = (words: string): Read => ({ readAs: words, wrong: false })

function readAs(reading: Reading, sample: string, rulebook: Rulebook): Read {
  if (reading === '') return fine('不读')
  if (sample === '') return fine('没有内容')
  const said = <T>(cell: { ok: true; value: T } | { ok: false; problem: string }, words: (value: T) => string): Read =>
    cell.ok ? fine(words(cell.value)) : { readAs: cell.problem, wrong: true }
  switch (reading) {
    case 'submittedOn': case 'dispatchedOn': case 'signedOn': case 'repliedOn': case 'evaluatedOn':
      return said(readDay(sample), (day) => day.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日'))
    case 'term': case 'sitting':
      return said(readTerm(sample, reading), ({ term, sitting }) => [term && `第${term}届`, sitting && `第${sitting}次会议`].filter(Boolean).join(''))
    case 'channel': return said(readChannel(sample), (channel) => channelWords[channel])
    case 'isKeyTopic': return said(readFlag(sample), (yes) => (yes ? '是' : '否'))
    case 'grade': case 'attitude': case 'result': return said(readGrade(sample, rulebook), (code) => labelOf(rulebook.satisfaction.grades, code))
    case 'category': return fine(labelOf(rulebook.categories, readCategory(sample, rulebook)))
    case 'resultClass': return fine(labelOf(rulebook.resultClasses, readClass(sample, rulebook) ?? '') || '不是本级类别，原样留存')
    case 'leadUnits': case 'coUnits': case 'separateUnits': return fine(splitUnits(sample, 'lead').map(({ name }) => name).join('、') || '没有单位')
    default: return fine('原样')
  }
}

