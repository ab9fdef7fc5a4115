import Link from 'next/link'
import { classMarks } from '@/components/charts/legend'
import { Stack } from '@/components/charts/stack'
import { ClassTotal } from '@/components/reports/class-total'
import { Disclosure } from '@/components/ui/disclosure'
import { Table } from '@/components/ui/table'
import type { ClassCount, GroupRow } from '@/lib/reports/page'

type Props = { classes: readonly ClassCount[]; rows: readonly Pick<GroupRow, 'key' | 'label' | 'classes' | 'rates'>[]; total: number; totalHref: string }
const MOST = 10

/** The result classes of this place's own scheme: all together, and of the groups that have most. The table of the groups has their numbers. */
export function ClassFigures({ classes, rows, total, totalHref }: Props) {
  const series = classes.map(({ mark, label }, index) => ({ mark: classMarks[Math.min(index, classMarks.length - 1)]!, label: `${mark} ${label}` }))
  const shown = rows.filter(({ classes: counts }) => counts.some((count) => count > 0)).slice(0, MOST)
  const groups = shown.length > 1 ? shown.map(({ key, label, classes: values, rates }) => ({ key, label, values, note: <ClassTotal rates={rates} /> })) : []
  if (total === 0) return <p className="soft">答复写明结果类别以后，这里列出各类的件数和占比。</p>
  return (
    <>
      <Stack named series={series} rows={[{ key: 'total', label: '合计', values: classes.map(({ count }) => count), note: <Link prefetch={false} href={totalHref}>{total}{'\u00A0'}件</Link> }, ...groups]} />
      <Disclosure summary="看数字">
        <Table
          caption={`答复的结果类别（${total} 件，占比的分母）`}
          rows={classes}
          rowKey={({ code }) => code}
          columns={[
            { key: 'mark', head: '类别', lead: true, cell: ({ mark, label }) => `${mark}：${label}` },
            { key: 'count', head: '件数', number: true, cell: ({ count, href }) => <Link prefetch={false} href={href}>{count}</Link> },
            { key: 'share', head: '占比', number: true, cell: ({ share }) => share },
          ]}
        />
      </Disclosure>
    </>
  )
}
