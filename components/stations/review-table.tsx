import Link from 'next/link'
import { Day } from '@/components/ui/day'
import { Table, type Column } from '@/components/ui/table'
import { paths } from '@/lib/platform/paths'
import type { ReviewRow } from '@/lib/stations/review-queries'
import { GradeState } from './review-facts'

const columns = (year: number, today: string): Column<ReviewRow>[] => [
  { key: 'name', head: '站点', lead: true, cell: ({ id, name, town }) => <><Link className="t" prefetch={false} href={paths.stationReview(id, year)}>{name}</Link><span className="sub">{town}</span></> },
  { key: 'met', head: '做到', className: 'nowrap', cell: ({ met, of }) => (of > 0 ? <span className="num">{met} / {of}</span> : <span className="soft">没有检查</span>) },
  { key: 'checkedOn', head: '检查日期', className: 'nowrap', cell: ({ checkedOn }) => (checkedOn ? <Day on={checkedOn} today={today} /> : null) },
  { key: 'grade', head: '等次', className: 'nowrap', cell: ({ grade }) => <GradeState grade={grade} /> },
]

export const ReviewTable = ({ rows, year, today }: { rows: readonly ReviewRow[]; year: number; today: string }) => <Table columns={columns(year, today)} rows={rows} rowKey={({ id }) => id} />
