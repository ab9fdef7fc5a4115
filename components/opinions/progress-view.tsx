import { Day, Instant } from '@/components/ui/day'
import { DueWhy } from '@/components/ui/due-why'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { Timeline } from '@/components/ui/timeline'
import type { OpinionState } from '@/lib/opinions/opinion'
import type { Progress } from '@/lib/opinions/progress'
import { tellPromise } from '@/lib/opinions/tell-ways'
import { opinionPublicWords } from '@/lib/opinions/words'

/** The code, once, right after sending: to be copied or photographed. */
export function ProgressCode({ code, isFolded }: { code: string; isFolded: boolean }) {
  return (
    <Notice tone="done" status className="mb-8" title={isFolded ? '这件事您已经反映过，正在办' : '收到了'}>
      <p>请记下查询码，或者截一张图。以后凭它看进度、评价答复，不用姓名和电话。</p>
      <p className="num text-2xl font-semibold mt-2" aria-label={`查询码 ${[...code].join(' ')}`}><span className="nowrap">{code.slice(0, 9)}</span>-<wbr /><span className="nowrap">{code.slice(10)}</span></p>
    </Notice>
  )
}

/** While there is an answer to come. */
const AWAITED: readonly OpinionState[] = ['received', 'accepted', 'joined', 'routed', 'adopted', 'dissatisfied']

export function ProgressView({ progress, isNew }: { progress: Progress; isNew: boolean }) {
  const { number, state, said, tellBy, station, stationPhone, steps, answers, declined, suggestion, dueOn, explained, today } = progress
  return (
    <>
      <PageHead over={<>编号 {number}{station ? `，${station}` : ''}</>} title={opinionPublicWords[state]} lead={`您说：${said}`} />
      {dueOn && !isNew ? <p>下一步应在 <Day on={dueOn} today={today} weekday />前完成。</p> : null}
      {dueOn && !isNew ? <DueWhy words={explained} /> : null}
      {AWAITED.includes(state) ? <p className="mt-2">{tellPromise[tellBy]}</p> : null}
      {suggestion ? <p className="mt-2">代表把它写进了建议，建议现在：{suggestion}。</p> : null}
      {declined ? <Notice tone="wait" className="mt-4" title="应当找这里"><p>{declined.where}</p>{declined.words ? <p>{declined.words}</p> : null}</Notice> : null}
      {answers.length > 0 ? (
        <Section id="answers" title="给您的答复">
          {answers.map(({ key, at, by, text }) => (
            <div key={key} className="mb-6">
              <p className="mid">{by}，<Instant at={at} today={today} /></p>
              <p className="whitespace-pre-line">{text}</p>
            </div>
          ))}
        </Section>
      ) : null}
      <Section id="steps" title="经过"><Timeline today={today} entries={steps.map(({ key, at, words }) => ({ key, at, title: words }))} /></Section>
      {stationPhone ? <p className="mt-6">要问的话，打 <a className="num" href={`tel:${stationPhone.replace(/[^\d+]/g, '')}`}>{stationPhone}</a>，报编号就行。</p> : null}
    </>
  )
}
