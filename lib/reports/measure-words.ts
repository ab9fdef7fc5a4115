import { fractionOf, percentOf, type Figure, type Group, type Measure, type Sums } from '@/lib/reports/measures'

/** What each rate is called: whether 基本满意 is in it stands in the name. */
export const measureWords: Record<Measure, { label: string; of: string }> = {
  reply: { label: '答复率', of: '已答复 ÷ 已交办' },
  onTime: { label: '按时答复率', of: '按时答复 ÷ 已答复和已到期的' },
  met: { label: '面商率', of: '当面商量过 ÷ 已答复' },
  return: { label: '评价反馈率', of: '代表已评价 ÷ 已答复' },
  firstSatisfied: { label: '首次满意率（不含基本满意）', of: '首次满意 ÷ 代表已评价' },
  firstContent: { label: '首次满意率（含基本满意）', of: '首次满意和基本满意 ÷ 代表已评价' },
  finalSatisfied: { label: '最终满意率（不含基本满意）', of: '最终满意 ÷ 最终评价已定' },
  finalContent: { label: '最终满意率（含基本满意）', of: '最终满意和基本满意 ÷ 最终评价已定' },
  solved: { label: '解决率', of: '已解决 ÷ 写明结果类别的' },
  turned: { label: 'B 转 A', of: '承诺全部兑现 ÷ 没有解决、写了承诺的' },
  kept: { label: '承诺兑现率', of: '已兑现 ÷ 应兑现（项）' },
}
export const ALL_MEASURES = Object.keys(measureWords) as Measure[] // the keys are the measures: the record is total

export const groupWords: Record<Group, string> = { unit: '主办单位', delegation: '代表团', category: '类别', channel: '提出时间', month: '受理月份', year: '年度', sitting: '届次', term: '届' }

/** 78.3%; nothing is claimed of nothing. */
export const percentWords = (part: number, base: number): string => {
  const percent = percentOf(part, base)
  return percent === null ? '—' : `${percent.toFixed(1)}%`
}
/** 78.3%（80/102） */
export const rateWords = (measure: Measure, sums: Sums): string => {
  const { part, base } = fractionOf(measure, sums)
  return base === 0 ? '—' : `${percentWords(part, base)}（${part}/${base}）`
}

/** Upon what class and satisfaction rest: one suggestion, or one unit's own reply (domain A9: Shenzhen counts 1,103 replies of 848 items). */
export const baseWords = {
  whole: '按整件建议计：几个单位分别答复的也只计一件，结果类别取承诺最少的一份答复，满意取最低的一级。',
  unit: '按单位自己的答复计：几个单位分别答复的，各看自己那份答复的类别、代表对它的评价、自己的承诺。',
} as const
export const satisfactionCaption = { whole: '代表评价（件，按整件建议计）', unit: '代表评价（件，按单位自己的答复计）' } as const
export const summedWords = '各单位相加（按答复计）'

/** How the figures are made, said under them. */
export function notesOf(sums: Sums, { by, ofUnit, unlisted = false }: { by: Group | null; /** of one unit, or set out by units */ ofUnit: boolean; /** some row has no list of its own */ unlisted?: boolean }): string[] {
  return [
    '受理了的都计入，以受理的日期归入年度和月份；不予受理的、撤回的不计。百分数四舍五入，保留一位小数；没有分母的写“—”。',
    '按时：第一轮答复齐备的日期不晚于答复期限，经同意延期的按延期后的日期。已到期还没有答复的也在分母里。',
    '满意率的分母是代表已评价的件数；催办以后仍未评价的不计，不满意还在研究的定了再计。首次指第一轮评价，最终指重新办理以后最近一次评价。',
    `面商：当面、走访、座谈、现场四种沟通${ofUnit ? '（只算各单位自己的）' : ''}，不含电话、短信、邮件和信函，代表有异议的记录不计。`,
    'B 转 A：答复时没有解决、写了承诺，承诺后来全部兑现的。承诺兑现率以项计，到期的和已有结果的算应兑现。',
    ...(by === 'unit' ? ['几个单位分别答复的，各单位都计一件，所以各单位相加会大于合计；会办单位不计；还没有交办的不在各单位里。'] : []),
    ...(ofUnit ? ['单位的各率按它自己的答复算：分别答复的，别的单位晚了不算它晚，代表对别的单位不满意不算对它不满意；结果类别看它最近一次答复，承诺看在它手里的。答复期限是这件建议的期限。导入的历史只有整件的结果，各单位都计。'] : ['几个单位分别答复的，全部答复才算已答复，以最后一份的日期为准；结果类别取承诺最少的一份，满意取最低的一级。']),
    ...(unlisted ? ['“没有写”的一行和各单位相加的一行没有单独的清单，那里的数字点不开；清单在其他各行里。'] : []),
    ...(sums.imported > 0 ? [`其中 ${sums.imported} 件是导入的历史，只计入件数、结果类别和最终满意率：台账没有写期限、沟通和第一次评价。`] : []),
  ]
}

/** A piece of a sentence; one that says a number says of which figure it is, so that it can lead there. */
export type Piece = { words: string; figure?: Figure; late?: boolean }
const told = (sums: Sums, figure: Figure): Piece => ({ words: `${sums[figure]} 件`, figure })

/** The page's sentence: what is the case, with the bad news in it. */
export function figuresSentence(span: string, sums: Sums): Piece[] {
  if (sums.all === 0) return [{ words: `${span}还没有受理的建议` }]
  return [
    { words: `${span}受理 ` }, told(sums, 'all'), { words: '，交办 ' }, told(sums, 'dispatched'), { words: '，已答复 ' }, told(sums, 'replied'),
    ...(sums.overdue > 0 ? [{ words: '，' }, { words: `${sums.overdue} 件超期未答复`, figure: 'overdue' as const, late: true }] : []),
  ]
}

/** What the table of satisfaction shows; of nothing judged, nothing is claimed. */
export function satisfactionFinding({ finalJudged, finalUnsatisfied }: Pick<Sums, 'finalJudged' | 'finalUnsatisfied'>): string {
  if (finalJudged === 0) return '满意：还没有评价定下来的'
  return finalUnsatisfied > 0 ? `满意：最终仍有 ${finalUnsatisfied} 件不满意` : '满意：最终没有不满意的'
}

type Told = { label: string; count: number; part: number; base: number; percent: string }
const ENOUGH = 5

/** What the chart of a group shows, as its title. */
export function findingOf(rows: readonly Told[], by: Group): string {
  const most = [...rows].sort((a, b) => b.count - a.count)[0]
  if (!most) return `按${groupWords[by]}`
  if (by === 'month' || by === 'year' || by === 'sitting' || by === 'term') return `${most.label}受理最多，${most.count} 件`
  const slow = rows.filter(({ base }) => base >= ENOUGH).sort((a, b) => a.part / a.base - b.part / b.base)[0]
  if (!slow || slow.part === slow.base) return `${most.label}最多，${most.count} 件`
  return `${most.label}最多，${most.count} 件；答复率最低的是${slow.label}，${slow.percent}`
}
