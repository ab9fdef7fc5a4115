import Link from 'next/link'
import { OneButton } from '@/components/batches/one-button'
import { FormOf } from '@/components/settings/form-of'
import { Disclosure } from '@/components/ui/disclosure'
import { Section } from '@/components/ui/section'
import type { FormState } from '@/components/ui/form-state'
import type { Standing } from '@/lib/batches/batch'
import { paths } from '@/lib/platform/paths'
import { measured } from '@/lib/rulebook/words'

type Act = (state: FormState, form: FormData) => Promise<FormState>
type Acts = { gather: boolean; handOver: boolean; goOn: boolean; discard: boolean; waits: string | null }
type Props = { acts: Acts; waiting: number; counts: Record<Standing, number>; handOver: Act; gatherAll: Act; discard: Act }

/** What can be done with the batch now, and what holds the rest up. */
export function BatchActs({ acts, waiting, counts, handOver, gatherAll, discard }: Props) {
  const { gather, goOn, waits } = acts
  const held = [
    counts.disputed > 0 && <li key="disputed">有异议、等协调 {measured(counts.disputed, '件')}，<Link href={paths.disputes()}>看协调表</Link></li>,
    counts.asked > 0 && <li key="asked">等单位认领 {measured(counts.asked, '件')}，过了认领期限视同认领</li>,
    counts.unplanned > 0 && <li key="unplanned">还没有拟定承办单位 {measured(counts.unplanned, '件')}，点开那一件拟定</li>,
  ].filter(Boolean)
  if (!gather && !goOn && !acts.handOver) return null
  return (
    <Section title="现在可以" id="acts" className="no-print">
      {acts.handOver ? (
        <div className="mb-6">
          <p className="mb-3">{measured(counts.ready, '件')}可以交办。交办后各单位和代表各收到一条通知，期限从今天起算或按通知定的日期。</p>
          <OneButton act={handOver} tone="main" label={`正式交办 ${counts.ready} 件`} busy="正在交办…" />
        </div>
      ) : null}
      {goOn ? <div className="mb-6"><OneButton act={handOver} tone="main" label="接着交办" busy="正在交办…" /></div> : null}
      {waits ? <p className="mb-4 late">不能交办：{waits}</p> : null}
      {held.length > 0 ? <><p>还不能随这一批交办的：</p><ul className="mb-6 list-disc pl-6">{held}</ul></> : null}
      {gather && waiting > 0 ? (
        <div className="mb-6">
          <p className="mb-3">还有 {measured(waiting, '件')}这一类的建议等交办，没有编进任何批次。只要其中几件的，在<Link href={paths.suggestions('view=toDispatch')}>等交办的列表</Link>里勾选。</p>
          <OneButton act={gatherAll} tone="usual" label={`把 ${waiting} 件都编进来`} busy="正在编入…" />
        </div>
      ) : null}
      {acts.discard ? <Disclosure summary="作废这一批"><FormOf action={discard} fields={[{ name: 'reason', label: '为什么不用了', kind: 'long', max: 500 }]} submit="作废" tone="usual" within="discard" /></Disclosure> : null}
    </Section>
  )
}
