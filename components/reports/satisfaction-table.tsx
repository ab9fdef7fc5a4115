import Link from 'next/link'
import { Table } from '@/components/ui/table'
import type { FiguresPage } from '@/lib/reports/page'
import { percentWords } from '@/lib/reports/measure-words'
import type { Figure } from '@/lib/reports/measures'

const ROUNDS = [
  { key: 'first', label: '首次评价', base: 'judged', grades: ['firstSatisfied', 'firstBasically', 'firstUnsatisfied'], content: 'firstContent' },
  { key: 'final', label: '最终评价', base: 'finalJudged', grades: ['finalSatisfied', 'finalBasically', 'finalUnsatisfied'], content: 'finalContent' },
] as const satisfies readonly { key: string; label: string; base: Figure; grades: readonly Figure[]; content: Figure }[]

/** First and last grades side by side; 满意率 is never said without saying whether 基本满意 is in it. */
export function SatisfactionTable({ sums, href, caption }: Pick<FiguresPage, 'sums' | 'href'> & { caption: string }) {
  const cell = (figure: Figure) => <Link prefetch={false} href={href(figure)}>{sums[figure]}</Link>
  return (
    <Table
      caption={caption}
      rows={ROUNDS}
      rowKey={({ key }) => key}
      columns={[
        { key: 'label', head: '评价', lead: true, cell: ({ label }) => label },
        { key: 'base', head: '已评价', number: true, cell: ({ base }) => cell(base) },
        { key: 'satisfied', head: '满意', number: true, cell: ({ grades }) => cell(grades[0]) },
        { key: 'basically', head: '基本满意', number: true, cell: ({ grades }) => cell(grades[1]) },
        { key: 'unsatisfied', head: '不满意', number: true, cell: ({ grades }) => cell(grades[2]) },
        { key: 'strict', head: '满意率（不含基本满意）', number: true, cell: ({ grades, base }) => percentWords(sums[grades[0]], sums[base]) },
        { key: 'wide', head: '满意率（含基本满意）', number: true, cell: ({ content, base }) => percentWords(sums[content], sums[base]) },
      ]}
    />
  )
}
