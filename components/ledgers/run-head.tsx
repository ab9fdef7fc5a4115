import { Instant } from '@/components/ui/day'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { Stepper } from '@/components/ui/stepper'
import { Tally } from '@/components/ui/tally'
import type { Run } from '@/lib/ledgers/queries'
import { paths } from '@/lib/platform/paths'

type Props = { run: Run; open: boolean; today: string; checked: string | undefined }

export function RunHead({ run, open, today, checked }: Props) {
  const { fileName, mapping, counts } = run
  const sheet = mapping.sheet && mapping.sheet !== fileName ? `，工作表“${mapping.sheet}”` : ''
  const at = open ? '#map' : '#done'
  const apart = [
    counts.passedOver > 0 && `${counts.passedOver} 行是小标题或者合计，没有算进来`,
    counts.joined > 0 && `${counts.joined} 行与上一行是同一件，单位已经并到一起`,
    counts.unclassed > 0 && `${counts.unclassed} 行的办理结果不是本级的类别，原样留存`,
  ].filter(Boolean)
  return (
    <>
      <PageHead
        crumbs={[{ label: '代表建议', href: paths.suggestions() }, { label: '导入台账', href: paths.importSuggestions() }, { label: fileName }]}
        title={<Title run={run} open={open} />}
        facts={`${fileName}${sheet}，第 ${mapping.headingRow} 行是表头。${open ? '现在还没有写入任何数据。' : ''}${apart.length > 0 ? `${apart.join('；')}。` : ''}`}
      />
      {open && checked ? <Notice tone="done" status className="mb-6">{checked === 'import' ? '您改了对应关系，已经按新的重新核对。请看过以后再导入。' : '已经重新核对。'}</Notice> : null}
      <div className="mb-10 max-w-[52rem]"><Stepper steps={stepsOf(run, open, today)} /></div>
      <Tally
        label="导入会做什么"
        entries={[
          { href: at, count: counts.created, label: '新增', note: '平台里没有的' },
          { href: at, count: counts.changed, label: '更新', note: '导入过，内容有变' },
          { href: at, count: counts.unchanged, label: '不变', note: '导入过，内容一样' },
          { href: '#err', count: counts.refused, label: '要改', note: '改好前不导入', late: counts.refused > 0 },
        ]}
      />
    </>
  )
}

function Title({ run: { state, counts }, open }: { run: Run; open: boolean }) {
  const faulty = counts.refused > 0 ? <span className="late">{counts.refused} 行要改</span> : '没有要改的'
  if (!open) return state === 'running' ? <>正在导入 {counts.created + counts.changed} 行</> : <>已导入：新增 {counts.created} 件，更新 {counts.changed} 件</>
  return <>核对后再导入：<span className="nowrap">{counts.total} 行，{faulty}</span></>
}

function stepsOf({ state, mapping, counts, createdAt, finishedAt }: Run, open: boolean, today: string) {
  const read = mapping.readings.filter(Boolean).length
  const faulty = counts.refused > 0 ? `${counts.refused} 行要改` : '没有要改的'
  const last = open ? '从不删除' : state === 'running' ? '正在写入' : finishedAt ? <Instant at={finishedAt} today={today} /> : ''
  return [
    { label: '上传', note: <Instant at={createdAt} today={today} />, state: 'done' as const },
    { label: '对应列', note: `${read} 列会读`, state: 'done' as const },
    { label: '核对', note: faulty, state: open ? ('now' as const) : ('done' as const) },
    { label: '导入', note: last, state: open ? ('todo' as const) : state === 'running' ? ('now' as const) : ('done' as const) },
  ]
}
