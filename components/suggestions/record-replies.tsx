import { Promises } from '@/components/commitments/promises'
import { WordLink } from '@/components/documents/document-links'
import { Office } from '@/components/layout/office'
import { Lines } from '@/components/suggestions/lines'
import { Attachments } from '@/components/suggestions/record-text'
import { ClassLetter } from '@/components/ui/class-letter'
import { Day, Instant } from '@/components/ui/day'
import { DefinitionList } from '@/components/ui/definition-list'
import { Section } from '@/components/ui/section'
import { State } from '@/components/ui/state'
import { Way } from '@/components/ui/way'
import { paths } from '@/lib/platform/paths'
import type { RecordView, ReplyView } from '@/lib/suggestions/record'
import type { StepPanel } from '@/lib/suggestions/step-panel'

type Props = { id: string; today: string; replies: readonly ReplyView[]; attachments: RecordView['attachments']; evaluator: string; panels: readonly StepPanel[] }

/** Every reply that was issued, newest round last, each with its promises and its grades. */
export function RecordReplies({ id, today, replies, attachments, evaluator, panels }: Props) {
  const several = new Set(replies.map(({ assignmentId }) => assignmentId)).size > 1
  return replies.map((reply) => (
    <Section
      key={reply.id} id={`reply-${reply.id}`}
      title={<>{several ? `${reply.unit}的答复` : '答复'}{reply.round > 1 ? `（第 ${reply.round} 轮）` : ''}　{reply.resultClass ? <ClassLetter letter={reply.resultClass} /> : null} <span className="text-base font-normal">{reply.classLabel}</span></>}
      aside={<><Way href={paths.printReply(id, reply.id)}>{reply.letterNumber ? `${reply.letterNumber}，查看公文` : '查看公文'}</Way>　<WordLink id={id} name={`reply-${reply.id}`} about="答复函" /></>}
    >
      <div className="prose"><Lines text={reply.text} /></div>
      <div className="prose mt-4">
        {reply.reason ? <p>原因：{reply.reason}</p> : null}
        {reply.reportedTo ? <p>已向上反映：{reply.reportedTo}</p> : null}
        {reply.waiver ? <p className="mid">会办意见没有到也签发的原因：{reply.waiver}</p> : null}
        <p className="mid"><Day on={reply.issuedOn} today={today} />签发{reply.signedBy ? `，签发人 ${reply.signedBy}` : ''}{reply.contact ? `。联系人：${reply.contact}` : ''}{reply.recorded ? <>（<Day on={reply.recorded} today={today} />由<Office />按纸质原件代录）</> : null}</p>
      </div>
      <Attachments attachments={attachments.filter(({ replyId, isSealed }) => replyId === reply.id && !isSealed)} />
      <Sealed id={id} replyId={reply.id} isOwn={reply.isOwn} scans={attachments.filter(({ replyId, isSealed }) => replyId === reply.id && isSealed)} />
      <Promises commitments={reply.commitments} panels={panels} today={today} />
      {reply.along.length > 0 ? <><Promises commitments={reply.along} panels={[]} today={today} /><p className="soft mt-2">这些承诺在并案的主件里兑现和复评，进展这里同样看得到。</p></> : null}
      <Evaluation evaluation={reply.evaluation} evaluator={evaluator} today={today} />
    </Section>
  ))
}

/** The letter as it went out, signed and sealed; whoever sent it may add the scan. */
function Sealed({ id, replyId, isOwn, scans }: { id: string; replyId: string; isOwn: boolean; scans: RecordView['attachments'] }) {
  if (scans.length === 0 && !isOwn) return null
  return (
    <div className="mt-4">
      {scans.length > 0 ? <><h3>盖章的答复（扫描件）</h3><Attachments attachments={scans} /></> : null}
      {isOwn ? <p><Way href={paths.sealedReply(id, replyId)}>{scans.length > 0 ? '管理盖章的扫描件' : '附上盖章的扫描件'}</Way></p> : null}
    </div>
  )
}

function Evaluation({ evaluation, evaluator, today }: { evaluation: ReplyView['evaluation']; evaluator: string; today: string }) {
  if (!evaluation) return null
  return (
    <>
      <h3 className="mt-6 mb-2">代表评价</h3>
      <DefinitionList
        entries={[
          ...evaluation.grades.map(({ axis, label, tone }) => ({ term: axis, value: <State tone={tone}>{label}</State> })),
          { term: '代表意见', value: evaluation.reason && `“${evaluation.reason}”` },
          { term: '评价人', value: <>{evaluator}，<Instant at={new Date(evaluation.evaluatedAt)} today={today} />{evaluation.isLate ? '（逾期补评）' : ''}{evaluation.recorded ? <>（<Day on={evaluation.recorded} today={today} />由<Office />按纸质评价表代录）</> : null}</> },
        ]}
      />
    </>
  )
}

/** What co-units told the lead: for those who may see it. */
export function Opinions({ opinions, today }: { opinions: readonly ReplyView[]; today: string }) {
  if (opinions.length === 0) return null
  return (
    <Section title="会办意见" id="opinions">
      {opinions.map(({ id, unit, text, issuedOn }) => (
        <div key={id} className="prose mb-4">
          <h3>{unit}　<span className="soft font-normal"><Day on={issuedOn} today={today} /></span></h3>
          <Lines text={text} />
        </div>
      ))}
    </Section>
  )
}
