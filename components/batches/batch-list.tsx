import Link from 'next/link'
import { ButtonLink } from '@/components/ui/button'
import { Day } from '@/components/ui/day'
import { Empty } from '@/components/ui/empty'
import { State } from '@/components/ui/state'
import { Table, type Column } from '@/components/ui/table'
import type { BatchKind, BatchState } from '@/lib/batches/batch'
import { batchStateWords, kindWords } from '@/lib/batches/words'
import { paths } from '@/lib/platform/paths'
import { measured } from '@/lib/rulebook/words'

type Row = { id: string; title: string; kind: BatchKind; noticeNumber: string; meetingOn: string | null; state: BatchState; held: number; given: number; replyOn: string | null }

/** The batches, the newest first. */
export function BatchList({ rows, today, mayBegin }: { rows: readonly Row[]; today: string; mayBegin: boolean }) {
  const columns: Column<Row>[] = [
    { key: 'title', head: '批次', lead: true, cell: ({ id, title, noticeNumber }) => <><Link href={paths.batch(id)}>{title}</Link>{noticeNumber ? <span className="soft">　{noticeNumber}</span> : null}</> },
    { key: 'kind', head: '类别', className: 'nowrap', cell: ({ kind }) => kindWords[kind] },
    { key: 'meeting', head: '交办会', className: 'num', cell: ({ meetingOn }) => (meetingOn ? <Day on={meetingOn} today={today} /> : <span className="soft">没有定</span>) },
    { key: 'reply', head: '答复期限', className: 'num', cell: ({ replyOn }) => (replyOn ? <Day on={replyOn} today={today} /> : <span className="soft">按规则</span>) },
    { key: 'count', head: '件数', className: 'nowrap', cell: ({ held, given }) => (given > 0 && given < held ? `${measured(held, '件')}，已交办 ${given}` : measured(held, '件')) },
    { key: 'state', head: '状态', cell: ({ state }) => <State tone={batchStateWords[state].tone}>{batchStateWords[state].label}</State> },
  ]
  if (rows.length > 0) return <Table columns={columns} rows={rows} rowKey={({ id }) => id} />
  return <Empty words="还没有编过批次。逐件交办照样可以；有几十件要一起交办时，编成一批最省事。">{mayBegin ? <ButtonLink tone="main" href={paths.newBatch()}>新编一批</ButtonLink> : null}</Empty>
}
