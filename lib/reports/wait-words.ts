import type { PartStage, Stay, StageName } from '@/lib/reports/waits'

/** What is waited for in each stage. */
export const stageWords: Record<StageName, string> = {
  submitted: '审核受理', accepted: '交办', proposed: '预交办', handling: '办理答复', replied: '代表评价', dissatisfied: '研究不满意', escalated: '协调研究', evaluated: '核定办结', tracking: '承诺跟踪',
}
export const partStageWords: Record<PartStage, string> = { assigned: '签收', handling: '办理', reviewing: '审签' }

/** 12 天; less than a day is said so. */
export const lengthWords = (days: number | null): string => (days === null ? '—' : days < 1 ? '当天' : `${days}\u00A0天`)

export type NamedStay = Stay & { label: string }

/** The page's sentence: where it waits longest. */
export function waitSentence(stays: readonly NamedStay[]): string {
  const ended = stays.filter(({ ended, stage }) => ended > 0 && stage !== 'tracking')
  const longest = [...ended].sort((a, b) => (b.median ?? 0) - (a.median ?? 0))[0]
  if (!longest) return '还没有走完的阶段'
  const late = stays.reduce((sum, stay) => sum + (stay.stage === 'tracking' ? 0 : stay.late), 0)
  return `等得最久的是${longest.label}，一半在 ${lengthWords(longest.median)}以内${late > 0 ? `；现在有 ${late} 件停过了期限` : ''}`
}

type Year = { label: string; solved: number; classed: number }
/** What five years show, as the chart's title. */
export function yearsFinding(years: readonly Year[], mark: string): string {
  const known = years.filter(({ classed }) => classed > 0)
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last) return '还没有答复写明结果类别'
  const share = ({ solved, classed }: Year) => `${((solved * 100) / classed).toFixed(1)}%`
  if (first === last) return `${first.label}已解决的占 ${share(first)}`
  const rises = last.solved / last.classed - first.solved / first.classed
  return `解决的在${rises > 0 ? '增加' : rises < 0 ? '减少' : '持平'}：${mark}，${known.length}\u00A0年从 ${share(first)} 到 ${share(last)}`
}
