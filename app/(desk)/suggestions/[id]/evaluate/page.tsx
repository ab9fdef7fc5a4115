import type { Metadata } from 'next'
import { gone } from '@/components/layout/lead-on'
import { Office } from '@/components/layout/office'
import { EvaluationForm } from '@/components/suggestions/evaluation-form'
import { EvaluationReply } from '@/components/suggestions/evaluation-reply'
import { ButtonLink } from '@/components/ui/button'
import { Day } from '@/components/ui/day'
import { Disclosure } from '@/components/ui/disclosure'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { callingIt } from '@/lib/congresses/office'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { standing } from '@/lib/rulebook/due'
import { lengthWords } from '@/lib/rulebook/words'
import { getCircumstances } from '@/lib/settings/queries'
import { findEvaluation } from '@/lib/suggestions/queries-evaluation'
import { refusalSentence } from '@/lib/words'
import { evaluate } from './actions'

export const metadata: Metadata = { title: '评价答复' }

export default async function EvaluatePage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor()
  const { id } = await params
  const circumstances = await getCircumstances(actor.congressId)
  const found = await findEvaluation(actor, id, circumstances)
  if (!found) return gone(paths.suggestions())
  if ('refusal' in found) {
    return (
      <div className="narrow">
        <h1>现在没有要评价的答复</h1>
        <p className="mid mt-2 mb-6">{callingIt(actor.office, refusalSentence(found.refusal))}</p>
        <ButtonLink size="big" href={paths.suggestion(id)}>看这件建议</ButtonLink>
      </div>
    )
  }
  const { today, rulebook, calendar } = found.circumstances
  const { title, number, proposal, dueOn, reckoning, isLate, version, replies, cosigners, round } = found
  return (
    <div className="narrow">
      <PageHead
        crumbs={[{ label: '我的建议', href: paths.suggestions() }, { label: number ? `第 ${number} 号` : title, href: paths.suggestion(id) }]}
        title={isLate ? '请补交评价' : replies.length > 1 ? `请评价这 ${replies.length} 份答复` : '请评价这份答复'}
        facts={title}
      />
      {isLate || dueOn === null ? null : <p><b>{standing(dueOn, today, { startOn: null, unit: rulebook.limits.evaluate.unit, calendar }).words}</b>，<Day on={dueOn} today={today} weekday />前评价。</p>}
      {reckoning ? <Disclosure summary="期限怎么算的"><p className="mid">{reckoning}</p></Disclosure> : null}
      {isLate ? <Notice tone="wait">评价期限已过，<Office />已按“逾期未评价”往下办。您仍可以补交；不满意的，<Office />照样研究。</Notice> : null}
      {round > 1 ? <Notice className="mt-4">这是重新办理后的第 {round} 次答复。</Notice> : null}
      <Disclosure summary="您提的建议" className="mt-4">{proposal.split('\n').map((line, index) => <p key={index} className="mid mt-2">{line}</p>)}</Disclosure>
      <Section title="单位怎么答复的">{replies.map((reply) => <EvaluationReply key={reply.id} id={id} reply={reply} today={today} />)}</Section>
      <EvaluationForm id={id} version={version} satisfaction={rulebook.satisfaction} evaluate={evaluate.bind(null, { id, version, isLate })} isLate={isLate} replies={replies} cosigners={cosigners} rehandleWithin={lengthWords(rulebook.limits.rehandle)} />
    </div>
  )
}
