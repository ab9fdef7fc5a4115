import { Bar } from '@/components/charts/bar'
import { RunRefresh } from '@/components/ledgers/run-refresh'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { Run } from '@/lib/ledgers/queries'
import { paths } from '@/lib/platform/paths'

/** How far the import is, how it ended, or why it did not. */
export function RunOutcome({ run, open }: { run: Run; open: boolean }) {
  if (run.state === 'failed' || run.interrupted) {
    const why = run.interrupted ? '平台在导入途中停过，什么也没有写入。' : run.counts.failure
    return <Notice tone="late" title="没有导入" className="mb-6"><p>{why}可以在下面再导入一次。</p></Notice>
  }
  if (open) return null
  return run.state === 'running' ? <UnderWay run={run} /> : <Done run={run} />
}

function UnderWay({ run: { id, progress, counts } }: { run: Run }) {
  const all = counts.created + counts.changed
  const words = progress === 0 ? '正在再核对一遍，马上开始写入。' : `已写入 ${progress} 行，共 ${all} 行。`
  return (
    <Notice tone="run" className="mb-6">
      <div role="status">{words}</div>
      <div className="my-2"><Bar parts={[{ share: (progress / Math.max(1, all)) * 100, mark: 'run' }]} words={words} /></div>
      <p>全部写完才算数，中途断了等于没有导入。您可以离开这一页。</p>
      <RunRefresh />
      <noscript><a href={paths.importSuggestions(id)}>看最新进度</a></noscript>
    </Notice>
  )
}

function Done({ run: { counts } }: { run: Run }) {
  return (
    <Notice tone="done" id="done" className="mb-6">
      <p>
        都记作导入的历史，不计入待办和超期。{counts.unitsCreated > 0 ? `新建了 ${counts.unitsCreated} 个单位。` : ''}
        {counts.refused > 0 ? `有 ${counts.refused} 行没有导入，改好再传即可，已导入的不会重复。` : ''}
      </p>
      <p className="mt-3"><ButtonLink href={paths.importSuggestions()}>再导入一份</ButtonLink></p>
    </Notice>
  )
}
