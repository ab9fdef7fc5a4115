import { Bar } from '@/components/charts/bar'
import { RunRefresh } from '@/components/ledgers/run-refresh'
import { Notice } from '@/components/ui/notice'
import type { BatchState, Standing } from '@/lib/batches/batch'
import { outcomeWords } from '@/lib/batches/words'
import { measured } from '@/lib/rulebook/words'

type Props = { state: BatchState; counts: Record<Standing, number>; isStill: boolean; href: string }

/** How far the handing over is, or how it ended: also what was not handed over. */
export function BatchProgress({ state, counts: { given, returned, ready, unplanned, asked, disputed, entrusted, rides }, isStill, href }: Props) {
  const done = given + returned
  const left = ready + unplanned + asked + disputed + entrusted + rides
  if (state === 'dispatched') return <Notice tone={left > 0 ? 'wait' : 'done'} className="mb-6" status>{outcomeWords({ given: done, left })}</Notice>
  if (state !== 'dispatching') return null
  if (isStill) return <Notice tone="late" className="mb-6" title="交办中途停过">已交办 {measured(done, '件')}，都已算数。请接着交办其余的。</Notice>
  const words = `已交办 ${measured(done, '件')}，还有 ${measured(ready, '件')}。`
  return (
    <Notice tone="run" className="mb-6">
      <div role="status">{words}</div>
      <div className="my-2"><Bar parts={[{ share: (done / Math.max(1, done + ready)) * 100, mark: 'run' }]} words={words} /></div>
      <p>每一件各自算数，您可以离开这一页。</p>
      <RunRefresh />
      <noscript><a href={href}>看最新进度</a></noscript>
    </Notice>
  )
}
