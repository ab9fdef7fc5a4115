import { SECTIONS, sectionWords, type Section, type Words } from '@/lib/annual/sections'
import { sharesOf, sumWords } from '@/lib/annual/shares'
import type { Told } from '@/lib/annual/stale'
import { annualValues } from '@/lib/annual/values'
import type { Counted, YearFigures } from '@/lib/annual/queries'
import { written } from '@/lib/documents/levels'
import { heading, text, type Block, type Paper } from '@/lib/documents/paper'
import { ALL_MEASURES, measureWords, percentWords, rateWords } from '@/lib/reports/measure-words'
import { fractionOf } from '@/lib/reports/measures'

/** Every figure of the report under its name: by these, numbers in the office's words are known again. */
export function toldOf({ sums, scheme, refused, earlier }: YearFigures): Told {
  return {
    受理: String(sums.all), 交办: String(sums.dispatched), 已答复: String(sums.replied), 超期未答复: String(sums.overdue), 不予受理: String(refused), 重新办理: String(sums.rehandled),
    已评价: String(sums.judged), 首次满意: String(sums.firstSatisfied), 首次不满意: String(sums.firstUnsatisfied), 最终满意: String(sums.finalSatisfied), 最终不满意: String(sums.finalUnsatisfied),
    重点督办: String(sums.topical), 公开: String(sums.published), 应兑现: String(sums.promises.owed), 已兑现: String(sums.promises.kept), 往年转入: String(earlier.owed),
    ...Object.fromEntries(scheme.map(({ label, count }) => [label, String(count)])),
    ...Object.fromEntries(ALL_MEASURES.map((measure) => { const { part, base } = fractionOf(measure, sums); return [measureWords[measure].label, percentWords(part, base)] })),
  }
}

const shareTable = (caption: string, parts: readonly Counted[], base: number, of: string): Block[] => [
  { kind: 'table', caption, columns: [{ head: '项目', share: 60 }, { head: '件数', share: 20 }, { head: '占比', share: 20 }], rows: sharesOf(parts, base).map(({ label, count, percent }) => [label, String(count), percent === null ? '—' : `${percent.toFixed(1)}%`]) },
  ...text(sumWords(parts, base, of)),
]

/** In a narrow column the line breaks before the fraction, never before the sign. */
const inCell = (rate: string) => rate.replace('（', '\u200B（')

/** What each part says by itself, from the data alone. */
const told: Record<Section, (figures: YearFigures) => Block[]> = {
  received: ({ year, sums, refused, channels, kinds, categories, delegations, systems }) => [
    ...text(`${year}年共受理代表建议、批评和意见${sums.all}件，不予受理${refused}件；已交办${sums.dispatched}件。${sums.imported > 0 ? `其中${sums.imported}件是导入的历史台账，只计入件数、结果类别和最终评价；台账没有写办理期限、沟通和第一次评价，交办、答复、面商和首次评价的数字里没有它们。` : ''}`),
    ...shareTable('按提出时间', channels, sums.all, '受理的'), ...shareTable('按提出方式', kinds, sums.all, '受理的'), ...shareTable('按内容类别', categories, sums.all, '受理的'),
    ...shareTable('按代表团', delegations, sums.all, '受理的'), ...shareTable('按承办系统（含会办）', systems, sums.all, '受理的'),
  ],
  handled: ({ sums, units }) => [
    ...text(`已答复${sums.replied}件，答复率${rateWords('reply', sums)}；按时答复率${rateWords('onTime', sums)}，分母是已答复的和已到期还没有答复的；面商率${rateWords('met', sums)}，分母是已答复的。超期未答复${sums.overdue}件。`),
    { kind: 'table', caption: '各主办单位（几个单位分别答复的，各计一件，按单位自己的答复计）', columns: [{ head: '单位', share: 19 }, { head: '受理', share: 8 }, { head: '已答复', share: 10 }, { head: '按时答复率', share: 21 }, { head: '面商率', share: 21 }, { head: '解决率', share: 21 }], rows: units.map(({ label, sums: own }) => [label, String(own.all), String(own.replied), ...(['onTime', 'met', 'solved'] as const).map((measure) => inCell(rateWords(measure, own)))]) },
  ],
  results: ({ sums, scheme }) => [
    ...text(`以下按整件建议计，几个单位分别答复的取承诺最少的一份答复。答复写明结果类别的${sums.classed}件，其中已解决${sums.solved}件，解决率${rateWords('solved', sums)}。没有解决、写了承诺的${sums.turnable}件，后来承诺全部兑现的${sums.turned}件。`),
    ...shareTable('按结果类别', scheme, sums.classed, '答复写明结果类别的'),
  ],
  judged: ({ sums }) => [
    ...text(
      `以下按整件建议计，几份答复的取评价最低的一级。代表已评价${sums.judged}件，评价反馈率${rateWords('return', sums)}，分母是已答复的；催办以后仍未评价的不计入满意率。`,
      `首次满意率不含基本满意${rateWords('firstSatisfied', sums)}，含基本满意${rateWords('firstContent', sums)}；最终满意率不含基本满意${rateWords('finalSatisfied', sums)}，含基本满意${rateWords('finalContent', sums)}。重新办理${sums.rehandled}件，最终仍不满意${sums.finalUnsatisfied}件。`,
    ),
    ...shareTable('首次评价', [{ label: '满意', count: sums.firstSatisfied }, { label: '基本满意', count: sums.firstBasically }, { label: '不满意', count: sums.firstUnsatisfied }], sums.judged, '代表已评价的'),
  ],
  supervised: ({ sums }) => text(`列入重点督办的建议${sums.topical}件。`),
  promised: ({ sums, earlier }) => text(`本年建议的答复作出承诺${sums.promises.promised}项，应兑现${sums.promises.owed}项，已兑现${sums.promises.kept}项，承诺兑现率${rateWords('kept', sums)}，以项计。往年转入${earlier.owed}项，其中已兑现${earlier.kept}项。`),
  published: ({ sums }) => text(`已向社会公开${sums.published}件，占受理的${percentWords(sums.published, sums.all)}（${sums.published}/${sums.all}）。`),
  problems: () => [],
  next: () => [],
}
const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九']

/** The report as the paper it will be: counted parts first, then the office's words, section by section. */
export function annualReport({ organ, congress, on }: { organ: string; congress: string; on: string }, figures: YearFigures, words: Words): Paper {
  const parts = new Map(SECTIONS.map((section): [Section, Block[]] => [section, [...told[section](figures), ...written(words[section] ?? '')]]))
  const filled = SECTIONS.filter((section) => parts.get(section)!.length > 0)
  return {
    kind: 'annual', values: annualValues(figures, parts, on),
    name: `${figures.year}年代表建议办理情况报告`, form: 'sheet', organ, title: [`关于${congress}${figures.year}年`, '代表建议、批评和意见办理情况的报告'], lead: `${organ}　数据截至${on}，百分数四舍五入保留一位小数`,
    blocks: filled.flatMap((section, index) => [heading(`${NUMERALS[index]}、${sectionWords[section].title}`), ...parts.get(section)!]),
    annexes: [],
  }
}
