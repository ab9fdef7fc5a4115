import type { FiguresPage, Rate } from '@/lib/reports/page'
import { ALL_MEASURES, groupWords, measureWords } from '@/lib/reports/measure-words'
import type { Cell, SheetColumn } from '@/lib/tables/write'

/** The figures of a page as a sheet: each rate with its numerator and denominator in cells of their own. */
export function figureColumns({ by, classes }: Pick<FiguresPage, 'by' | 'classes'>): SheetColumn[] {
  return [
    { head: groupWords[by], width: 24 }, { head: '受理', width: 8, kind: 'number' }, { head: '超期未答复', width: 12, kind: 'number' },
    ...ALL_MEASURES.flatMap((key): SheetColumn[] => {
      const { label, of } = measureWords[key]
      const [part, base] = of.split(' ÷ ')
      return [{ head: `${label}：${part}`, width: 16, kind: 'number' }, { head: `${label}：${base}`, width: 16, kind: 'number' }, { head: label, width: 12 }]
    }),
    ...classes.map(({ mark, label }): SheetColumn => ({ head: `${mark}：${label}`, width: 16, kind: 'number' })),
  ]
}

export function* figureRows({ rows, together, base, sums, rates, classes, notes, span }: FiguresPage, footer: string): Generator<readonly Cell[]> {
  const told = (own: readonly Rate[]) => own.flatMap(({ part, base, percent }): Cell[] => [part, base, percent])
  for (const row of together ? [...rows, together] : rows) yield [row.label, row.count, row.overdue, ...told(row.rates), ...row.classes]
  yield [together ? '合计（按整件建议计）' : '合计', sums.all, sums.overdue, ...told(rates), ...classes.map(({ count }) => count)]
  yield []
  for (const words of [`范围：${span}。`, base.words, ...(base.groups === base.words ? [] : [`各行${base.groups}`]), ...notes, footer]) yield [words]
}
