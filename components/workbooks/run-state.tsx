import { Bar } from '@/components/charts/bar'
import { RunRefresh } from '@/components/ledgers/run-refresh'
import { Notice } from '@/components/ui/notice'
import { paths } from '@/lib/platform/paths'

type Props = { id: string; count: number; written: number; isDone: boolean; isStopped: boolean }

/** How far a large download is. */
export function RunState({ id, count, written, isDone, isStopped }: Props) {
  if (isDone) return <Notice tone="done" status className="mb-6">已经全部写完，共 {count.toLocaleString('zh-CN')} 行。文件在浏览器的下载里。</Notice>
  const words = written === 0 ? '还没有开始下载。' : `已写出 ${written.toLocaleString('zh-CN')} 行，共 ${count.toLocaleString('zh-CN')} 行。`
  return (
    <Notice tone={isStopped ? 'late' : 'run'} className="mb-6" title={isStopped ? '下载中途断了' : undefined}>
      <div role="status">{words}</div>
      <div className="my-2"><Bar parts={[{ share: Math.min(100, (written / Math.max(1, count)) * 100), mark: isStopped ? 'late' : 'run' }]} words={words} /></div>
      {isStopped ? <p>文件不完整，请再下载一次。</p> : <><RunRefresh /><noscript><a href={paths.exportRun(id)}>看最新进度</a></noscript></>}
    </Notice>
  )
}
