import type { Counted, YearFigures } from '@/lib/annual/queries'
import type { Section } from '@/lib/annual/sections'
import { sharesOf } from '@/lib/annual/shares'
import type { Block, Values } from '@/lib/documents/paper'
import { ALL_MEASURES, measureWords, rateWords } from '@/lib/reports/measure-words'

/** By what name an office's own template asks for the sentences of a part: those that are counted, then the office's own. */
export const partNames: Record<Section, string> = {
  received: '受理说明', handled: '办理说明', results: '结果说明', judged: '评价说明', supervised: '督办说明', promised: '承诺说明', published: '公开说明', problems: '存在问题', next: '下一步工作',
}

const sharesIn = (parts: readonly Counted[], base: number) => sharesOf(parts, base).map(({ label, count, percent }) => ({ 项目: label, 件数: String(count), 占比: percent === null ? '—' : `${percent.toFixed(1)}%` }))
const said = (blocks: readonly Block[]) => blocks.flatMap((block) => (block.kind === 'table' || block.kind === 'form' ? [] : [`${block.kind === 'text' ? (block.lead?.words ?? '') : ''}${block.text}`])).join('\n')

/** What a template of the report may ask for: every figure by its name, each part's sentences, each table with its rows. */
export function annualValues(figures: YearFigures, parts: ReadonlyMap<Section, readonly Block[]>, on: string): Values {
  const { year, sums, refused, earlier, scheme, channels, kinds, categories, delegations, systems, units } = figures
  const counts: Record<string, number> = {
    受理件数: sums.all, 不予受理件数: refused, 交办件数: sums.dispatched, 答复件数: sums.replied, 超期未答复件数: sums.overdue, 重新办理件数: sums.rehandled, 评价件数: sums.judged, 首次满意件数: sums.firstSatisfied, 首次不满意件数: sums.firstUnsatisfied,
    最终满意件数: sums.finalSatisfied, 最终不满意件数: sums.finalUnsatisfied, 解决件数: sums.solved, 重点督办件数: sums.topical, 公开件数: sums.published, 承诺项数: sums.promises.promised, 应兑现项数: sums.promises.owed, 已兑现项数: sums.promises.kept, 往年转入项数: earlier.owed,
  }
  return {
    年份: String(year), 统计截止: on,
    ...Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, String(count)])),
    ...Object.fromEntries(ALL_MEASURES.map((measure) => [measureWords[measure].label.replace(/\s/g, ''), rateWords(measure, sums)])),
    ...Object.fromEntries(Object.entries(partNames).map(([section, name]) => [name, said(parts.get(section as Section) ?? [])])), // the keys are the sections
    按提出时间: sharesIn(channels, sums.all), 按提出方式: sharesIn(kinds, sums.all), 按内容类别: sharesIn(categories, sums.all), 按代表团: sharesIn(delegations, sums.all), 按承办系统: sharesIn(systems, sums.all), 按结果类别: sharesIn(scheme, sums.classed),
    各单位: units.map(({ label, sums: own }) => ({ 单位: label, 受理: String(own.all), 已答复: String(own.replied), 按时答复: rateWords('onTime', own), 面商: rateWords('met', own), 解决: rateWords('solved', own) })),
  }
}
