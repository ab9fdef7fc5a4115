import { Instant } from '@/components/ui/day'
import { PageHead } from '@/components/ui/page-head'
import { Stepper } from '@/components/ui/stepper'
import { Tally } from '@/components/ui/tally'
import { paths } from '@/lib/platform/paths'
import type { Roster } from '@/lib/rosters/queries'
import { isPaper } from '@/lib/rosters/roster'
import { kindWords } from '@/lib/rosters/words'

type Props = { run: Roster; open: boolean; today: string }

/** Where the import stands, and what it will do or has done. Deleting is not among it: an import never does. */
export function RosterHead({ run, open, today }: Props) {
  const { kind, fileName, mapping, counts, state, createdAt, finishedAt } = run
  const { label, measure } = kindWords[kind]
  const faulty = counts.refused > 0 ? <span className="late">{counts.refused} 行要改</span> : '没有要改的'
  const done = state === 'done'
  return (
    <>
      <PageHead
        crumbs={isPaper(kind) ? [{ label: '代表建议', href: paths.suggestions() }, { label, href: paths.papers('', kind) }, { label: fileName }] : [{ label, href: paths.rosterList(kind) }, { label: '从表格导入', href: paths.importRoster(kind) }, { label: fileName }]}
        title={open ? <>核对后再导入：<span className="nowrap">{counts.total} 行，{faulty}</span></> : done ? `已导入：新增 ${counts.created} ${measure}，更新 ${counts.changed} ${measure}` : `正在导入 ${counts.created + counts.changed} 行`}
        facts={`${fileName}，第 ${mapping.headingRow} 行是表头。${open ? '现在还没有写入任何数据。' : ''}`}
      />
      <div className="mb-8 max-w-[52rem]">
        <Stepper
          steps={[
            { label: '上传', note: <Instant at={createdAt} today={today} />, state: 'done' },
            { label: '对应列', note: `${mapping.readings.filter(Boolean).length} 列会读`, state: 'done' },
            { label: '核对', note: faulty, state: open ? 'now' : 'done' },
            { label: '导入', note: done && finishedAt ? <Instant at={finishedAt} today={today} /> : state === 'running' ? '正在写入' : '从不删除', state: open ? 'todo' : done ? 'done' : 'now' },
          ]}
        />
      </div>
      <Tally
        label="导入会做什么"
        entries={[
          { href: '#map', count: counts.created, label: isPaper(kind) ? '代录' : '新增', note: '平台里没有的' },
          { href: '#map', count: counts.changed, label: isPaper(kind) ? '补记历史' : '更新', note: `${counts.unchanged} 行与平台里一样` },
          { href: '#err', count: counts.refused, label: '要改', note: '改好前不导入', late: counts.refused > 0 },
          { href: '#map', count: 0, label: '删除', note: '导入从不删除' },
        ]}
      />
    </>
  )
}
