import { Fragment, type ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { Stepper } from '@/components/ui/stepper'
import { Way } from '@/components/ui/way'
import { roleWords } from '@/lib/assignments/words'
import { paths } from '@/lib/platform/paths'
import { originLabel } from '@/lib/registrations/words'
import type { PartView, RecordView } from '@/lib/suggestions/record'
import { channelWords, stateWords } from '@/lib/suggestions/words'

/** Where one is, what it is about in one line, and where it stands. */
export function RecordHead({ view, today }: { view: RecordView; today: string }) {
  const { id, title, number, series, state, stages, ending, origin } = view
  return (
    <>
      <PageHead
        title={title}
        crumbs={[{ label: '代表建议', href: paths.suggestions() }, ...(series ? [{ label: series }] : []), { label: number ? `第 ${number} 号` : '还没有编号' }]}
        facts={<Facts view={view} />}
        actions={<>{view.seesNotes && !view.imported && view.replies.length > 0 ? <Way href={paths.publish(id)}>公开</Way> : null}<Way href={paths.flow('suggestion', state)}>流程图</Way>{view.isConcerned ? <Way href={paths.printSuggestion(id)}>打印</Way> : null}</>}
      />
      <Stepper steps={stages} today={today} />
      {ending && state !== 'closed' ? <Notice tone="idle" className="mt-4" title={ending.title}>{ending.words.map((words) => <p key={words}>{words}</p>)}</Notice> : null}
      {state === 'submitted' && origin.registration === 'objected' && origin.objection ? <Notice tone="late" title="代表指出代录的文字与原件不一致">{origin.objection}</Notice> : null}
      {view.isFormer ? <Notice tone="idle">您单位对这件建议的办理已经结束，这里是当时的情况。</Notice> : null}
    </>
  )
}

function Facts({ view: { origin, proposer, category, channel, isKeyTopic, round, state, imported } }: { view: RecordView }) {
  const led = proposer.names && proposer.kind !== 'delegation' && proposer.cosignerCount > 0
  const who = proposer.names ? `${proposer.names}${led ? `领衔，${proposer.cosignerCount} 人联名` : '提出'}` : '提出人不公开'
  const from = originLabel({ origin: origin.motion ? 'motion' : 'direct', registration: origin.registration })
  const facts: ReactNode[] = [who, from, category, imported ? null : `${channelWords[channel]}提出`, round > 1 ? `第 ${round} 轮办理` : null, stateWords[state].label, isKeyTopic ? <b key="key" className="key">重点督办</b> : null].filter(Boolean)
  return facts.map((fact, index) => <Fragment key={index}>{index > 0 ? ' · ' : null}<span className="nowrap">{fact}</span></Fragment>)
}

/** For readers whom it does not concern: where it stands, in one sentence. */
export function WhoHandles({ parts, state }: { parts: readonly PartView[]; state: RecordView['state'] }) {
  const units = parts.map(({ unit, role }) => `${unit}${roleWords[role]}`).join('，')
  return <p className="lead mt-6 mb-8">{stateWords[state].label}{units ? `：${units}。` : '。'}</p>
}
