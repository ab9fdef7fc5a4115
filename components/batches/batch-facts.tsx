import { Day } from '@/components/ui/day'
import { DefinitionList } from '@/components/ui/definition-list'
import { State } from '@/components/ui/state'
import type { BatchKind, BatchState } from '@/lib/batches/batch'
import { batchStateWords, kindWords } from '@/lib/batches/words'

type Facts = {
  kind: string; state: BatchState; noticeNumber: string; meetingOn: string | null; signForOn: string | null; coOpinionOn: string | null; replyOn: string | null
  excess: string; note: string; dispatchedOn: string | null; createdByName: string
}

/** The notice, its meeting, and the dates that hold for everything in the batch. */
export function BatchFacts({ batch, today }: { batch: Facts; today: string }) {
  const day = (on: string | null, without: string) => (on ? <Day on={on} today={today} weekday /> : <span className="soft">{without}</span>)
  const { label, tone } = batchStateWords[batch.state]
  return (
    <DefinitionList
      entries={[
        { term: '状态', value: <State tone={tone}>{label}</State> },
        { term: '类别', value: kindWords[batch.kind as BatchKind] }, // checked by the database
        { term: '文号', value: batch.noticeNumber },
        { term: '交办会', value: batch.meetingOn ? day(batch.meetingOn, '') : null },
        { term: '交办日期', value: batch.dispatchedOn ? day(batch.dispatchedOn, '') : null },
        { term: '签收期限', value: day(batch.signForOn, '按规则逐件算') },
        { term: '会办意见', value: day(batch.coOpinionOn, '按规则逐件算') },
        { term: '答复期限', value: day(batch.replyOn, '按规则逐件算') },
        { term: '晚于三个月', value: batch.excess },
        { term: '要求', value: batch.note },
      ]}
    />
  )
}
